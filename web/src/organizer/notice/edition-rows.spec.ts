import type { EditionView } from '#contract/publication';
import { nextStep } from './edition-rows';

const edition = (more: Partial<EditionView>): EditionView =>
  ({ state: 'internal', noticeFrom: null, noticeTo: null, isBehind: false, ...more }) as EditionView;
const PLAN = { noticeWorkingDays: 5 };
const TODAY = '2026-12-03';

describe('what comes next for an edition', () => {
  it.each([
    [edition({}), PLAN, 'notice'],
    [edition({}), { noticeWorkingDays: null }, 'finalize'],
    [edition({ state: 'notice', noticeTo: '2026-12-03' }), PLAN, 'wait'],
    [edition({ state: 'notice', noticeTo: '2026-12-02' }), PLAN, 'finalize'],
    [edition({ state: 'final' }), PLAN, null],
    [edition({ state: 'notice', noticeTo: '2026-12-02', isBehind: true }), PLAN, 'publish'],
  ])('[PBS-4][PBS-5] %j with %j: %s', (one, plan, next) => expect(nextStep(one, plan, TODAY)).toBe(next));
});
