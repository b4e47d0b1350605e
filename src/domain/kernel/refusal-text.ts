import { CLOSING_WORDING } from './closing-refusal-text';
import { CLOCK_STATES } from './clock-states';
import { DELIBERATION_WORDING } from './deliberation-refusal-text';
import { EDITION_WORDING } from './edition-refusal-text';
import { CERTIFICATE_WORDING } from './certificate-refusal-text';
import { EVIDENCE_WORDING } from './evidence-refusal-text';
import { faultText } from './fault-text';
import { formatPoints } from './format-points';
import { markText } from './mark-text';
import type { Locale, LocalText } from './local-text';
import { PUBLICATION_WORDING } from './publication-refusal-text';
import type { PromotionRefusalCode } from './promotion-refusal';
import { PROMOTION_WORDING } from './promotion-refusal-text';
import { REHEARSAL_WORDING } from './rehearsal-refusal-text';
import type { Refusal, RefusalCode } from './refusal';
import { sayAlways } from './say-always';
import { RECOMMENDATION_WORDING } from './recommendation-refusal-text';
import { SELECTION_WORDING } from './selection-refusal-text';
import type { SetupRefusalCode } from './setup-refusal';
import { SETUP_WORDING } from './setup-refusal-text';
import { TABLE_WORDING } from './table-refusal-text';
import { TABLET_WORDING } from './tablet-refusal-text';
import { VERIFICATION_WORDING } from './verification-refusal-text';

type Wording = {
  readonly [Code in Exclude<RefusalCode, SetupRefusalCode | PromotionRefusalCode>]: (
    refusal: Extract<Refusal, { code: Code }>,
  ) => LocalText;
};

const seconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));

