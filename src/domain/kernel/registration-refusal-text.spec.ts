import { refusalText } from './refusal-text';
import type { RegistrationRefusal, RegistrationRefusalCode } from './registration-refusal';

/** An example of every refusal about units and registrations with its texts. */
const EXAMPLES: {
  readonly [Code in RegistrationRefusalCode]: readonly [
    Extract<RegistrationRefusal, { code: Code }>,
    zh: string,
    en: string,
  ];
} = {
  UNIT_IN_USE: [
    { code: 'UNIT_IN_USE', below: 2, people: 30, participations: 0 },
    '该单位不能删除：下属单位 2 个、选手 30 人。未作任何更改。请先移走或撤销这些内容。',
    'This unit cannot be removed: 2 below it, 30 people. Nothing was changed. Move or withdraw these first.',
  ],
  ROWS_FAULTY: [
    { code: 'ROWS_FAULTY', rows: 2 },
    '表中有 2 行有误。未导入任何内容。请下载退回表改正后重新上传，或选择只导入正确的行。',
    '2 row(s) of the file are faulty. Nothing was taken. Correct them in the returned sheet and send it again, or take the sound rows only.',
  ],
  UNIT_RING: [
    { code: 'UNIT_RING' },
    '上级单位不能是该单位自己或其下属单位。未作任何更改。请另选上级单位。',
    'A unit cannot stand under itself or a unit below it. Nothing was changed. Choose another unit above it.',
  ],
  PERSON_FAULTY: [
    { code: 'PERSON_FAULTY', faults: ['birth-date-differs', 'sex-differs'] },
    '个人信息有误：出生日期与居民身份证号码不一致；性别与居民身份证号码不一致。未保存。请核对证件后改正。',
    'What is said of the person does not agree: the date of birth differs from the resident number; the sex differs from the resident number. Nothing was saved. Check the document and correct it.',
  ],
  REQUIREMENTS_UNMET: [
    {
      code: 'REQUIREMENTS_UNMET',
      unmet: [
        { clause: '第八条', text: { zh: '不超过 35 周岁', en: 'at most 35 years old' } },
        { clause: '', text: { zh: '限女性', en: 'women only' } },
      ],
    },
    '不符合报名条件：不超过 35 周岁（第八条）；限女性。未保存。请核对所填内容，或改报其他工种。',
    'Requirements not met: at most 35 years old (第八条); women only. Nothing was saved. Check what you entered, or choose another trade.',
  ],
  QUOTA_FULL: [
    { code: 'QUOTA_FULL', places: 3, reserves: 1 },
    '该单位在本工种的名额已满（正式 3 人，候补 1 人）。未保存。请先撤销一人，或向竞赛组委会申请增加名额。',
    'The unit has used its quota for this trade (3 and 1 as reserves). Nothing was saved. Withdraw somebody first, or ask the committee for more places.',
  ],
  DOCUMENT_TAKEN: [
    { code: 'DOCUMENT_TAKEN', unitName: '虚构一厂' },
    '该证件号码已由“虚构一厂”报名，或登记的姓名、出生日期不同。未保存。请核对证件；如号码无误，请与竞赛组委会联系。',
    'This document is registered by 虚构一厂, or under another name or date of birth. Nothing was saved. Check the document; if it is right, ask the committee.',
  ],
  ONE_TRADE_EACH: [
    { code: 'ONE_TRADE_EACH' },
    '本次竞赛每人限报一个工种，此人已报其他工种。未保存。请先撤销原报名。',
    'Each person may register for one trade only, and this person already has. Nothing was saved. Withdraw the other registration first.',
  ],
  ALREADY_REGISTERED: [
    { code: 'ALREADY_REGISTERED', state: 'approved' },
    '此人在本工种已有报名（已通过）。未保存。请在报名列表中查看。',
    'This person already has a registration for this trade (approved). Nothing was saved. Look at it in the list.',
  ],
  ENTERED_ALREADY: [
    { code: 'ENTERED_ALREADY' },
    '此人已列入开赛名单，报名不能再改。未作任何更改。请替补，或在赛场登记弃权。',
    'This person is on the start list already, so the registration cannot change. Nothing was changed. Substitute somebody, or record a withdrawal on the field.',
  ],
  COUNT_DIFFERS: [
    { code: 'COUNT_DIFFERS', expected: 3, found: 4 },
    '符合条件的报名现为 4 条，与您确认的 3 条不同。未作任何更改。请重新核对后再办理。',
    'There are now 4 such registrations, not the 3 you confirmed. Nothing was changed. Look again before you decide.',
  ],
};

describe('refusals of units and registrations', () => {
  it.each(Object.values(EXAMPLES))(
    '[KER-5] %j says what happened, what is kept, what to do',
    (refusal, zh, en) => {
      expect(refusalText(refusal, 'zh-CN')).toBe(zh);
      expect(refusalText(refusal, 'en')).toBe(en);
    },
  );
});
