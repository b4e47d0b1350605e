import type { LocalText } from '../kernel/local-text';

/** The groups that a trade is held in, as competition offices call them. */
export const USUAL_GROUPS: readonly LocalText[] = [
  { zh: '职工组', en: 'Workers' },
  { zh: '学生组', en: 'Students' },
  { zh: '教师组', en: 'Teachers' },
  { zh: '个人赛', en: 'Individual' },
  { zh: '团体赛', en: 'Team' },
];

const IN_ZH = /（[^（）]*）$/;
const IN_EN = / \([^()]*\)$/;

/** The name without the group at its end: 焊工（学生组） is of the trade 焊工. */
export function withoutGroup({ zh, en }: LocalText): LocalText {
  const trade = { zh: zh.replace(IN_ZH, ''), en: en.replace(IN_EN, '').replace(IN_ZH, '') };
  return { zh: trade.zh === '' ? zh : trade.zh, en: trade.en === '' ? en : trade.en };
}

/** A trade's name with that of a group, in the place of the one it may have: so it stands wherever the trade's name stands. */
export function inGroup(trade: LocalText, group: LocalText): LocalText {
  const { zh, en } = withoutGroup(trade);
  return { zh: `${zh}（${group.zh}）`, en: `${en} (${group.en})` };
}