const WORDING: Wording = {
  ...PUBLICATION_WORDING,
  ...CERTIFICATE_WORDING,
  ...REHEARSAL_WORDING,
  ...EDITION_WORDING,
  ...SELECTION_WORDING,
  ...RECOMMENDATION_WORDING,
  ...TABLET_WORDING,
  ...CLOSING_WORDING,
  ...VERIFICATION_WORDING,
  ...DELIBERATION_WORDING,
  MALFORMED: ({ path, fault }) => {
    const at = [path, fault && faultText(fault)];
    const say = (language: keyof LocalText, open: string, close: string): string => {
      const parts = at.flatMap((part) => (part ? [typeof part === 'string' ? part : part[language]] : []));
      return parts.length > 0 ? open + parts.join(': ') + close : '';
    };
    return {
      zh: `请求内容不符合格式${say('zh', '(', ')')}。未作任何更改。请刷新页面后重试。`,
      en: `The request is not in the agreed form${say('en', ' (', ')')}. Nothing was changed. Reload the page and try again.`,
    };
  },
  SIGN_IN_REQUIRED: sayAlways(
    '尚未登录或登录已失效。本机已录入的内容已保留。请重新登录。',
    'You are not signed in, or the sign-in has ended. What was entered on this device is kept. Sign in again.',
  ),
  SIGN_IN_FAILED: sayAlways(
    '账号或密码不正确。未作任何更改。请核对后再试。',
    'The name or the password is wrong. Nothing was changed. Check both and try again.',
  ),
  NOT_ALLOWED: sayAlways(
    '您的角色无权进行此操作。未作任何更改。如有需要,请联系赛务人员。',
    'Your role may not do this. Nothing was changed. Ask the organizer if you need to.',
  ),
  NOT_FOUND: sayAlways(
    '没有找到所指的内容。未作任何更改。请返回列表重新选择。',
    'What you asked for does not exist. Nothing was changed. Go back to the list and choose again.',
  ),
  NOT_ASSIGNED: sayAlways(
    '您不是该模块的评分裁判。该分数未写入。请向裁判长核对分工。',
    'You have no seat on the panel of this module. The mark was not written. Check your assignment with the chief judge.',
  ),
  FOREIGN_CLIENT: sayAlways(
    '本设备的编号属于另一账号。本机已录入的分数已保留。请用原账号登录后发送。',
    'This device is registered to another account. Marks entered here are kept. Sign in with that account to send them.',
  ),
  VERSION_NOT_READ: sayAlways(
    '本机页面与服务器的版本相差过多,服务器无法读取。本机已录入的分数已保留。请刷新页面换用新版,仍不行请告知赛务人员。',
    'This page and the server are too many versions apart. Marks entered here are kept. Reload the page to change to the new version; if that does not help, tell the organizer.',
  ),
  SEQUENCE_GAP: ({ expect }) => ({
    zh: `前面的录入尚未到达,应从第 ${expect} 条续发。本机已录入的分数已保留。设备会自动从该条重发。`,
    en: `Earlier entries have not arrived; number ${expect} is due. Marks entered here are kept. The device sends again from there.`,
  }),
  KEY_REUSED: sayAlways(
    '同一编号曾用于不同的内容。先到的已写入，本条未写入。请重新录入。',
    'This number was used for something else before. The first one is kept, this one was not written. Enter it again.',
  ),
  MARK_OUT_OF_RANGE: ({ min, max }) => ({
    zh: `分数超出范围:应在 ${formatPoints(min)} 至 ${formatPoints(max)} 之间。原有分数不变。请重新录入。`,
    en: `The mark is out of range: from ${formatPoints(min)} to ${formatPoints(max)}. The mark before it stands. Enter it again.`,
  }),
  MARK_OFF_STEP: ({ step }) => ({
    zh: `分数不符合分值间隔:应为 ${formatPoints(step)} 的整数倍。原有分数不变。请重新录入。`,
    en: `The mark is off the step: whole multiples of ${formatPoints(step)}. The mark before it stands. Enter it again.`,
  }),
  MARK_OFF_LIST: sayAlways(
    '扣分不是所列扣分项之和。原有分数不变。请按扣分项重新录入。',
    'The deduction is not a sum of the listed faults. The mark before it stands. Enter it from the list again.',
  ),
  NO_ATTEMPT: sayAlways(
    '该评分点不能记为未完成或未参加。原有分数不变。请录入分数,或由裁判长登记选手状态。',
    'This aspect cannot be marked DNF or DNS. The mark before it stands. Enter a mark, or let the chief judge set the status.',
  ),
  VERSION_CONFLICT: ({ theirs }) => ({
    zh: `该项已在另一台设备上${theirs === null ? '作废' : `改为 ${markText(theirs)}`}。两个分数均已保留,现以先写入者为准。请选定一个。`,
    en: `Another device has ${theirs === null ? 'voided this mark' : `set this mark to ${markText(theirs)}`}. Both are kept and the written one stands. Choose one of them.`,
  }),
  SHEET_LOCKED: sayAlways(
    '评分表已提交,不能再改。已提交的分数均已保留。如需更正,请裁判长退回。',
    'The sheet is submitted and locked. Every submitted mark is kept. For a correction ask the chief judge to reopen it.',
  ),
  SHEET_HELD: ({ by, tablet }) => ({
    zh: `${by}正在平板 ${tablet} 上评这份评分表，此处只能查看。双方已录入的分数均已保留。对方离开后即可在此评分；如需接管，请联系裁判长。`,
    en: `${by} has this sheet open on tablet ${tablet}; here it can only be read. Marks entered on both are kept. Mark here once it is left there, or ask the chief judge to take it over.`,
  }),
  SHEET_INCOMPLETE: ({ missing }) => ({
    zh: `评分表还有 ${missing} 项未评分,不能提交。已录入的分数均已保留。请补齐后再提交。`,
    en: `The sheet lacks ${missing} mark(s) and was not submitted. The marks entered are kept. Complete it and submit again.`,
  }),
  SHEET_DIFFERS: sayAlways(
    '服务器上的评分表与此处显示的不是同一版本，未签署。双方的分数均已保留。请核对后重新签署。',
    'The sheet on the server is another version than the one shown here, so nothing was signed. All marks on both are kept. Look at the sheet again and sign it.',
  ),
  SHEET_NOT_SUBMITTED: sayAlways(
    '评分表尚未提交,无需退回。分数不变。裁判可以直接修改。',
    'The sheet is not submitted, so there is nothing to reopen. The marks stand. The judge can still change them.',
  ),
  SHEET_ACKNOWLEDGED: sayAlways(
    '这份评分表的这一版本已签字确认。原签字不变。无需再次确认。',
    'This version of the sheet is acknowledged already. What was signed stands. There is nothing left to sign.',
  ),
  PANEL_OPEN: ({ openSheets }) => ({
    zh: `该选手还有 ${openSheets} 张评分表未提交，各裁判的评分暂不公开。分数均已保留。全部提交后再查看。`,
    en: `Nobody sees another judge's marks before every sheet of this entry is handed in (${openSheets} to come). All marks are kept. Look again then.`,
  }),
  STAGE_CLOSED: sayAlways(
    '本阶段评分已结束。已写入的分数均已保留,本次未写入。如需更正,请裁判长重新开放。',
    'Marking of this stage is closed. Marks written before are kept, this one was not written. Ask the chief judge to reopen the stage.',
  ),
  STAGE_NOT_CLOSED: sayAlways(
    '本阶段评分尚未结束。未作任何更改。请先结束评分。',
    'Marking of this stage is still open. Nothing was changed. Close the stage first.',
  ),
  IN_USE: ({ people, judges }) => ({
    zh: `已有 ${people} 名选手报名或参赛、${judges} 名裁判就位，不能改动或删除。未作任何更改。请先撤下他们，或另设工种（阶段）。`,
    en: `${people} people are entered or reported and ${judges} judges have a seat here, so it is not changed or removed. Nothing was changed. Take them out first, or set up another one.`,
  }),
  STAGE_STARTED: sayAlways(
    '本阶段已有评分,规则不能再改。原有规则不变。请在评分开始前修改,或另设新的阶段。',
    'This stage has marks, so its rules cannot change any more. The rules before stand. Change rules before marking begins.',
  ),
  STAGE_INCOMPLETE: ({ openSheets }) => ({
    zh: `还有 ${openSheets} 张评分表未提交,不能结束评分。已有分数均已保留。请催齐后再结束。`,
    en: `${openSheets} sheet(s) are not submitted, so the stage stays open. All marks are kept. Get them in and close again.`,
  }),
  STAGE_UNACKNOWLEDGED: ({ contestant, chiefJudge }) => ({
    zh: `评分表尚缺签字（选手 ${contestant} 份，裁判长 ${chiefJudge} 份），不能结束评分。已有分数均已保留。请补签，或登记拒绝签字后再结束。`,
    en: `Sheets are not acknowledged (by contestants: ${contestant}, by the chief judge: ${chiefJudge}), so the stage stays open. All marks are kept. Get them signed, or the refusals recorded, and close again.`,
  }),
  SPREAD_OPEN: ({ entries }) => ({
    zh: `以下选手的裁判评分相差过大,尚在重评或待裁判长裁定,不能结束评分:${entries.join('、')}。分数均已保留。请先完成重评和裁定。`,
    en: `The judges of these entries are too far apart, so the stage stays open: ${entries.join(', ')}. All marks are kept. Wait for the second round, or decide, and close again.`,
  }),
  NOTHING_TO_PUBLISH: sayAlways(
    '没有可公布的成绩。已公布的版本不变。请先完成评分。',
    'There is no result to publish. Published editions stand. Finish the marking first.',
  ),
  OWN_WORK: sayAlways(
    '这是您本人申请、评分或录入的内容，不能由您本人核准。未作任何更改。请由其他有权人员办理。',
    'You have asked for this, or marked or entered it yourself, so you do not check it. Nothing was changed. Somebody else does it.',
  ),
  NOT_PUBLISHED: ({ stages }) => ({
    zh: `还有 ${stages} 个阶段的成绩未公布,不能评定。已公布的成绩不变。请先公布。`,
    en: `${stages} stage(s) are not published yet, so nothing was conferred. Published results stand. Publish those first.`,
  }),
  REASON_TOO_SHORT: ({ least }) => ({
    zh: `理由至少需要 ${least} 个字。未作任何更改。请写明理由后重试。`,
    en: `The reason needs at least ${least} characters. Nothing was changed. Give the reason and try again.`,
  }),
  CHECK_IN_OVER: sayAlways(
    '检录时限已过，不能再登记或撤销。已有登记不变。如需更正，请裁判长登记选手状态。',
    'The limit for checking in has passed. What is on record stands. For a correction let the chief judge set the status.',
  ),
  SEALED: sayAlways(
    '本阶段的身份尚未解密，不能进行此操作。未作任何更改。请在评分结束后逐层解密，再重试。',
    'The people of this stage are still sealed, so this cannot be done. Nothing was changed. Open the layers after marking has ended, then try again.',
  ),
  SEAL_ORDER: sayAlways(
    '加密须逐层进行，解密须按相反顺序逐层进行。未作任何更改。请核对各层的状态。',
    'Layers are sealed one above the other and opened in reverse. Nothing was changed. Look at the state of the layers.',
  ),
  KEEPS_AND_MARKS: sayAlways(
    '加密与评分不得由同一人承担。未作任何更改。请另派一人担任加密裁判。',
    'Nobody both keeps a mapping and marks. Nothing was changed. Let somebody else be the keeper.',
  ),
  KEEPS_OTHER_LAYER: sayAlways(
    '同一阶段的各加密层须由不同的加密裁判保管。未作任何更改。请由另一名加密裁判办理。',
    'Each layer of a stage has a keeper of its own. Nothing was changed. Let another keeper do this.',
  ),
  WITNESS_MISSING: sayAlways(
    '监督员尚未确认，或确认已超过 15 分钟。未作任何更改。请监督员重新确认后再解密。',
    'No supervisor has confirmed within the last 15 minutes. Nothing was changed. Let a supervisor confirm, then open.',
  ),
  PASSPHRASE_WRONG: sayAlways(
    '口令或恢复码不正确，已记入操作记录。本层仍处于加密状态。请核对后再试。',
    'The passphrase or the code is wrong; the attempt is on record. The layer stays sealed. Check it and try again.',
  ),
  TICKET_SPENT: sayAlways(
    '登录码或凭证无效：可能输错，或已使用、已过期。未作任何更改。请核对后重新输入，或向发放人领取新的。',
    'This code or ticket is not good: mistyped, spent or out of date. Nothing was changed. Check it and enter it again, or ask for a new one where you got it.',
  ),
  PIN_WRONG: ({ left }) =>
    left > 0
      ? {
          zh: `PIN 码不正确,还可再试 ${left} 次。本机已录入的内容已保留。请重新输入。`,
          en: `The PIN is wrong; ${left} more ${left === 1 ? 'try' : 'tries'}. What was entered here is kept. Enter it again.`,
        }
      : {
          zh: 'PIN 码连续输错,此处不能再用 PIN 码登录。本机已录入的内容已保留。请向赛务领取新的登录条。',
          en: 'The PIN was wrong too often; it is no longer taken here. What was entered here is kept. Ask the organizer for a new slip.',
        },
  CLOCK_STATE: ({ state }) => ({
    zh: `该选手的计时${CLOCK_STATES[state].zh},不能这样操作。计时不变。请核对后再操作。`,
    en: `The clock of this contestant ${CLOCK_STATES[state].en}, so this cannot be done. The time stands. Look again, then act.`,
  }),
  ...EVIDENCE_WORDING,
  ...TABLE_WORDING,
  RULES_FAULTY: ({ faults }) => {
    const [first] = faults;
    return {
      zh: `规则中有 ${faults.length} 处错误${first ? `,首处在 ${first.path}: ${faultText(first.fault).zh}` : ''}。原有规则不变。请改正后再保存。`,
      en: `The rules have ${faults.length} fault(s)${first ? `, the first at ${first.path}: ${faultText(first.fault).en}` : ''}. The rules before stand. Correct them and save again.`,
    };
  },
  RETRY_LATER: ({ retryAfterMs }) => ({
    zh: `服务器繁忙。本机已录入的内容已保留。将在 ${seconds(retryAfterMs)} 秒后自动重试。`,
    en: `The server is busy. What was entered here is kept. It is sent again in ${seconds(retryAfterMs)} s.`,
  }),
};

/** What a refusal says to a person (KER-5): what happened, what has been kept, what to do next. */
export function refusalText(refusal: Refusal, locale: Locale): string {
  const word = { ...SETUP_WORDING, ...PROMOTION_WORDING, ...WORDING }[refusal.code] as (
    refusal: Refusal,
  ) => LocalText;
  return word(refusal)[locale === 'en' ? 'en' : 'zh'];
}
