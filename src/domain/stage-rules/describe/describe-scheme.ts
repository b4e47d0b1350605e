import type { AdjustmentRule } from '../../adjustment/adjustment-rule';
import { formatPoints } from '../../kernel/format-points';
import type { Acknowledger } from '../../kernel/acknowledger';
import type { AspectId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import {
  CLAUSES,
  joinTexts,
  say,
  sayFactor,
  sayMany,
  sayPercent,
  sayTimes,
  withClause,
} from '../../kernel/say';
import { ADD_UP, combinationKindOf } from '../../combination/combination-rule';
import { describePanel } from '../../panel/describe-panel';
import { aspectPlaces } from '../../scheme/aspect-places';
import { aspectsOfModule } from '../../scheme/aspects-of';
import { aspectKindOf, type Aspect } from '../../scheme/aspects/aspect-kinds';
import { betterOf } from '../../scheme/better-of';
import { crossRuleKindOf } from '../../scheme/cross-rules/cross-rule';
import type { MarkingScheme, Module, Rounding } from '../../scheme/marking-scheme';

const PLACES: Readonly<Record<Rounding['at'], LocalText>> = {
  'each-node': say('每一步计算结果均', 'every step of the calculation is rounded'),
  'final-only': say('仅总分', 'only the total is rounded'),
  'display-only': say('仅显示时', 'values are rounded for display only,'),
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
    `${PLACES[at].zh}${decimals === 0 ? '取整数' : `保留 ${decimals} 位小数`}，${MODES[mode].zh}`,
    `${PLACES[at].en} to ${decimals === 0 ? 'whole numbers' : sayMany(decimals, 'decimal')}, ${MODES[mode].en}`,
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

/** Nobody calls the longest time full marks. */
const sayModuleMost = ({ fullMarks, better }: Module): LocalText => {
  const most = formatPoints(fullMarks);
  return better === 'lower'
    ? say(`最多 ${most}`, `at most ${most}`)
    : say(`满分 ${most}`, `full marks ${most}`);
};

const ACKNOWLEDGER_NAMES: Readonly<Record<Acknowledger, LocalText>> = {
  contestant: say('选手', 'the contestant'),
  'chief-judge': say('裁判长', 'the chief judge'),
};

const sayAcknowledged = ({ acknowledgedBy = [] }: Module): LocalText[] => {
  const names = acknowledgedBy.map((one) => ACKNOWLEDGER_NAMES[one]);
  if (names.length === 0) return [];
  return [
    say(
      `评分表由裁判签名后，须经${names.map(({ zh }) => zh).join('、')}签字确认`,
      `sheets signed by the judge are acknowledged by ${names.map(({ en }) => en).join(' and ')}`,
    ),
  ];
};

const describeModule = (module: Module): LocalText[] => {
  const { name, weight, combination = ADD_UP, better, floor } = module;
  const share =
    weight === 0
      ? say('不计入总分，仅用于同分排序', 'not in the total, only breaks ties')
      : say(`权重 ${sayPercent(weight)}`, `weight ${sayPercent(weight)}`);
  const words = joinTexts(
    [
      sayModuleMost(module),
      share,
      combinationKindOf(combination).sentence(combination),
      ...(better === 'lower' ? [say('少者为优', 'less is better')] : []),
      ...(floor === 'none' ? [say('可扣至负分', 'may fall below zero')] : []),
      describePanel(module.panel),
      ...sayAcknowledged(module),
    ],
    CLAUSES,
  );
  return [
    say(`模块「${name.zh}」：${words.zh}`, `Module “${name.en}”: ${words.en}`),
    ...aspectsOfModule(module).map(sayAspect),
  ];
};

/** A penalty worsens, so where less is better it adds. */
const sayAdjustment = (rule: AdjustmentRule, scheme: MarkingScheme): LocalText => {
  const { name, kind, amount, most, moduleId, clause } = rule;
  const module = scheme.modules.find(({ id }) => id === moduleId);
  const isLess = (module ? module.better : betterOf(scheme)) === 'lower';
  const target = module
    ? say(`「${module.name.zh}」`, `“${module.name.en}”`)
    : say(isLess ? '总成绩' : '总分', 'the total');
  const size = amount.kind === 'points' ? formatPoints(amount.points) : sayPercent(amount.percent);
  const unit = amount.kind === 'points' && !isLess ? ' 分' : '';
  const [zh, en] = (kind === 'bonus') === isLess ? ['扣', 'off'] : ['加', 'added to'];
  const times = most === undefined ? say('', '') : say(`，最多 ${most} 次`, `, at most ${sayTimes(most)}`);
  return withClause(
    say(
      `${name.zh}：${target.zh}每次${zh} ${size}${unit}${times.zh}`,
      `${name.en}: ${size} ${en} ${target.en} each time${times.en}`,
    ),
    clause,
  );
};

const describeAdjustments = (scheme: MarkingScheme): LocalText[] => {
  if (!scheme.adjustments) return [];
  const { floor, rules } = scheme.adjustments;
  return [
    ...rules.map((rule) => sayAdjustment(rule, scheme)),
    floor === 'zero'
      ? say('扣至 0 为止', 'Nothing is taken off below zero')
      : say('可扣至负数', 'What is taken off may lead below zero'),
  ];
};

const sayMost = (scheme: MarkingScheme): LocalText => {
  const most = formatPoints(scheme.fullMarks);
  return betterOf(scheme) === 'lower'
    ? say(`各模块合计最多 ${most}`, `The modules add up to at most ${most}`)
    : say(`总分满分 ${most} 分`, `Full marks ${most}`);
};

/** A marking scheme in sentences: modules with their aspects, rules between aspects, penalties and bonuses, rounding. */
export function describeScheme(scheme: MarkingScheme): LocalText[] {
  const names = new Map(aspectPlaces(scheme).map(({ aspect }) => [aspect.id, aspect.name]));
  const nameOf = (id: AspectId): LocalText => names.get(id) ?? say(id, id);
  return [
    sayMost(scheme),
    ...scheme.modules.flatMap(describeModule),
    ...(scheme.sections ?? []).map(({ name, fullMarks }) =>
      say(
        `标准章节「${name.zh}」合计 ${formatPoints(fullMarks)} 分`,
        `Standards section “${name.en}” makes ${formatPoints(fullMarks)}`,
      ),
    ),
    ...(scheme.crossRules ?? []).map((rule) =>
      withClause(crossRuleKindOf(rule).sentence(rule, nameOf), rule.clause),
    ),
    ...describeAdjustments(scheme),
    describeRounding(scheme.rounding),
  ];
}
