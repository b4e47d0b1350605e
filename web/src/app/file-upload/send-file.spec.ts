import type { RosterReport } from '#contract/roster';
import { isAsChosen, readFileLines } from './send-file';

const REPORT = { fileHash: '虚构', importId: null } as unknown as RosterReport;

/** The bytes of an answer, cut where the network happens to cut them. */
function streamOf(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

async function read(text: string, size = 7): Promise<{ answer: unknown; shares: readonly number[] }> {
  const shares: number[] = [];
  const answer = await readFileLines(streamOf(text, size), (share) => shares.push(share));
  return { answer, shares };
}

describe('the lines of an answer to a file', () => {
  const lines = `{"share":0.25}\n{"share":0.5}\n${JSON.stringify({ report: REPORT })}\n`;

  it('[IMP-11] shares are told as they come and the report ends them, wherever the bytes are cut', async () => {
    for (const size of [1, 2, 3, 7, 1000])
      expect(await read(lines, size)).toEqual({ answer: { ok: true, value: REPORT }, shares: [0.25, 0.5] });
  });

  it('[IMP-11] a last line needs no end, and a refusal on the way is one', async () => {
    expect((await read(lines.trimEnd())).answer).toEqual({ ok: true, value: REPORT });
    const refusal = { code: 'ROSTER_CHANGED' };
    expect(await read(`{"share":0.1}\n${JSON.stringify({ refusal })}\n`)).toEqual({
      answer: { ok: false, refusal },
      shares: [0.1],
    });
  });

  it('[IMP-11] a refusal without lines, as the other doors give it, is one', async () => {
    const body = JSON.stringify({ refusal: { code: 'IMPORT_RUNNING' } });
    expect((await read(body)).answer).toEqual({ ok: false, refusal: { code: 'IMPORT_RUNNING' } });
  });

  it('[IMP-11] what breaks off, or is not ours, is no answer', async () => {
    const none = { ok: false, refusal: { code: 'NO_ANSWER' } };
    expect((await read('{"share":0.5}\n')).answer).toEqual(none);
    expect((await read('{"share":0.5}\n{"rep')).answer).toEqual(none);
    expect((await read('<html>Bad gateway</html>')).answer).toEqual(none);
    expect((await read('')).answer).toEqual(none);
  });

  it('[IMP-11] a file that the browser no longer reads has changed', async () => {
    expect(await isAsChosen(new Blob(['姓名']))).toBe(true);
    expect(await isAsChosen(new Blob([]))).toBe(true);
    const gone = { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }) };
    expect(await isAsChosen(gone as unknown as Blob)).toBe(false);
  });
});
