import { checkRecommendationRule, recommendationRuleShape } from '#domain/recommendation/recommendation-rule';
import { formOf, MEDAL_FORM, MODEL_FORM, recommendationRuleOf, type RuleForm } from './rule-form';

const counting = (): (() => string) => {
  let made = 0;
  return () => `made-${(made += 1)}`;
};
const read = (form: RuleForm) => recommendationRuleOf(form, { id: 'medal', makeId: counting() });

it.each([MEDAL_FORM, MODEL_FORM])(
  '[RCM-1] the usual form of $name is a legal rule, and is typed back as it was',
  (form) => {
    const rule = read(form)!;
    expect(recommendationRuleShape.check(rule)).toBeNull();
    expect(checkRecommendationRule(rule, new Set())).toEqual([]);
    expect(formOf(rule)).toEqual(form);
  },
);

it('[RCM-1] lines are read with their shares, notices and whom they are about', () => {
  const rule = read({
    ...MODEL_FORM,
    bounds: '女性 ≥ 20.5\n领导干部不超过15％\n劳模工匠',
    levels: '甲 限 领导干部 公示 3 个工作日\n乙',
  })!;
  expect(rule.bounds.map(({ bound, share }) => [bound, share])).toEqual([
    ['at-least', 205_000],
    ['at-most', 150_000],
  ]);
  expect(rule.traits.map(({ name }) => name.zh)).toEqual(['女性', '领导干部', '劳模工匠']);
  expect(rule.levels.map(({ name, onlyTrait, noticeDays }) => [name.zh, onlyTrait, noticeDays])).toEqual([
    ['甲', 'made-2', 3],
    ['乙', undefined, undefined],
  ]);
});

it.each([
  ['more than all', { bounds: '女性 不低于 101%' }],
  ['a share without a word', { bounds: '女性 20%' }],
  ['no level', { levels: '' }],
  ['a level about somebody nobody is asked about', { levels: '税务部门 限 领导' }],
  ['no size', { size: '0' }],
])('[RCM-1] %s is not read', (_, part) => expect(read({ ...MEDAL_FORM, ...part })).toBeNull());

it('[RCM-1] what keeps its name keeps its id, so that answers and opinions stay', () => {
  const before = read(MODEL_FORM)!;
  const bounds = `退役军人 不低于 10%\n${MODEL_FORM.bounds.replace('60%', '50%')}`;
  const after = recommendationRuleOf(
    { ...formOf(before), bounds },
    { id: 'medal', before, makeId: () => 'fresh' },
  )!;
  expect(after.traits.map(({ id }) => id)).toEqual(['fresh', ...before.traits.map(({ id }) => id)]);
  expect(after.levels).toEqual(before.levels);
});
