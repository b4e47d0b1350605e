import type { IncomingMessage } from 'node:http';

/** The session of an admitted handshake, kept on the request that socket.io hands to the connection. */
export const SESSION_OF_REQUEST = Symbol('session');

/** Who stands behind a connection: the session it is bound to. */
export interface SocketIdentity {
  readonly sessionId: string;
}

/** Decides on a connection before it exists. Filled by access: the connection itself is authenticated, not only its messages. */
export abstract class SocketDoor {
  abstract admit(request: IncomingMessage): Promise<SocketIdentity | undefined>;
}
