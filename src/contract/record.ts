import type { ClockState, ClockStep, Compensation } from '../domain/clock/entry-clock';
import type { AspectId, EntryId, JudgeId, ModuleId, StageId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { Refusal } from '../domain/kernel/refusal';
import type { EntryStatus } from '../domain/ledger/entry-status';
import type { EntryClockFact, IncidentFact } from '../domain/ledger/ledger-fact';
import type { Receipt } from './mutations';

type Said<Fact> = Fact extends unknown ? Omit<Fact, 'stageId' | 'entryId'> : never;

/** POST /api/marking/entries/:entryId/clock: one step of an entry's clock, a compensation, or the undoing of either. */
export type ClockBody = Said<EntryClockFact>;

/** POST /api/marking/stages/:stageId/clocks: the same for many entries at one instant. */
export type ClocksBody = ClockBody & { readonly entryIds: readonly EntryId[] };

/** POST /api/marking/stages/:stageId/time-allowed */
export interface TimeAllowedBody {
  readonly moduleId: ModuleId;
  readonly seconds: number;
}

/** One outcome per entry, in the order asked: whoever cannot be started holds up nobody else. */
export interface ClocksOutcome {
  readonly outcomes: readonly (
    | { readonly entryId: EntryId; readonly ok: true; readonly receipt: Receipt }
    | { readonly entryId: EntryId; readonly ok: false; readonly refusal: Refusal }
  )[];
}

/** The clock of an entry in one module, as it stood at the moment of the answer. */
export interface ClockView {
  readonly moduleId: ModuleId;
  readonly state: ClockState;
  readonly elapsedMs: number;
  readonly compensatedMs: number;
  /** Null where nobody said how long the module may last. */
  readonly allowedMs: number | null;
  readonly overtimeMs: number;
  readonly steps: readonly ClockStep[];
  readonly compensations: readonly Compensation[];
}

/** GET /api/marking/stages/:stageId/clocks */
export interface ClocksView {
  readonly stageId: StageId;
  /** The server's time of this answer. */
  readonly at: string;
  readonly isClosed: boolean;
  readonly modules: readonly {
    readonly moduleId: ModuleId;
    readonly name: LocalText;
    readonly allowedSeconds: number | null;
  }[];
  /** By number. A module in which nothing was said of an entry is not listed with it. */
  readonly entries: readonly {
    readonly entryId: EntryId;
    readonly number: string;
    readonly status: EntryStatus;
    readonly clocks: readonly ClockView[];
  }[];
}

/** POST /api/marking/entries/:entryId/incidents: what happened, as the ledger keeps it. */
export type IncidentBody = Omit<Said<IncidentFact>, 'kind'>;

export interface IncidentView {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly fact: IncidentFact;
}

/** GET /api/marking/stages/:stageId/incidents: all of a stage, the newest first. */
export interface IncidentsView {
  readonly stageId: StageId;
  readonly incidents: readonly IncidentView[];
}

/** A note of a judge's own sheet. */
export interface SheetNote {
  readonly aspectId: AspectId;
  readonly seq: number;
  readonly at: string;
  readonly text: string | null;
  readonly photo: string | null;
  /** Whether the bytes of the picture are on the server. */
  readonly hasPhoto: boolean;
}

/** GET /api/marking/entries/:entryId/notes: the notes of all judges, once every one of them has handed in. */
export interface NotesView {
  readonly entryId: EntryId;
  readonly notes: readonly (SheetNote & { readonly judgeId: JudgeId; readonly judgeName: string })[];
}

/** POST /api/marking/stages/:stageId/evidence, the picture itself as the body: what it is called from now on. */
export interface EvidenceReceipt {
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly mediaType: string;
  readonly size: number;
}
