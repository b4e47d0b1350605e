import type { Refusal } from '../../domain/kernel/refusal';
import type { TableOptions } from './table-rows';
import type { WorkedBatch } from './table-work';

/** What the thread is to read. */
export interface TableFile {
  readonly path: string;
  readonly options?: TableOptions;
  /** Which exports `openTableWork`, as its compiled file; null: rows are handed over as they are. */
  readonly module: string | null;
  /** Whether its hash is wanted, which then is said first. */
  readonly isHashed?: boolean;
}

/**
 * What the thread says. The first message of the server is what the work gets (data only); then it answers each batch with an empty
 * one once it has taken it.
 */
export type TableMessage<Out> =
  | { readonly say: 'hash'; readonly hash: string }
  | { readonly say: 'batch'; readonly batch: WorkedBatch<Out> }
  | { readonly say: 'end' }
  | { readonly say: 'refused'; readonly refusal: Refusal };

/** So many batches may be on their way: the thread works on while the server takes one. */
export const BATCHES_AHEAD = 32;
