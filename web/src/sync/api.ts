import type { Refusal } from '#domain/kernel/refusal';
import type { Result } from '#domain/kernel/result';
import { serverClock } from './server-clock';

/** What can go wrong with a request: the server's typed "no", or no answer at all. */
export type Problem = Refusal | { readonly code: 'NO_ANSWER' };
export type Answer<T> = Result<T, Problem>;

const NO_ANSWER = { ok: false, refusal: { code: 'NO_ANSWER' } } as const;
const TIMEOUT_MS = 15_000;
/** A picture over a crowded network takes longer. */
const BYTES_TIMEOUT_MS = 60_000;

function hasRefusal(body: unknown): body is { readonly refusal: Refusal } {
  return typeof body === 'object' && body !== null && 'refusal' in body;
}

async function request<T>(path: string, init: RequestInit, timeoutMs = TIMEOUT_MS): Promise<Answer<T>> {
  try {
    const askedMs = performance.now();
    const response = await fetch(`/api/${path}`, {
      ...init,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(timeoutMs),
    });
    serverClock.hear(response.headers.get('date'), askedMs);
    const text = await response.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    if (response.ok) return { ok: true, value: body as T };
    return hasRefusal(body) ? { ok: false, refusal: body.refusal } : NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}

/** GET /api/`path`. Never throws: a refusal and a missing answer are values. `priority` low: behind everything else. */
export function getJson<T>(path: string, priority: RequestPriority = 'auto'): Promise<Answer<T>> {
  return request<T>(path, { method: 'GET', headers: { accept: 'application/json' }, priority });
}

/** POST /api/`path` with a JSON body. `key`: the server writes it once, however often it is sent (COR-8). */
export function postJson<T>(path: string, body: object = {}, key?: string): Promise<Answer<T>> {
  const once = key === undefined ? {} : { 'idempotency-key': key };
  return request<T>(path, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...once },
    body: JSON.stringify(body),
  });
}

/** PUT /api/`path` with a JSON body. */
export function putJson<T>(path: string, body: object): Promise<Answer<T>> {
  return request<T>(path, {
    method: 'PUT',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** PATCH /api/`path` with a JSON body. */
export function patchJson<T>(path: string, body: object): Promise<Answer<T>> {
  return request<T>(path, {
    method: 'PATCH',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** POST /api/`path` with a file as it is. */
export function postBytes<T>(path: string, body: Blob): Promise<Answer<T>> {
  const headers = { accept: 'application/json', 'content-type': body.type };
  return request<T>(path, { method: 'POST', headers, body }, BYTES_TIMEOUT_MS);
}

/** DELETE /api/`path`. */
export function deleteJson<T>(path: string, timeoutMs = TIMEOUT_MS): Promise<Answer<T>> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  return request<T>(path, { method: 'DELETE', headers }, timeoutMs);
}
