import { formatPoints } from '../../kernel/format-points';
import type { AspectId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import { CLAUSES, joinTexts, say, sayFactor, sayPercent } from '../../kernel/say';
import { ADD_UP, combinationKindOf } from '../../combination/combination-rule';
import { describePanel } from '../../panel/describe-panel';
import { aspectPlaces } from '../../scheme/aspect-places';
import { aspectsOfModule } from '../../scheme/aspects-of';
import { aspectKindOf, type Aspect } from '../../scheme/aspects/aspect-kinds';
import { crossRuleKindOf } from '../../scheme/cross-rules/cross-rule';
import type { MarkingScheme, Module, Rounding } from '../../scheme/marking-scheme';

const PLACES: Readonly<Record<Rounding['at'], LocalText>> = {
  'each-node': say('每一步计算结果均', 'every step of the calculation'),
  'final-only': say('仅总分', 'the total only'),
  'display-only': say('仅显示时', 'for display only'),
};

const MODES: Readonly<Record<Rounding['mode'], LocalText>> = {
  'half-up': say('四舍五入', 'half up'),
  'half-even': say('四舍六入五成双', 'half to even'),
};

/** Where and how values are rounded, as a sentence. */
export function describeRounding({ decimals, mode, at, nodes = {} }: Rounding): LocalText {
  const names = {
    aspect: say('评分点', 'aspects'),
    module: say('模块', 'modules'),
    contribution: say('加权分', 'weighted values'),
  };
  const own = (Object.keys(names) as (keyof typeof names)[]).flatMap((node) => {
    const other = nodes[node];
    return other === undefined ? [] : [say(`${names[node].zh} ${other} 位`, `${names[node].en} ${other}`)];
  });
  const base = say(
    `${PLACES[at].zh}保留 ${decimals} 位小数，${MODES[mode].zh}`,
    `${PLACES[at].en} rounded to ${decimals} decimals, ${MODES[mode].en}`,
  );
  return joinTexts([base, ...own], CLAUSES);
}

const sayDeclared = ({ declares, factor, isAttempt }: Aspect): LocalText[] => [
  ...(factor === undefined ? [] : [say(`乘以系数 ${sayFactor(factor)}`, `times ${sayFactor(factor)}`)]),
  ...(declares?.factor
    ? [
        say(
          `乘以选手申报的难度系数 ${sayFactor(declares.factor.least)}—${sayFactor(declares.factor.most)}`,
          `times the declared difficulty, ${sayFactor(declares.factor.least)} to ${sayFactor(declares.factor.most)}`,
        ),
      ]
    : []),
  ...(declares?.base ? [say('另加申报的基础分', 'plus the declared base value')] : []),
  ...(declares?.table ? [say('按申报的分值表换算', 'by the declared table of values')] : []),
  ...(isAttempt ? [say('可记未完成（DNF）、未参加（DNS）', 'may end as DNF or DNS')] : []),
];

const sayAspect = (aspect: Aspect): LocalText => {
  const words = joinTexts([aspectKindOf(aspect).sentence(aspect), ...sayDeclared(aspect)], CLAUSES);
  return say(`${aspect.name.zh}：${words.zh}`, `${aspect.name.en}: ${words.en}`);
};

const describeModule = (module: Module): LocalText[] => {
  const { name, fullMarks, weight, combination = ADD_UP, better, floor } = module;
  const share =
    weight === 0
      ? say('不计入总分，仅用于同分排序', 'not in the total, only breaks ties')
      : say(`权重 ${sayPercent(weight)}`, `weight ${sayPercent(weight)}`);
  const words = joinTexts(
    [
      say(`满分 ${formatPoints(fullMarks)}`, `full marks ${formatPoints(fullMarks)}`),
      share,
      combinationKindOf(combination).sentence(combination),
      ...(better === 'lower' ? [say('少者为优', 'less is better')] : []),
      ...(floor === 'none' ? [say('可扣至负分', 'may fall below zero')] : []),
      describePanel(module.panel),
    ],
    CLAUSES,
  );
  return [
    say(`模块「${name.zh}」：${words.zh}`, `Module “${name.en}”: ${words.en}`),
    ...aspectsOfModule(module).map(sayAspect),
  ];
};

const describeAdjustments = ({ adjustments, modules }: MarkingScheme): LocalText[] => {
  if (!adjustments) return [];
  const floor =
    adjustments.floor === 'zero'
      ? say('扣至 0 分为止', 'Penalties stop at zero')
      : say('可扣至负分', 'Penalties may bring a total below zero');
  const rules = adjustments.rules.map(({ name, kind, amount, most, moduleId, clause }) => {
    const size = amount.kind === 'points' ? formatPoints(amount.points) : sayPercent(amount.percent);
    const unit = amount.kind === 'points' ? ' 分' : '';
    const target = modules.find(({ id }) => id === moduleId)?.name ?? say('总分', 'the total');
    const times = most === undefined ? say('', '') : say(`，最多 ${most} 次`, `, at most ${most} times`);
    const [zh, en] = kind === 'penalty' ? ['每次扣', 'off'] : ['每次加', 'added to'];
    return say(
      `${name.zh}：${target.zh}${zh} ${size}${unit}${times.zh}（${clause.zh}）`,
      `${name.en}: ${size} ${en} ${target.en} each time${times.en} (${clause.en})`,
    );
  });
  return [...rules, floor];
};

/** A marking scheme in sentences: modules with their aspects, rules between aspects, penalties and bonuses, rounding. */
export function describeScheme(scheme: MarkingScheme): LocalText[] {
  const names = new Map(aspectPlaces(scheme).map(({ aspect }) => [aspect.id, aspect.name]));
  const nameOf = (id: AspectId): LocalText => names.get(id) ?? say(id, id);
  const full = formatPoints(scheme.fullMarks);
  return [
    say(`总分满分 ${full} 分`, `Full marks ${full}`),
    ...scheme.modules.flatMap(describeModule),
    ...(scheme.sections ?? []).map(({ name, fullMarks }) =>
      say(
        `标准章节「${name.zh}」合计 ${formatPoints(fullMarks)} 分`,
        `Standards section “${name.en}” makes ${formatPoints(fullMarks)}`,
      ),
    ),
    ...(scheme.crossRules ?? []).map((rule) => {
      const words = crossRuleKindOf(rule).sentence(rule, nameOf);
      return say(`${words.zh}（${rule.clause.zh}）`, `${words.en} (${rule.clause.en})`);
    }),
    ...describeAdjustments(scheme),
    describeRounding(scheme.rounding),
  ];
}
