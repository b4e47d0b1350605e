import type { LocalText } from './local-text';
import { sayAlways } from './say-always';

const PHASES = {
  frozen: { zh: '公开榜已封榜，尚未开始揭榜', en: 'The board is frozen and the reveal has not begun' },
  revealing: { zh: '正在揭榜', en: 'The reveal is under way' },
  over: { zh: '封榜已经结束', en: 'The freeze is over' },
} as const;

/** The refusals of later editions in words (KER-5). */
export const EDITION_WORDING = {
  SECOND_PERSON_NEEDED: sayAlways(
    '本阶段成绩已经公布，再出新版须由一人提出更正、另一人确认。未作任何更改，已公布的版本不变。请用“提出更正”。',
    'The results of this stage are published already; a later edition is proposed by one person and confirmed by another. Nothing was changed, the published edition stands. Propose the correction.',
  ),
  PROPOSAL_OPEN: sayAlways(
    '本阶段已有一项更正等待确认。未作任何更改。请先确认、退回或撤回该项，再提出新的更正。',
    'A correction of this stage waits for an answer already. Nothing was changed. Confirm, decline or withdraw that one first.',
  ),
  EDITION_CHANGED: sayAlways(
    '提出更正之后成绩又有变动，现在公布的内容将与提出时不同，未予公布。已公布的版本不变。请退回本项，重新提出更正。',
    'The results have changed since the correction was proposed, so what would be published is not what was proposed. Nothing was published, the edition before stands. Decline this one and propose it anew.',
  ),
  BOARD_FROZEN: sayAlways(
    '本阶段的公开榜已经封榜或已安排封榜。未作任何更改。请先揭榜或解除封榜。',
    'The public board of this stage is frozen already, or is going to be. Nothing was changed. Reveal it or lift the freeze first.',
  ),
  REVEAL_STATE: ({ phase }: { readonly phase: 'frozen' | 'revealing' | 'over' }): LocalText => ({
    zh: `${PHASES[phase].zh}，不能这样操作。大屏不变。请核对后再操作。`,
    en: `${PHASES[phase].en}, so this cannot be done. The board stands. Look again, then act.`,
  }),
};
