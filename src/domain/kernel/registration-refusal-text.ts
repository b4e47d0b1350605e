import type { PersonFault } from '../registration/person-facts';
import type { LocalText } from './local-text';
import type { RegistrationRefusal, RegistrationRefusalCode, UnitHolds } from './registration-refusal';
import { CLAUSES, joinTexts, LISTED, say, withClause } from './say';
import { sayAlways } from './say-always';
import { STATE_NAMES } from './state-names';

type Wording = {
  readonly [Code in RegistrationRefusalCode]: (
    refusal: Extract<RegistrationRefusal, { code: Code }>,
  ) => LocalText;
};

const FAULTS: Readonly<Record<PersonFault, LocalText>> = {
  'identity-form': say('居民身份证号码位数或字符不对', 'the resident number has the wrong form'),
  'identity-birth-date': say(
    '居民身份证号码中的出生日期不存在',
    'the date of birth in the resident number does not exist',
  ),
  'identity-check-digit': say('居民身份证号码校验不符', 'the check digit of the resident number is wrong'),
  'birth-date-differs': say(
    '出生日期与居民身份证号码不一致',
    'the date of birth differs from the resident number',
  ),
  'sex-differs': say('性别与居民身份证号码不一致', 'the sex differs from the resident number'),
};

/** What each refusal about units and registrations says to a person (KER-5). */
export const REGISTRATION_WORDING: Wording = {
  UNIT_IN_USE: (held) => ({
    zh: `该单位不能删除：${heldBy(held).zh}。未作任何更改。请先移走或撤销这些内容。`,
    en: `This unit cannot be removed: ${heldBy(held).en}. Nothing was changed. Move or withdraw these first.`,
  }),
  UNIT_RING: sayAlways(
    '上级单位不能是该单位自己或其下属单位。未作任何更改。请另选上级单位。',
    'A unit cannot stand under itself or a unit below it. Nothing was changed. Choose another unit above it.',
  ),
  PERSON_FAULTY: ({ faults }) => {
    const { zh, en } = joinTexts(
      faults.map((fault) => FAULTS[fault]),
      CLAUSES,
    );
    return {
      zh: `个人信息有误：${zh}。未保存。请核对证件后改正。`,
      en: `What is said of the person does not agree: ${en}. Nothing was saved. Check the document and correct it.`,
    };
  },
  REQUIREMENTS_UNMET: ({ unmet }) => {
    const { zh, en } = joinTexts(
      unmet.map(({ clause, text }) => withClause(text, say(clause || '—', clause || '—'))),
      CLAUSES,
    );
    return {
      zh: `不符合报名条件：${zh}。未保存。请核对所填内容，或改报其他工种。`,
      en: `Requirements not met: ${en}. Nothing was saved. Check what you entered, or choose another trade.`,
    };
  },
  QUOTA_FULL: ({ places, reserves }) => ({
    zh: `该单位在本工种的名额已满（正式 ${places} 人，候补 ${reserves} 人）。未保存。请先撤销一人，或向竞赛组委会申请增加名额。`,
    en: `The unit has used its quota for this trade (${places} and ${reserves} as reserves). Nothing was saved. Withdraw somebody first, or ask the committee for more places.`,
  }),
  DOCUMENT_TAKEN: ({ unitName }) => ({
    zh: `该证件号码已${unitName === undefined ? '由其他单位' : `由“${unitName}”`}报名，或登记的姓名、出生日期不同。未保存。请核对证件；如号码无误，请与竞赛组委会联系。`,
    en: `This document is registered ${unitName === undefined ? 'by another unit' : `by ${unitName}`}, or under another name or date of birth. Nothing was saved. Check the document; if it is right, ask the committee.`,
  }),
  ONE_TRADE_EACH: sayAlways(
    '本次竞赛每人限报一个工种，此人已报其他工种。未保存。请先撤销原报名。',
    'Each person may register for one trade only, and this person already has. Nothing was saved. Withdraw the other registration first.',
  ),
  ALREADY_REGISTERED: ({ state }) => ({
    zh: `此人在本工种已有报名（${STATE_NAMES[state].zh}）。未保存。请在报名列表中查看。`,
    en: `This person already has a registration for this trade (${STATE_NAMES[state].en}). Nothing was saved. Look at it in the list.`,
  }),
  ENTERED_ALREADY: sayAlways(
    '此人已列入开赛名单，报名不能再改。未作任何更改。请替补，或在赛场登记弃权。',
    'This person is on the start list already, so the registration cannot change. Nothing was changed. Substitute somebody, or record a withdrawal on the field.',
  ),
  ROWS_FAULTY: ({ rows }) => ({
    zh: `表中有 ${rows} 行有误。未导入任何内容。请下载退回表改正后重新上传，或选择只导入正确的行。`,
    en: `${rows} row(s) of the file are faulty. Nothing was taken. Correct them in the returned sheet and send it again, or take the sound rows only.`,
  }),
  COUNT_DIFFERS: ({ expected, found }) => ({
    zh: `符合条件的报名现为 ${found} 条，与您确认的 ${expected} 条不同。未作任何更改。请重新核对后再办理。`,
    en: `There are now ${found} such registrations, not the ${expected} you confirmed. Nothing was changed. Look again before you decide.`,
  }),
};

/** "下属单位 2 个、选手 30 人" */
function heldBy({ below, people, participations }: UnitHolds): LocalText {
  const held = [
    below > 0 ? say(`下属单位 ${below} 个`, `${below} below it`) : null,
    people > 0 ? say(`选手 ${people} 人`, `${people} people`) : null,
    participations > 0
      ? say(`初赛参赛人数 ${participations} 项`, `${participations} reported participations`)
      : null,
  ];
  return joinTexts(
    held.filter((one) => one !== null),
    LISTED,
  );
}
