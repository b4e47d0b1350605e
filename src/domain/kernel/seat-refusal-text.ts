import type { LocalText } from './local-text';
import type { SeatRefusal } from './seat-refusal';

type Wording = {
  readonly [Code in SeatRefusal['code']]: (refusal: Extract<SeatRefusal, { code: Code }>) => LocalText;
};

/** What is said where judges cannot be seated or excused as asked (KER-5). */
export const SEAT_WORDING: Wording = {
  CHANGED_MEANWHILE: () => ({
    zh: '您查看期间，他人已作修改，本次未保存。对方的修改已生效。请刷新后在最新内容上重新修改。',
    en: 'Somebody else has changed this since you opened it, so nothing was saved. Their change stands. Reload and change what is there now.',
  }),
  JUDGE_UNFIT: ({ why, judges }) =>
    why === 'barred'
      ? {
          zh: `${judges.join('、')}在比赛当日仍处于禁止执裁期，不能安排席位。席位未作更改。请换人，或核对禁止期限。`,
          en: `Barred from judging on that day: ${judges.join(', ')}. The seats were not changed. Choose somebody else, or check until when the bar holds.`,
        }
      : {
          zh: `${judges.join('、')}的执裁工种不含本工种，不能安排席位。席位未作更改。请换人，或在名册中更正执裁工种。`,
          en: `May not mark this trade: ${judges.join(', ')}. The seats were not changed. Choose somebody else, or correct the trades in the register.`,
        },
  SEAT_MARKED: ({ judges }) => ({
    zh: `${judges.join('、')}已在该模块评分，不能撤下。席位未作更改，分数均已保留。如需中途回避，请由裁判长对相应选手登记回避。`,
    en: `Has given marks in this module and keeps the seat: ${judges.join(', ')}. The seats were not changed, all marks are kept. If somebody has to step aside now, the chief judge excuses her from the entries concerned.`,
  }),
  CONFLICTS_UNDECIDED: ({ conflicts }) => ({
    zh: `还有 ${conflicts} 项回避关系未作决定，回避未登记。已登记的不变。请先在“回避”页逐项决定照常评分或回避。`,
    en: `${conflicts} conflict(s) of interest wait for a decision, so nobody was excused. What was recorded before stands. Decide each of them on the page of conflicts first.`,
  }),
};
