import type { Refusal } from '../../domain/kernel/refusal';
import type { TableOptions } from './table-rows';
import type { TableWorkOrder, WorkedBatch } from './table-work';

/** What the thread is started with. */
export interface TableOrder {
  readonly path: string;
  readonly options: TableOptions;
  readonly work: TableWorkOrder<unknown> | null;
}

/** What the thread says; the server answers each batch with an empty message once it has taken it. */
export type TableMessage<Out> =
  | { readonly say: 'batch'; readonly batch: WorkedBatch<Out> }
  | { readonly say: 'end' }
  | { readonly say: 'refused'; readonly refusal: Refusal };

/** So many batches may be on their way: the thread works on while the server takes one. */
export const BATCHES_AHEAD = 32;
