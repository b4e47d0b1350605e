import type { HonourField } from '../award/honour-candidate';
import type { Prize } from '../award/prize-rule';
import type { CertificateDoubt } from '../identity/certificate-number';
import type {
  AccountId,
  CompetitionId,
  ContestantId,
  EntryId,
  ModuleId,
  StageId,
  TradeId,
  UnitId,
} from '../kernel/ids';
import type { LocalText } from '../kernel/local-text';
import type { Grade } from '../promotion/ladder';
import type { NoPromotion } from '../promotion/propose-promotions';
import type { Limited } from '../promotion/raise-grade';
import type { StageKind } from './stage-kind';

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
  /** Where a jury puts this person (DLB-2); titles that the rules leave to it go by this, and nothing else does. */
  readonly juryPlace?: number;
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

/** An edition in an archive: what was published, and the SHA-256 of its canonical JSON. */
export interface ArchivedEdition {
  readonly content: PublishedContent;
  readonly hash: string;
}

export interface ConferredAward {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly unitName: string;
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly place: number;
  readonly total: string;
  readonly ruleId: string;
  readonly title: LocalText;
  readonly clause: LocalText;
  /** Where a jury put her, whose order this title goes by; absent: it goes by points. */
  readonly juryPlace?: number;
  /** The money that comes with it; absent: none. */
  readonly prize?: Prize;
}

export interface ConferredPromotion {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly sex: 'male' | 'female';
  readonly unitName: string;
  readonly tradeId: TradeId;
  readonly tradeName: LocalText;
  readonly occupationCode: string;
  readonly occupationName: string;
  readonly place: number;
  readonly theory: string | null;
  readonly practical: string | null;
  readonly total: string;
  readonly ruleId: string | null;
  readonly ruleName: LocalText | null;
  readonly fromGrade: Grade | null;
  /** Null: not promoted; `refusal` says why. */
  readonly toGrade: Grade | null;
  readonly clause: LocalText | null;
  readonly refusal: NoPromotion | null;
  /** The minimum that was missed, in words, with `below-minimum`. */
  readonly missed: LocalText | null;
  /** What kept the new level below what the row alone would give. */
  readonly limitedBy: Limited | null;
  /** Who has to approve it. */
  readonly approver: LocalText | null;
  /** The present certificate as far as it is known, and what of its number does not agree with the present level: to be looked at. */
  readonly certificate: { readonly number: string; readonly doubts: readonly CertificateDoubt[] } | null;
  /** With `once-a-year`: the competition of the same year that has promoted her. */
  readonly promotedBy?: LocalText;
}

/** One edition that honours were computed from. */
export interface HonouredEdition {
  readonly tradeId: TradeId;
  readonly stageId: StageId;
  readonly version: number;
  readonly hash: string;
}

/** Titles and promotions as they were conferred last. */
export interface ArchivedHonours {
  readonly conferredAt: string;
  readonly editions: readonly HonouredEdition[];
  readonly awards: readonly ConferredAward[];
  readonly promotions: readonly ConferredPromotion[];
}
