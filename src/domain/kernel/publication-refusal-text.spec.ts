import type { PublicationRefusal, PublicationRefusalCode } from './publication-refusal';
import { refusalText } from './refusal-text';

/** An example of every refusal on the way to a final edition, with its texts. */
const EXAMPLES: {
  readonly [Code in PublicationRefusalCode]: readonly [
    Extract<PublicationRefusal, { code: Code }>,
    zh: string,
    en: string,
  ];
} = {
  NOT_FINAL: [
    { code: 'NOT_FINAL', stages: 2 },
    '还有 2 个阶段的成绩不是正式版本，不能办理。未作任何更改。请待公示期满、成绩转为正式后再办理。',
    'The results of 2 stage(s) are not final, so this cannot be done. Nothing was changed. Wait until their notice is over and make them final first.',
  ],
  NOTICE_NOT_PLANNED: [
    { code: 'NOTICE_NOT_PLANNED' },
    '本竞赛没有规定公示期。未作任何更改。请先在“公示规则”中填写公示的工作日数，或直接转为正式。',
    'No public notice is planned for this competition. Nothing was changed. Say first how many working days it takes, or make the edition final at once.',
  ],
  NOTICE_RUNNING: [
    { code: 'NOTICE_RUNNING', until: '2026-12-03' },
    '公示期至 2026-12-03 止（含当日），尚未期满，不能转为正式。公示继续，内容不变。请于次日再办理。',
    'The notice runs until the end of 2026-12-03, so the edition is not final yet. It stays on notice as it is. Come back the day after.',
  ],
  EDITION_STATE: [
    { code: 'EDITION_STATE', state: 'internal' },
    '最新一版成绩仍是内部版本，尚未公示，不能这样办理。未作任何更改。请刷新后查看各版本的状态。',
    'The newest edition is internal and has not been on notice, so this cannot be done. Nothing was changed. Reload and look at the states of the editions.',
  ],
  EDITION_OUTDATED: [
    { code: 'EDITION_OUTDATED', version: 3 },
    '您查看期间已生成第 3 版，本次未办理。已公开的版本不变。请刷新并核对新版后再办理。',
    'Edition 3 was made since you opened this page, so nothing was done. What is public stands. Reload, look at the new edition and do it again.',
  ],
  EDITION_BEHIND: [
    { code: 'EDITION_BEHIND' },
    '该版本生成之后，评分记录又有变化，不能据此公示或转为正式。已公开的版本不变。请核对后生成新的版本。',
    'The record has gone on since this edition was made, so it does not become more official. What is public stands. Look at what changed and make a new edition.',
  ],
};

describe('the refusals of publication', () => {
  it.each(Object.values(EXAMPLES))(
    '[KER-5] %j says what happened, what is kept, what to do',
    (refusal, zh, en) => {
      expect(refusalText(refusal, 'zh-CN')).toBe(zh);
      expect(refusalText(refusal, 'en')).toBe(en);
    },
  );

  it('[KER-5] an edition that is on notice or final already is called so', () => {
    expect(refusalText({ code: 'EDITION_STATE', state: 'notice' }, 'zh-CN')).toContain('已在公示中');
    expect(refusalText({ code: 'EDITION_STATE', state: 'final' }, 'en')).toContain('is final already');
  });
});
