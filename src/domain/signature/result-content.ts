import { canonicalJson } from '../kernel/canonical-json';
import type { StageId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import type { Sha256 } from '../ledger/chain-entry';
import type { Standing } from '../ranking/standing';

type Row = Pick<Standing, 'entryId' | 'place' | 'tally'>;

/**
 * The text whose SHA-256 is signed under a stage's result (SGN-2): canonical JSON of [stage, rows], each row as [entry, place or
 * null, exact total or null], best first.
 */
export function resultContent(stageId: StageId, standings: readonly Row[]): string {
  const rows = standings.map(({ entryId, place, tally }) => [
    entryId,
    place,
    tally.total && ratioText(tally.total),
  ]);
  return canonicalJson([stageId, rows]);
}

/** The hash of what would be signed now. */
export function resultHash(stageId: StageId, standings: readonly Row[], sha256: Sha256): string {
  return sha256(resultContent(stageId, standings));
}
