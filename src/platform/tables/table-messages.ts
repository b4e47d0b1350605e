import type { Refusal } from '../../domain/kernel/refusal';
import type { TableOptions } from './table-rows';
import type { WorkedBatch } from './table-work';

/** What the thread is to read, and what its work gets: data only. */
export interface TableOrder<In> {
  readonly path: string;
  readonly options: TableOptions;
  readonly input: In;
}

/** What the thread says; the server answers each batch with an empty message once it has taken it. */
export type TableMessage<Out> =
  | { readonly say: 'batch'; readonly batch: WorkedBatch<Out> }
  | { readonly say: 'end' }
  | { readonly say: 'refused'; readonly refusal: Refusal };

/** So many batches may be on their way: the thread works on while the server takes one. */
export const BATCHES_AHEAD = 32;
