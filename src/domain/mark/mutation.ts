import type { AspectId, ClientId, EntryId, JudgeId } from '../kernel/ids';
import type { MarkValue } from '../kernel/mark-value';

/**
 * What a judge's tablet may ask of the ledger. `basedOn` is the ledger seq of the mark the judge saw in that cell, 0 for none.
 * It matters only when another client wrote the cell last: a client's own marks are ordered by its mutation ids.
 */
export type MutationBody =
  | {
      readonly name: 'enterMark';
      readonly entryId: EntryId;
      readonly aspectId: AspectId;
      readonly points: MarkValue;
      readonly basedOn: number;
    }
  | {
      readonly name: 'voidMark';
      readonly entryId: EntryId;
      readonly aspectId: AspectId;
      readonly basedOn: number;
    }
  /** A note on an aspect: a text, a picture by its hash, or both. The bytes of the picture come by another way, before or after. */
  | {
      readonly name: 'addNote';
      readonly entryId: EntryId;
      readonly aspectId: AspectId;
      readonly text?: string;
      readonly photo?: string;
    }
  /** `note` is the ledger seq of the note. */
  | {
      readonly name: 'withdrawNote';
      readonly entryId: EntryId;
      readonly aspectId: AspectId;
      readonly note: number;
    }
  /** `content`: the SHA-256 of the sheet as the tablet shows it (SIG-1); absent, what the server holds is signed unseen. */
  | { readonly name: 'submitSheet'; readonly entryId: EntryId; readonly content?: string }
  /** The contestant, who was handed the tablet, has seen the sheet of this hash: agrees (null), or refuses to sign and why (ACK-3). */
  | {
      readonly name: 'acknowledgeSheet';
      readonly entryId: EntryId;
      readonly content: string;
      readonly refusal: string | null;
    };

/** `id` counts from 1 per client without gaps. `at` is the tablet's clock, kept as information. */
export type Mutation = MutationBody & { readonly id: number; readonly at: string };

/** What both doors take: POST /api/marking/mutations and the socket event `mutations`. At most 16 kB. */
export interface MutationBatch {
  readonly clientId: ClientId;
  /** Whose marks these are; in anybody else's session they are not taken. A shared tablet always says it. */
  readonly judgeId?: JudgeId;
  readonly mutations: readonly Mutation[];
}

/** A batch as it goes over the wire: it names its form (payload-version.ts). */
export interface SentBatch extends MutationBatch {
  readonly version: number;
}
