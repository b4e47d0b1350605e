import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { IncomingMessage } from 'node:http';
import type { Server, ServerOptions } from 'socket.io';
import { isAllowedOrigin, type OriginRule } from './allowed-origin';
import { SESSION_OF_REQUEST, SocketDoor } from './socket-door';

/** Largest frame a client may send: a batch of mutations is cut to fit. */
export const MAX_MESSAGE_BYTES = 16_384;

/** More than all gateways together, with what they keep by socket. */
const LISTENERS_OF_A_SOCKET = 30;

/**
 * socket.io with a door: a connection needs an allowed Origin and a live session (gateway guards cover messages only, and
 * `cors.origin` does not stop the websocket transport). No compression, websocket only, small messages.
 */
export class StrictIoAdapter extends IoAdapter {
  constructor(
    private readonly application: INestApplicationContext,
    private readonly origins: OriginRule,
  ) {
    super(application);
  }

  override createIOServer(port: number, options?: Partial<ServerOptions>): Server {
    const door = this.application.get(SocketDoor, { strict: false });
    const admit = async (request: IncomingMessage): Promise<boolean> => {
      if (!isAllowedOrigin(request, this.origins)) return false;
      const identity = await door.admit(request);
      if (identity) Object.assign(request, { [SESSION_OF_REQUEST]: identity.sessionId });
      return identity !== undefined;
    };
    const strict: Partial<ServerOptions> = {
      ...options,
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      perMessageDeflate: false,
      connectTimeout: 5000,
      serveClient: false,
      transports: ['websocket'],
      allowRequest: (
        request: IncomingMessage,
        answer: (error: string | null, isAllowed: boolean) => void,
      ) => {
        admit(request).then(
          (isAllowed) => answer(null, isAllowed),
          () => answer('the door cannot answer', false),
        );
      },
    };
    const server = super.createIOServer(port, strict as ServerOptions);
    // Each gateway listens for the end of each socket: a fixed number, not the leak that Node would warn of.
    server.on('connection', (socket) => socket.setMaxListeners(LISTENERS_OF_A_SOCKET));
    return server;
  }
}
