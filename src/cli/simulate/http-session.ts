import type { Refusal } from '../../domain/kernel/refusal';
import { pause } from '../../platform/clock/pause';

const BETWEEN_TRIES_MS = 250;

/** Not reached at all: whatever was asked has not been done. */
const isUnreached = (error: unknown): boolean => {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return cause?.code === 'ECONNREFUSED';
};

/** One signed-in browser without a browser: keeps its cookie and waits for a server that is being restarted. */
export class HttpSession {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly patienceMs: number,
  ) {}

  /** What a browser would send along, for the socket's handshake too. */
  headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { Origin: new URL(this.url).origin, ...(cookie === '' ? {} : { Cookie: cookie }) };
  }

  /** @throws Error with the refusal's code */
  get<T>(path: string): Promise<T> {
    return this.ask<T>(path, { method: 'GET' }, () => true);
  }

  /** @throws Error with the refusal's code */
  post<T>(path: string, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    return this.ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) }, isUnreached);
  }

  /** @throws Error with the refusal's code */
  put<T>(path: string, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    return this.ask<T>(path, { method: 'PUT', headers, body: JSON.stringify(body) }, isUnreached);
  }

  /** @throws Error with the refusal's code */
  delete<T>(path: string): Promise<T> {
    return this.ask<T>(path, { method: 'DELETE' }, isUnreached);
  }

  private async ask<T>(path: string, init: RequestInit, mayRepeat: (error: unknown) => boolean): Promise<T> {
    const deadline = performance.now() + this.patienceMs;
    for (;;) {
      const outcome = await this.try<T>(path, init).catch((error: unknown) => ({ error }));
      if ('value' in outcome) return outcome.value;
      const isOver = performance.now() > deadline;
      if ('error' in outcome && (isOver || !mayRepeat(outcome.error))) throw outcome.error;
      if ('retryAfterMs' in outcome && isOver) throw new Error(`${path}: RETRY_LATER for too long`);
      await pause('retryAfterMs' in outcome ? outcome.retryAfterMs : BETWEEN_TRIES_MS);
    }
  }

  private async try<T>(path: string, init: RequestInit): Promise<{ value: T } | { retryAfterMs: number }> {
    const headers = { ...(init.headers as Record<string, string> | undefined), ...this.headers() };
    const response = await fetch(new URL(path, this.url), { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const cut = pair.indexOf('=');
      this.cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
    const text = await response.text();
    if (response.ok) return { value: (text === '' ? undefined : JSON.parse(text)) as T };
    const refusal = refusalIn(text);
    if (refusal?.code === 'RETRY_LATER') return { retryAfterMs: refusal.retryAfterMs };
    throw new Error(`${init.method} ${path}: ${refusal?.code ?? response.status}`);
  }
}

function refusalIn(text: string): Refusal | undefined {
  try {
    const body = JSON.parse(text) as { refusal?: Refusal } | Refusal;
    return 'refusal' in body ? body.refusal : 'code' in body ? body : undefined;
  } catch {
    return undefined;
  }
}
