import type { EntryId } from '../../domain/kernel/ids';
import type { Locale } from '../../domain/kernel/local-text';

/** What stands on one admission ticket, worded. */
export interface Ticket {
  readonly entryId: EntryId;
  readonly competition: string;
  readonly stage: string;
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  /** The last four signs of the document; null where none is known. */
  readonly documentTail: string | null;
  /** Under which the own result can be asked for, as it is read. */
  readonly resultCode: string;
  readonly place: TicketPlace | null;
  readonly hallRules: string;
  /** What is said wherever the data are not real; empty otherwise. */
  readonly note: string;
  /** When it is printed, and which print of this ticket it is. */
  readonly printedAt: string;
  readonly print: number;
  readonly language: Locale;
}

export interface TicketPlace {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly lateMinutes: number;
  readonly hall: string;
  readonly address: string;
  readonly batch: number;
  readonly station: number;
}
