import type { Flag, Oversight } from '../ledger/oversight-record';

/** The flags that the chief judge has not answered (FLG-3). */
export function openFlags({ flags }: Oversight): Flag[] {
  return [...flags.values()].filter(({ settled }) => settled === null);
}
