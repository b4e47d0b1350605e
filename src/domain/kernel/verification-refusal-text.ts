import type { LocalText } from './local-text';
import type { VerificationRefusal } from './verification-refusal';

type Wording = {
  readonly [Code in VerificationRefusal['code']]: (
    refusal: Extract<VerificationRefusal, { code: Code }>,
  ) => LocalText;
};

/** What is said where the two computations do not agree (KER-5). */
export const VERIFICATION_WORDING: Wording = {
  SECOND_COMPUTATION_DIFFERS: ({ entry, member, first, second }) => ({
    zh: `独立复算结果与将要公布的结果不一致，未公布：首个不一致处为 ${entry}（${member}：计算值 ${first}，复算值 ${second}）。成绩与台账均已保留。请勿自行公布，导出归档后联系系统维护人员。`,
    en: `The second computation does not agree, so nothing was made official: the first difference is at ${entry} (${member}: ${first}, computed again: ${second}). All marks are kept. Publish nothing by other means; export the archive and ask whoever maintains the system.`,
  }),
};
