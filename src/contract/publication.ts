import type {
  AccountId,
  CompetitionId,
  ContestantId,
  EntryId,
  ModuleId,
  StageId,
  TradeId,
  UnitId,
} from '../domain/kernel/ids';
import type { HonourField } from '../domain/award/honour-candidate';
import type { LocalText } from '../domain/kernel/local-text';
import type { EditionState } from '../domain/publication/edition-state';
import type { StageKind } from '../domain/archive/archive';

/** One row of a published result, as it was that day: names and units as text. */
export interface PublishedStanding {
  readonly entryId: EntryId;
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly number: string;
  readonly place: number;
  readonly sharedBy: number;
  /** Exact micro-points as "num/den", and as printed; null for whoever is placed without a result. */
  readonly exactTotal: string | null;
  readonly total: string | null;
  readonly theory: string | null;
  readonly practical: string | null;
  /** Exact micro-points, for conditions of titles and levels. Editions of the first version have only what is printed. */
  readonly exactTheory?: string | null;
  readonly exactPractical?: string | null;
  readonly exactModules?: readonly PublishedModule[];
  /** Titles taken back from this person. */
  readonly struckAwards?: readonly string[];
}

/** One module's exact value, and whether it is all that could be won. */
export interface PublishedModule {
  readonly moduleId: ModuleId;
  readonly value: string | null;
  readonly isFull: boolean;
}

/** The content that is hashed, canonical JSON, never edited: a correction is the next version. */
export interface PublishedContent {
  readonly competitionId: CompetitionId;
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly stageId: StageId;
  readonly stageKind: StageKind;
  readonly version: number;
  readonly publishedAt: string;
  readonly publishedBy: AccountId;
  /** The ledger row this was computed from, and its hash. */
  readonly ledgerSeq: number;
  readonly ledgerHash: string;
  readonly standings: readonly PublishedStanding[];
  /** The size of the field that shares refer to. */
  readonly field?: HonourField;
  /** The version of the rules it was computed by. */
  readonly rulesVersion?: number;
}

/** GET /api/publication/stages/:stageId, and POST …/publish */
export interface PublishedResultView {
  readonly id: string;
  readonly hash: string;
  readonly content: PublishedContent;
}

/** GET /api/publication/competitions/:competitionId: the newest edition of each stage that is shown to who asks, without rows. */
export interface EditionView {
  readonly stageId: StageId;
  readonly tradeId: TradeId;
  readonly version: number;
  readonly publishedAt: string;
  readonly hash: string;
  readonly state: EditionState;
  readonly noticeFrom: string | null;
  readonly noticeTo: string | null;
  /** The newest edition that the public sees; null where it sees none. */
  readonly publicVersion: number | null;
  /** For those in charge: the ledger of the stage has gone on since, so the next edition is due. */
  readonly isBehind?: boolean;
}
