import type { Refusal } from '#domain/kernel/refusal';
import type { Answer } from '../sync/api';

const TIMEOUT_MS = 120_000;
/** A city's roster is read through before the first byte of the answer. */
const SENT_TIMEOUT_MS = 600_000;
const NO_ANSWER = { ok: false, refusal: { code: 'NO_ANSWER' } } as const;

function nameIn(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1];
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function fetchFile(
  path: string,
  fallbackName: string,
  { timeoutMs = TIMEOUT_MS, ...init }: RequestInit & { readonly timeoutMs?: number },
): Promise<Answer<null>> {
  try {
    const response = await fetch(`/api/${path}`, {
      ...init,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) {
      const body = (await response.json()) as { readonly refusal?: Refusal };
      return body.refusal ? { ok: false, refusal: body.refusal } : NO_ANSWER;
    }
    save(await response.blob(), nameIn(response.headers.get('content-disposition') ?? '') ?? fallbackName);
    return { ok: true, value: null };
  } catch {
    return NO_ANSWER;
  }
}

/** Fetches /api/`path` and hands the file to the browser under the server's name for it; a refusal is a value. */
export function downloadFile(path: string, fallbackName: string): Promise<Answer<null>> {
  return fetchFile(path, fallbackName, {});
}

/** The same where asking for the file is an act: the body says what is wanted. */
export function downloadPosted(path: string, body: object, fallbackName: string): Promise<Answer<null>> {
  const headers = { 'content-type': 'application/json' };
  return fetchFile(path, fallbackName, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** The same where a file is sent and another one comes back. */
export function downloadSent(path: string, file: Blob, fallbackName: string): Promise<Answer<null>> {
  const headers = { 'content-type': 'application/octet-stream' };
  return fetchFile(path, fallbackName, { method: 'POST', headers, body: file, timeoutMs: SENT_TIMEOUT_MS });
}
