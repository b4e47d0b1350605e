import type { RowBatch, TableRow } from './table-row';

/**
 * Work on rows that is done beside the server, in the thread that reads them: what comes out of it is smaller than the rows.
 * A result of null is not handed on.
 */
export interface TableWork<Out> {
  /** @param hasTime the server is still at what it got: what it could do itself may be done here */
  rows(rows: readonly TableRow[], hasTime: boolean): Out | null;
  /** After the last row. */
  end?(): Out | null;
}

/** Makes the work from what the server sends along (data only). Exported under the name `openTableWork`. */
export type OpenTableWork<In, Out> = (input: In) => TableWork<Out>;

/** What came of some rows, and how much of the sheet has been read with them: 0 … 1. */
export interface WorkedBatch<Out> {
  readonly value: Out;
  readonly share: number;
}

/** Does the work on rows as they come. */
export async function* workedRows<Out>(
  batches: AsyncIterable<RowBatch>,
  work: TableWork<Out>,
  hasTime: () => boolean,
): AsyncGenerator<WorkedBatch<Out>> {
  for await (const { rows, share } of batches) {
    const value = work.rows(rows, hasTime());
    if (value !== null) yield { value, share };
  }
  const value = work.end?.() ?? null;
  if (value !== null) yield { value, share: 1 };
}
