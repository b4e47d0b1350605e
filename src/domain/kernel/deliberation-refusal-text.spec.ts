import type { DeliberationRefusal } from './deliberation-refusal';
import type { Refusal } from './refusal';
import { refusalText } from './refusal-text';

const EXAMPLES: { readonly [Code in DeliberationRefusal['code']]: Extract<Refusal, { code: Code }> } = {
  ORDER_CHANGED: { code: 'ORDER_CHANGED' },
  REASONS_MISSING: { code: 'REASONS_MISSING', from: 3, entries: 2 },
  DELIBERATION_OVER: { code: 'DELIBERATION_OVER' },
  DELIBERATION_DUE: { code: 'DELIBERATION_DUE', titles: 4 },
};

it.each(Object.values(EXAMPLES))('[KER-5] $code is said in both languages', (refusal) => {
  const [zh, en] = [refusalText(refusal, 'zh-CN'), refusalText(refusal, 'en')];
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(en).toMatch(/^[A-Z0-9].*\.$/);
});

it('[KER-5] figures stand in the words', () => {
  expect(refusalText(EXAMPLES.REASONS_MISSING, 'zh-CN')).toContain('相差 3 名及以上');
  expect(refusalText(EXAMPLES.DELIBERATION_DUE, 'en')).toContain('4 title(s)');
});
