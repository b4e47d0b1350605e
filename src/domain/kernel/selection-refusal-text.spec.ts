import type { Refusal } from './refusal';
import { refusalText } from './refusal-text';
import type { SelectionRefusal } from './selection-refusal';

const EXAMPLES: { readonly [Code in SelectionRefusal['code']]: Extract<Refusal, { code: Code }> } = {
  SELECTION_DECIDED: { code: 'SELECTION_DECIDED' },
  SELECTION_NOT_DECIDED: { code: 'SELECTION_NOT_DECIDED' },
  SELECTION_TIED: { code: 'SELECTION_TIED', tied: 3 },
  SELECTION_UNREVIEWED: { code: 'SELECTION_UNREVIEWED', lines: 4 },
  SELECTION_PROVISIONAL: {
    code: 'SELECTION_PROVISIONAL',
    trades: [
      { zh: '车工', en: 'Turning' },
      { zh: '焊工', en: 'Welding' },
    ],
  },
  OWN_SHEET_OVER: { code: 'OWN_SHEET_OVER', until: '2026-11-30' },
  REVIEW_MISSING: { code: 'REVIEW_MISSING' },
  HONOURS_BEHIND: { code: 'HONOURS_BEHIND' },
  NOBODY_CHOSEN: { code: 'NOBODY_CHOSEN' },
};

it.each(Object.values(EXAMPLES))('[KER-5] $code is said in both languages', (refusal) => {
  const [zh, en] = [refusalText(refusal, 'zh-CN'), refusalText(refusal, 'en')];
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(en).toMatch(/^[A-Z0-9].*\.$/);
});

it('[KER-5] figures stand in the words', () => {
  expect(refusalText(EXAMPLES.SELECTION_TIED, 'zh-CN')).toContain('3 个并列');
  expect(refusalText(EXAMPLES.SELECTION_PROVISIONAL, 'zh-CN')).toContain('车工、焊工');
  expect(refusalText(EXAMPLES.SELECTION_UNREVIEWED, 'en')).toContain('4 line(s)');
});
