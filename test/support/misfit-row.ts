import type { Archive } from '../../src/domain/archive/archive';
import { startRowCheck } from '../../src/domain/archive/row-check';

/** The index of the first ledger row that does not fit (ARC-5, ARC-10); null when every row fits. */
export function misfitRow(archive: Archive): number | null {
  const { fits } = startRowCheck(archive);
  const index = archive.ledger.findIndex((row) => !fits(row));
  return index < 0 ? null : index;
}
