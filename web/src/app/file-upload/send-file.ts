import type { FileLine } from '#contract/file-line';
import type { Answer, Problem } from '../../sync/api';

/** Why there is no report: the server's "no", no answer, or a file that is no longer the one that was chosen. */
export type FileTrouble = Problem | { readonly code: 'FILE_CHANGED' };
export type FileAnswer<Report> =
  { readonly ok: true; readonly value: Report } | { readonly ok: false; readonly refusal: FileTrouble };

const NO_ANSWER = { ok: false, refusal: { code: 'NO_ANSWER' } } as const;
const FILE_CHANGED = { ok: false, refusal: { code: 'FILE_CHANGED' } } as const;

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
    if (done) break;
  }
  if (rest !== '') yield rest;
}

/**
 * Reads an answer line by line: tells each share as it comes, ends with the report or the refusal. An answer that breaks off before
 * either is none: nobody knows what became of the file.
 */
export async function readFileLines<Report>(
  stream: ReadableStream<Uint8Array>,
  onShare: (share: number) => void,
): Promise<Answer<Report>> {
  try {
    for await (const text of linesOf(stream)) {
      const line = JSON.parse(text) as FileLine<Report>;
      if ('report' in line) return { ok: true, value: line.report };
      if ('refusal' in line) return { ok: false, refusal: line.refusal };
      onShare(line.share);
    }
    return NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}

/** A browser hands out a chosen file only as long as it is on the disk as it was. */
export async function isAsChosen(file: Blob): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** POST /api/`path` with the file as it is. Never throws. Not limited in time: a city's roster takes minutes, and says so. */
export async function sendFile<Report>(
  path: string,
  file: File,
  onShare: (share: number) => void,
): Promise<FileAnswer<Report>> {
  if (!(await isAsChosen(file))) return FILE_CHANGED;
  try {
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      credentials: 'same-origin',
    });
    if (!response.body) return NO_ANSWER;
    return await readFileLines(response.body, onShare);
  } catch {
    return (await isAsChosen(file)) ? NO_ANSWER : FILE_CHANGED;
  }
}
