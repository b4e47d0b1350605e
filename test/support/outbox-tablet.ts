import type { Receipt } from '../../src/contract/mutations';
import type { MutationBody } from '../../src/domain/mark/mutation';

/** Where a judge's tablet is, and how patient. */
interface TabletPlace {
  readonly url: string;
  readonly cookie: string;
  readonly device: string;
  readonly random: () => number;
  /** Waits are shorter by this factor than in a hall. */
  readonly hurry: number;
}

/** A tablet's own outbox and doors, on a machine without a browser. */
export interface Tablet {
  /** What left the outbox, and what it left with. */
  readonly settled: readonly { readonly body: MutationBody; readonly receipt: Receipt }[];
  readonly counts: { readonly batches: number; readonly unanswered: number; readonly answeredByPost: number };
  readonly store: { readonly entries: readonly unknown[] };
  /** Resolves when all are entered and nothing waits any more. */
  enterAll(bodies: readonly MutationBody[], paceMs: number): Promise<void>;
  /** Switches it off, with whatever still waits. */
  off(): void;
}

interface TabletModule {
  readonly OutboxTablet: new (place: TabletPlace) => Tablet;
}

/** The web client's code has compiler settings of its own: it is loaded here, and checked there. */
export const { OutboxTablet } = jest.requireActual<TabletModule>('../../web/src/sync/testing/outbox-tablet');
