import type { EditionRefusal } from './edition-refusal';
import { refusalText } from './refusal-text';

/** An example of every refusal with the beginning of its texts. */
const EXAMPLES: {
  readonly [Code in EditionRefusal['code']]: readonly [
    Extract<EditionRefusal, { code: Code }>,
    zh: string,
    en: string,
  ];
} = {
  SECOND_PERSON_NEEDED: [
    { code: 'SECOND_PERSON_NEEDED' },
    '本阶段成绩已经公布，再出新版须由一人提出更正、另一人确认。',
    'The results of this stage are published already;',
  ],
  PROPOSAL_OPEN: [
    { code: 'PROPOSAL_OPEN' },
    '本阶段已有一项更正等待确认。',
    'A correction of this stage waits for an answer already.',
  ],
  EDITION_CHANGED: [
    { code: 'EDITION_CHANGED' },
    '提出更正之后成绩又有变动，',
    'The results have changed since the correction was proposed,',
  ],
  BOARD_FROZEN: [
    { code: 'BOARD_FROZEN' },
    '本阶段的公开榜已经封榜或已安排封榜。',
    'The public board of this stage is frozen already,',
  ],
  REVEAL_STATE: [
    { code: 'REVEAL_STATE', phase: 'over' },
    '封榜已经结束，不能这样操作。',
    'The freeze is over, so this cannot be done.',
  ],
};

describe('what is said about later editions', () => {
  it.each(Object.values(EXAMPLES))('[KER-5] $code in both languages', (refusal, zh, en) => {
    expect(refusalText(refusal, 'zh-CN').startsWith(zh)).toBe(true);
    expect(refusalText(refusal, 'en').startsWith(en)).toBe(true);
  });
});
