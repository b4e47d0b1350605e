import type { Acknowledger } from '../kernel/acknowledger';
import type { DeliberatedOrder } from '../deliberation/deliberation';
import type { AccountId, AdjustmentId, AspectId, EntryId, JudgeId, ModuleId, StageId } from '../kernel/ids';
import type { MarkValue } from '../kernel/mark-value';
import type { Points } from '../kernel/points';
import type { Declaration } from './declaration';
import type { EntryStatus } from './entry-status';
import type { RecheckError } from './oversight-record';
import type { EquipmentFailure, IncidentKind } from './incident';
import type { CalledPlace, SpreadPlace } from './spread-place';

interface OfStage {
  readonly stageId: StageId;
}

interface OfEntry extends OfStage {
  readonly entryId: EntryId;
}

interface OfSheet extends OfEntry {
  readonly judgeId: JudgeId;
}

/** What judges say of one cell of their sheets, and of the sheet. */
export type MarkingFact =
  | (OfSheet & { readonly kind: 'MarkAppended'; readonly aspectId: AspectId; readonly points: MarkValue })
  | (OfSheet & {
      readonly kind: 'MarkSuperseded';
      readonly aspectId: AspectId;
      readonly points: MarkValue;
      readonly supersedes: number;
    })
  | (OfSheet & { readonly kind: 'MarkVoided'; readonly aspectId: AspectId; readonly supersedes: number })
  /**
   * `content`: the SHA-256 of what the judge signed (SIG-1); absent in ledgers from before. `keyedBy`: signed on paper, and keyed
   * in by these two, who read the same (KYN-4).
   */
  | (OfSheet & {
      readonly kind: 'SheetSubmitted';
      readonly content?: string;
      readonly keyedBy?: readonly AccountId[];
    })
  /** `asked`: the row of the request that a second person confirmed with it (COR-3). */
  | (OfSheet & { readonly kind: 'SheetReopened'; readonly reason: string; readonly asked?: number })
  /** Somebody beside the judge has seen the sheet whose hash this is, and agrees, or refuses to sign and says why (ACK-4). */
  | (OfSheet & {
      readonly kind: 'SheetAcknowledged';
      readonly by: Acknowledger;
      readonly content: string;
      readonly refusal?: string;
    });

/** The panel is too far apart in these places: their judges mark them again (RSC-1). Said by the server itself. */
export type RescoreCall = OfEntry & {
  readonly kind: 'RescoreCalled';
  readonly round: 2;
  readonly places: readonly CalledPlace[];
};

/** What the desk says of one entry. */
export type EntryRuling =
  | (OfEntry & { readonly kind: 'StatusSet'; readonly status: EntryStatus; readonly reason: string })
  | (OfEntry & {
      readonly kind: 'AdjustmentGiven';
      readonly adjustmentId: AdjustmentId;
      readonly times: number;
      readonly reason: string;
      /** Hashes of pictures (EVD-1). */
      readonly evidence?: readonly string[];
    })
  | (OfEntry & { readonly kind: 'AdjustmentVoided'; readonly voids: number; readonly reason: string })
  | (OfEntry & {
      readonly kind: 'ElementDeclared';
      readonly aspectId: AspectId;
      readonly declaration: Declaration;
    })
  /** A judge who gives this entry no marks (ill, stood aside): none is expected of her and none counts. */
  | (OfSheet & { readonly kind: 'JudgeExcused'; readonly reason: string })
  /** Goes on by decision of the committee, whatever the place. */
  | (OfEntry & { readonly kind: 'WildCardGiven'; readonly reason: string })
  /** Would go on, but does not. */
  | (OfEntry & { readonly kind: 'PlaceDeclined'; readonly reason: string })
  /** Goes on in the place of somebody who declined. */
  | (OfEntry & { readonly kind: 'ReserveCalled'; readonly insteadOf: EntryId; readonly reason: string })
  /** After the second round the chief judge decides: so many points, or, without any, the panel's value stands. */
  | (OfEntry &
      SpreadPlace & { readonly kind: 'SpreadDecided'; readonly worth?: Points; readonly reason: string })
  /** A title taken back; whoever is next may move up. */
  | (OfEntry & { readonly kind: 'AwardStruck'; readonly awardId: string; readonly reason: string });

/** What the desk says of the stage. */
export type StageFact =
  | (OfStage & { readonly kind: 'StageClosed' })
  | (OfStage & { readonly kind: 'StageReopened'; readonly reason: string; readonly asked?: number })
  /** The order, best first, of entries that nothing else separates. */
  | (OfStage & {
      readonly kind: 'TieDecided';
      readonly order: readonly EntryId[];
      readonly by: 'extra-test' | 'chief-judge' | 'lot';
      readonly reason: string;
    });

