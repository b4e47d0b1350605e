import type { AccountId, CompetitionId, TradeId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';

/** Where a slip and the tablet it binds are good: one competition, or one trade of it. */
export interface Assignment {
  readonly competitionId: CompetitionId;
  readonly tradeId: TradeId | null;
}

/** Every tablet has a key of its own, 256 bits in hex, made by itself; the server keeps its hash. */
export interface TabletBody {
  readonly deviceKey: string;
}

/** POST /api/access/slip/look: whose slip it is, before anything is used up. */
export interface SlipBody extends TabletBody {
  /** Eight signs, no dash. */
  readonly code: string;
}

export interface SlipView {
  readonly name: string;
  readonly competitionName: LocalText | null;
  readonly tradeName: LocalText | null;
  /** The judge has a PIN in this competition: it is asked for. Otherwise she chooses one. */
  readonly hasPin: boolean;
}

/** POST /api/access/slip/use: binds the tablet and signs in. */
export interface UseSlipBody extends SlipBody {
  readonly pin: string;
}

/** POST /api/access/tablet/pin: signs in on a bound tablet. */
export interface PinBody extends TabletBody {
  readonly accountId: AccountId;
  readonly pin: string;
}

/** POST /api/access/tablet/judges: who may sign in here by PIN. */
export interface TabletJudges {
  /** "Tablet 3"; null before the first slip was used here. */
  readonly tablet: number | null;
  readonly judges: readonly { readonly accountId: AccountId; readonly name: string }[];
}

/** POST /api/access/competitions/:competitionId/slips */
export interface IssueSlipsBody {
  /** For these judges, or for all of the assignment. */
  readonly accountIds: readonly AccountId[] | null;
  readonly tradeId: TradeId | null;
  /** How long they are good: 1 to 1440, a day at most. By the server's clock, whatever the desk's says. */
  readonly minutes: number;
  /** For who has forgotten her PIN: using the slip sets a new one. */
  readonly withNewPin: boolean;
}

export interface IssuedSlip {
  readonly accountId: AccountId;
  readonly name: string;
  /** Said once, here. */
  readonly code: string;
  readonly tradeId: TradeId | null;
  readonly expiresAt: string;
}

export interface IssuedSlips {
  /** The address that people open, when the house knows it. */
  readonly publicUrl: string | null;
  readonly slips: readonly IssuedSlip[];
}

export interface BoundTablet {
  readonly bindingId: string;
  readonly tablet: number;
  readonly tradeId: TradeId | null;
  readonly boundAt: string;
  readonly endsAt: string;
  /** When the judge was last active there; null while nobody is signed in. */
  readonly seenAt: string | null;
}

/** GET /api/access/competitions/:competitionId/judges: how each judge gets in. */
export interface JudgeEntrance {
  readonly accountId: AccountId;
  readonly name: string;
  /** The trades in which she has a seat. */
  readonly tradeIds: readonly TradeId[];
  readonly hasPin: boolean;
  /** The slip that was issued last and is still good; its code is not known any more. */
  readonly slip: { readonly tradeId: TradeId | null; readonly expiresAt: string } | null;
  readonly tablets: readonly BoundTablet[];
}
