import type { Refusal } from '#domain/kernel/refusal';
import type { Answer } from '../sync/api';

const TIMEOUT_MS = 120_000;
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

/** Fetches /api/`path` and hands the file to the browser under the server's name for it; a refusal is a value. */
export async function downloadFile(path: string, fallbackName: string): Promise<Answer<null>> {
  try {
    const response = await fetch(`/api/${path}`, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
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
