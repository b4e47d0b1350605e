import type { RecommendationRefusal } from './recommendation-refusal';
import { refusalText } from './refusal-text';

const name = { zh: '女性不低于 20%', en: 'women: at least 20%' };
const EXAMPLES: {
  readonly [Code in RecommendationRefusal['code']]: Extract<RecommendationRefusal, { code: Code }>;
} = {
  ON_LIST: { code: 'ON_LIST' },
  NOT_ON_LIST: { code: 'NOT_ON_LIST' },
  LIST_FULL: { code: 'LIST_FULL', size: 8 },
  CANDIDATE_EXCLUDED: { code: 'CANDIDATE_EXCLUDED', reason: '发生安全责任事故' },
  ANSWERS_MISSING: { code: 'ANSWERS_MISSING', people: 2 },
  OPINION_ORDER: { code: 'OPINION_ORDER', next: { zh: '所在单位', en: 'The unit' } },
  OPINION_NOTICE: { code: 'OPINION_NOTICE', until: '2026-12-03' },
  OPINIONS_MISSING: { code: 'OPINIONS_MISSING', people: 3 },
  COMPOSITION_MISSED: { code: 'COMPOSITION_MISSED', bounds: [{ bound: name, off: 1 }] },
};

it.each(Object.values(EXAMPLES))('[KER-5] $code is said in both languages', (refusal) => {
  const [zh, en] = [refusalText(refusal, 'zh-CN'), refusalText(refusal, 'en')];
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(en).toMatch(/^[A-Z0-9].*\.$/);
});

it('[KER-5][RCM-3] a missed bound is said with how many it is off', () => {
  expect(refusalText(EXAMPLES.COMPOSITION_MISSED, 'zh-CN')).toContain('女性不低于 20%（差 1 人）');
  expect(refusalText(EXAMPLES.COMPOSITION_MISSED, 'en')).toContain('“women: at least 20%” by 1');
});
