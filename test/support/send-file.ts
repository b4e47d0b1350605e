import type { FileLine } from '../../src/contract/file-line';
import type { HttpClient } from './http-client';

export interface FileAnswer<Report> {
  readonly status: number;
  readonly report?: Report;
  readonly refusal?: unknown;
}

/** A CSV file of these rows. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(rows.map((row) => row.join(',')).join('\r\n')));
}

/** Sends a file and reads the last line of the answer. */
export async function sendFile<Report>(
  http: HttpClient,
  path: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<FileAnswer<Report>> {
  const { status, body } = await http.postBytes<unknown>(path, file, 'application/octet-stream');
  const last: unknown =
    typeof body === 'string'
      ? (JSON.parse(body.trim().split('\n').at(-1) ?? '{}') as FileLine<Report>)
      : body;
  return { status, ...(last as { report?: Report; refusal?: unknown }) };
}
