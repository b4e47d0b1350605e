import type { IncomingMessage } from 'node:http';

export interface SessionCookie {
  readonly name: string;
  /** The secret a request brings, if any. */
  read(request: IncomingMessage): string | undefined;
  /** A Set-Cookie value that hands out the secret for so many seconds; no secret takes it back. */
  write(secret: string | undefined, maxAgeS: number): string;
}

/** The cookie of a session. Under https it is bound to this very host (`__Host-`) and never travels in clear. */
export function sessionCookie(publicUrl: string | undefined): SessionCookie {
  const isSecure = publicUrl?.startsWith('https:') ?? false;
  const name = isSecure ? '__Host-baigong_session' : 'baigong_session';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    name,
    read: (request) => {
      for (const part of request.headers.cookie?.split(';') ?? []) {
        const cut = part.indexOf('=');
        if (part.slice(0, cut).trim() === name) return part.slice(cut + 1).trim() || undefined;
      }
      return undefined;
    },
    write: (secret, maxAgeS) => `${name}=${secret ?? ''}; Max-Age=${secret ? maxAgeS : 0}; ${attributes}`,
  };
}
