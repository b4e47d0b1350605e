import type { ScoreLine, ScoreReport } from '#contract/score-import';
import type { Answer, Problem } from '../../sync/api';

const NO_ANSWER = { ok: false, refusal: { code: 'NO_ANSWER' } } as const;

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<ScoreLine> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) if (line !== '') yield JSON.parse(line) as ScoreLine;
    if (done) return;
  }
}

/**
 * POST /api/`path` with a file of scores; tells each share as it comes. Never throws. An answer that breaks off is none: the same
 * file can be sent again, what is in already stays.
 */
export async function sendScores(
  path: string,
  file: File,
  onShare: (share: number) => void,
): Promise<Answer<ScoreReport>> {
  try {
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      credentials: 'same-origin',
    });
    if (!response.body) return NO_ANSWER;
    for await (const line of linesOf(response.body)) {
      if ('report' in line) return { ok: true, value: line.report };
      if ('refusal' in line) return { ok: false, refusal: line.refusal as Problem };
      onShare(line.share);
    }
    return NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}
