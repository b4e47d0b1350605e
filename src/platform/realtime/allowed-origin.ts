import type { IncomingMessage } from 'node:http';

/** Which pages may open a socket: the public address, else only pages served from the very host that is asked. */
export interface OriginRule {
  readonly publicUrl?: string | undefined;
}

/** Whether the Origin of a handshake is ours. A missing or `null` Origin is refused: every browser sends one. */
export function isAllowedOrigin(request: IncomingMessage, rule: OriginRule): boolean {
  const origin = request.headers.origin;
  if (!origin || !URL.canParse(origin)) return false;
  if (rule.publicUrl && new URL(origin).origin === new URL(rule.publicUrl).origin) return true;
  return new URL(origin).host === request.headers.host;
}
