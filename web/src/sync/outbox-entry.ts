import type { ClientId } from '#domain/kernel/ids';
import type { Refusal } from '#domain/kernel/refusal';
import type { MutationBody } from '#domain/mark/mutation';

/** One mutation that has no receipt yet. A refused one stays until the judge settles its cell. */
export interface OutboxEntry {
  /** Counts from 1 per client without gaps, in the order of entering; below 1 for a refused one whose client was given up. */
  readonly id: number;
  readonly body: MutationBody;
  readonly at: string;
  readonly refusal: Refusal | null;
}

export interface OutboxContent {
  readonly clientId: ClientId;
  readonly entries: readonly OutboxEntry[];
}

/** Where the outbox lives. Every promise resolves only when the change is on this device's disk. */
export interface OutboxStore {
  load(): Promise<OutboxContent>;
  append(body: MutationBody, at: string): Promise<OutboxEntry>;
  remove(ids: readonly number[]): Promise<void>;
  refuse(id: number, refusal: Refusal): Promise<void>;
  /** Gives the waiting entries to a new client, numbered from 1; when the server does not know the numbers before them. */
  startOver(): Promise<void>;
}

/** The cell a mutation writes; a submission has its sheet as its cell, the contestant's word one of its own, and each note stands by itself. */
export function cellOf(body: MutationBody): string {
  switch (body.name) {
    case 'submitSheet':
      return body.entryId;
    case 'acknowledgeSheet':
      return `${body.entryId} acknowledged`;
    case 'addNote':
    case 'withdrawNote':
      return JSON.stringify(body);
    case 'enterMark':
    case 'voidMark':
      return `${body.entryId} ${body.aspectId}`;
  }
}
