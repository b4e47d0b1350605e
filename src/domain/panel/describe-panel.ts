import { formatPoints } from '../kernel/format-points';
import type { LocalText } from '../kernel/local-text';
import { CLAUSES, joinTexts, say, sayMany, sayPercent } from '../kernel/say';
import { panelKindOf, type PanelRule } from './panel-rule';

const sayMinimum = (marks: number): LocalText =>
  say(`至少须有 ${marks} 个评分`, `at least ${sayMany(marks, 'mark')}`);

const MEANWHILE = {
  unplaced: ['重评期间不计名次', 'and the entry takes no place meanwhile'],
  count: ['重评期间按现有评分计', 'and the marks so far count meanwhile'],
} as const;

const saySpread = ({ spread }: PanelRule): LocalText[] => {
  if (!spread) return [];
  const [zh, en] =
    spread.kind === 'points'
      ? [` ${formatPoints(spread.most)} 分`, formatPoints(spread.most)]
      : [`满分的 ${sayPercent(spread.most)} `, `${sayPercent(spread.most)} of the full marks`];
  const [zhThen, enThen] = MEANWHILE[spread.meanwhile ?? 'count'];
  return [
    say(
      `最高与最低相差超过${zh}须重评，${zhThen}`,
      `marks more than ${en} apart go back to the judges, ${enThen}`,
    ),
  ];
};

/** A panel rule as a sentence. */
export function describePanel(panel: PanelRule): LocalText {
  const over =
    panel.over === 'module'
      ? say('以每位裁判的模块合计分为准', "on each judge's module sum")
      : say('逐个评分点', 'aspect by aspect');
  return joinTexts(
    [over, panelKindOf(panel).sentence(panel), sayMinimum(panel.minimumMarks), ...saySpread(panel)],
    CLAUSES,
  );
}
