import type { Refusal } from '../domain/kernel/refusal';

/** The row is on the server's disk. */
export interface Receipt {
  readonly seq: number;
  readonly hash: string;
  readonly replay?: true;
}

export type MutationOutcome =
  | { readonly id: number; readonly ok: true; readonly receipt: Receipt }
  | { readonly id: number; readonly ok: false; readonly refusal: Refusal };

/** The answer to a batch: one outcome per mutation in order, or one refusal of the whole. */
export type BatchOutcome =
  | { readonly ok: true; readonly outcomes: readonly MutationOutcome[] }
  | { readonly ok: false; readonly refusal: Refusal };
