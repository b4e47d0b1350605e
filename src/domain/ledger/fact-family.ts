import type {
  ClockFact,
  CorrectionFact,
  DeliberationFact,
  EntryRuling,
  IncidentFact,
  LedgerFact,
  MarkingFact,
  NoteFact,
  OversightFact,
  RescoreCall,
  SignatureFact,
  StageFact,
} from './ledger-fact';

/** What is recorded beside marks and rulings: time, incidents, notes. No result asks for it. */
export type RecordFact = ClockFact | IncidentFact | NoteFact;

/** The facts of the ledger by who says them and what they are for. */
interface Families {
  readonly marking: MarkingFact;
  readonly rescore: RescoreCall;
  readonly ruling: EntryRuling;
  readonly stage: StageFact;
  readonly correction: CorrectionFact;
  readonly oversight: OversightFact;
  readonly signature: SignatureFact;
  readonly deliberation: DeliberationFact;
  readonly record: RecordFact;
}

export type FactFamily = keyof Families;

type FamilyOf<Kind> = {
  [Family in FactFamily]: Kind extends Families[Family]['kind'] ? Family : never;
}[FactFamily];

/** The compiler holds each kind to its family, and asks for a new kind's. */
const FAMILIES: { readonly [Kind in LedgerFact['kind']]: FamilyOf<Kind> } = {
  MarkAppended: 'marking',
  MarkSuperseded: 'marking',
  MarkVoided: 'marking',
  SheetSubmitted: 'marking',
  SheetReopened: 'marking',
  SheetAcknowledged: 'marking',
  RescoreCalled: 'rescore',
  StatusSet: 'ruling',
  AdjustmentGiven: 'ruling',
  AdjustmentVoided: 'ruling',
  ElementDeclared: 'ruling',
  JudgeExcused: 'ruling',
  WildCardGiven: 'ruling',
  PlaceDeclined: 'ruling',
  ReserveCalled: 'ruling',
  SpreadDecided: 'ruling',
  AwardStruck: 'ruling',
  StageClosed: 'stage',
  StageReopened: 'stage',
  TieDecided: 'stage',
  ReopeningAsked: 'correction',
  ReopeningDeclined: 'correction',
  EntryFlagged: 'oversight',
  FlagSettled: 'oversight',
  RecheckDrawn: 'oversight',
  RecheckRecorded: 'oversight',
  StageSigned: 'signature',
  OrderDeliberated: 'deliberation',
  ClockStarted: 'record',
  ClockPaused: 'record',
  ClockResumed: 'record',
  ClockStopped: 'record',
  TimeCompensated: 'record',
  ClockCorrected: 'record',
  TimeAllowed: 'record',
  IncidentRecorded: 'record',
  NoteAdded: 'record',
  NoteWithdrawn: 'record',
};

/** The family of a kind that came from anywhere; undefined for what is no kind of fact. */
export function familyOfKind(kind: string): FactFamily | undefined {
  return Object.hasOwn(FAMILIES, kind) ? FAMILIES[kind as LedgerFact['kind']] : undefined;
}

/** Whether a fact is of a family. */
export function isOfFamily<Family extends FactFamily>(
  fact: LedgerFact,
  family: Family,
): fact is Families[Family] {
  return FAMILIES[fact.kind] === family;
}
