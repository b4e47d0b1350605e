import { canonicalJson } from '../../kernel/canonical-json';
import type { ContestantId, TradeId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import type { Grade } from '../ladder';

/** What somebody who reviews or approves a promotion has before her eyes: everything that the roster says of it. */
export interface MeantPromotion {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
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
  readonly clause: LocalText | null;
  readonly fromGrade: Grade | null;
  readonly toGrade: Grade | null;
  /** The number of the present certificate. */
  readonly certificate: string | null;
}

/** A proposal as it is kept. */
export interface ProposalSource extends Omit<MeantPromotion, 'certificate'> {
  readonly certificate: { readonly number: string } | null;
}

/** What of a proposal a step means (PRW-1); names of rules and remarks beside it may change. */
export function meantOf(proposal: ProposalSource): MeantPromotion {
  return {
    contestantId: proposal.contestantId,
    contestantName: proposal.contestantName,
    unitName: proposal.unitName,
    tradeId: proposal.tradeId,
    tradeName: proposal.tradeName,
    occupationCode: proposal.occupationCode,
    occupationName: proposal.occupationName,
    place: proposal.place,
    theory: proposal.theory,
    practical: proposal.practical,
    total: proposal.total,
    ruleId: proposal.ruleId,
    clause: proposal.clause,
    fromGrade: proposal.fromGrade,
    toGrade: proposal.toGrade,
    certificate: proposal.certificate?.number ?? null,
  };
}

/** The name of a proposal by its content: who signs names it, so that nobody signs what she has not seen (PRW-1). */
export function hashOfMeant(meant: MeantPromotion, sha256: (text: string) => string): string {
  return sha256(canonicalJson(meant));
}
