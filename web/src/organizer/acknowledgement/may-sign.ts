import type { AcknowledgementRow } from '#contract/marking';

/** One row of the list. */
export function rowKey({ entryId, judgeId }: AcknowledgementRow): string {
  return `${entryId} ${judgeId}`;
}

/** Whether the desk can say what a contestant wrote on a paper sheet: it was keyed in, and she has not agreed yet (ACK-9). */
export function maySayForContestant(row: AcknowledgementRow): boolean {
  const own = row.acknowledgements.find(({ by }) => by === 'contestant');
  return (
    row.isKeyed &&
    row.content !== null &&
    row.signature === 'this' &&
    own !== undefined &&
    own.state !== 'agreed'
  );
}

/** Whether the chief judge can sign a sheet now: the judge's own signature holds, its marks are open, and he has not agreed yet. */
export function maySign({ content, signature, acknowledgements }: AcknowledgementRow): boolean {
  const own = acknowledgements.find(({ by }) => by === 'chief-judge');
  return content !== null && signature === 'this' && own !== undefined && own.state !== 'agreed';
}
