import type { MutationBody } from '#domain/mark/mutation';
import { PAYLOAD_VERSION } from '#domain/mark/payload-version';
import type { OutboxEntry } from './outbox-entry';

/** A row of the outbox as it lies on the tablet's disk. Rows of the first version do not name it. */
export type StoredEntry = OutboxEntry & { readonly version?: number };

/** The row of a mutation that was just entered. */
export function toStored(id: number, body: MutationBody, at: string): StoredEntry {
  return { version: PAYLOAD_VERSION, id, body, at, refusal: null };
}

/**
 * Reads a row that this or an earlier version of the page wrote. The first version has the same members as the present one; a
 * step that changes them is written here, and the row itself stays as it was until it is sent.
 */
export function fromStored({ id, body, at, refusal }: StoredEntry): OutboxEntry {
  return { id, body, at, refusal };
}