/** Where a second person confirms each reopening: what the first asks, and a "no" to it; a "yes" is the reopening. */
export type CorrectionFact =
  /** Of one judge's sheet of an entry, or, without either, of the stage. */
  | (OfStage & {
      readonly kind: 'ReopeningAsked';
      readonly entryId?: EntryId;
      readonly judgeId?: JudgeId;
      readonly reason: string;
    })
  | (OfStage & { readonly kind: 'ReopeningDeclined'; readonly asks: number; readonly reason: string });

/** What those who watch say, and what answers it; changes no result. */
export type OversightFact =
  /** Of the entry, or of one judge's sheet of it. */
  | (OfEntry & { readonly kind: 'EntryFlagged'; readonly judgeId?: JudgeId; readonly reason: string })
  | (OfEntry & { readonly kind: 'FlagSettled'; readonly settles: number; readonly reason: string })
  /** Which entries are rechecked: the top, and of the rest those that the seed draws (RCK-3). */
  | (OfStage & {
      readonly kind: 'RecheckDrawn';
      readonly seed: string;
      readonly share: number;
      readonly mostErrors: number;
      readonly top: readonly EntryId[];
      readonly entries: readonly EntryId[];
    })
  /** Without an error: the sheets and what was computed agree. */
  | (OfEntry & { readonly kind: 'RecheckRecorded'; readonly draw: number; readonly error?: RecheckError });

interface OfClock extends OfEntry {
  readonly moduleId: ModuleId;
}

/** What is said of the time of one entry in one module; when, is the time of the ledger row (TIM-1). */
export type EntryClockFact =
  | (OfClock & { readonly kind: 'ClockStarted' })
  | (OfClock & { readonly kind: 'ClockPaused'; readonly reason: string })
  | (OfClock & { readonly kind: 'ClockResumed' })
  | (OfClock & { readonly kind: 'ClockStopped' })
  /** Time that is given back: it extends what is allowed. */
  | (OfClock & { readonly kind: 'TimeCompensated'; readonly seconds: number; readonly reason: string })
  /** Undoes the step or compensation of an earlier row: a slip of the hand. */
  | (OfClock & { readonly kind: 'ClockCorrected'; readonly voids: number; readonly reason: string });

/** What time keeping says. */
export type ClockFact =
  | EntryClockFact
  /** How long everybody may work in a module. The last word holds. */
  | (OfStage & { readonly kind: 'TimeAllowed'; readonly moduleId: ModuleId; readonly seconds: number });

/** What happened to an entry beside its marks (rules of the field 1.8): it changes no points by itself. */
export type IncidentFact = OfEntry & {
  readonly kind: 'IncidentRecorded';
  readonly incident: IncidentKind;
  readonly text: string;
  /** Of the regulation, in its own words. */
  readonly clause?: string;
  /** Hashes of pictures (EVD-1). */
  readonly evidence?: readonly string[];
  readonly failure?: EquipmentFailure;
  /** Ledger rows that followed from it: pauses, compensations, penalties of the same entry. */
  readonly links?: readonly number[];
};

/** What a judge writes down beside her marks, for herself and for an appeal. It changes no result and is not signed. */
export type NoteFact =
  | (OfSheet & {
      readonly kind: 'NoteAdded';
      readonly aspectId: AspectId;
      readonly text?: string;
      /** Hash of a picture (EVD-1). */
      readonly photo?: string;
    })
  | (OfSheet & { readonly kind: 'NoteWithdrawn'; readonly aspectId: AspectId; readonly withdraws: number });

/** Somebody signs what came out of the stage: which step of the rules' chain, and the SHA-256 of the result as it stood (SGN-2). */
export type SignatureFact = OfStage & {
  readonly kind: 'StageSigned';
  readonly step: string;
  readonly content: string;
};

/**
 * The order of everybody with a place, as a jury decided it for the titles that the rules leave to it (DLB-2). It changes no
 * points and no place. `supersedes`: the row of the order that stood before (DLB-5).
 */
export type DeliberationFact = OfStage &
  DeliberatedOrder & { readonly kind: 'OrderDeliberated'; readonly supersedes?: number };

/** What the ledger can say. A fact is never changed: a later fact takes its place. */
export type LedgerFact =
  | MarkingFact
  | RescoreCall
  | EntryRuling
  | StageFact
  | CorrectionFact
  | OversightFact
  | SignatureFact
  | DeliberationFact
  | ClockFact
  | IncidentFact
  | NoteFact;
