import type { ClosingRefusal } from './closing-refusal';
import type { EditionRefusal } from './edition-refusal';
import type { CertificateRefusalCode } from './certificate-refusal';
import type { AccountId } from './ids';
import { malformed } from './malformed';
import { markText } from './mark-text';
import { isUnfinished, UNFINISHED } from './mark-value';
import type { PublicationRefusalCode } from './publication-refusal';
import type { PromotionRefusalCode } from './promotion-refusal';
import type { Refusal, RefusalCode } from './refusal';
import { refusalText } from './refusal-text';
import type { DeliberationRefusal } from './deliberation-refusal';
import type { RecommendationRefusal } from './recommendation-refusal';
import type { SelectionRefusal } from './selection-refusal';
import type { SetupRefusalCode } from './setup-refusal';
import type { TableRefusalCode } from './table-refusal-text';
import { toPoints } from './to-points';

const conflict = {
  code: 'VERSION_CONFLICT',
  theirs: toPoints(8_500_000),
  by: 'j1' as AccountId,
  at: '2005-09-10T08:00:00Z',
  seq: 4,
} as const;

/** An example of every refusal with its texts. */
const EXAMPLES: {
  readonly [
    Code in Exclude<
      RefusalCode,
      | SetupRefusalCode
      | TableRefusalCode
      | PublicationRefusalCode
      | ClosingRefusal['code']
      | EditionRefusal['code']
      | CertificateRefusalCode
      | PromotionRefusalCode
      | SelectionRefusal['code']
      | DeliberationRefusal['code']
      | RecommendationRefusal['code']
    >
  ]: readonly [Extract<Refusal, { code: Code }>, zh: string, en: string];
} = {
  REHEARSAL_OPEN: [
    { code: 'REHEARSAL_OPEN' },
    '本竞赛已有一次演练尚未结束。未作任何更改。请先结束该次演练，再开始新的演练。',
    'A rehearsal of this competition is still open. Nothing was changed. End that one first, then open another.',
  ],
  REHEARSAL_ENDED: [
    { code: 'REHEARSAL_ENDED' },
    '本次演练已经结束，不再接收任何内容。正式竞赛不受影响。请到正式竞赛中继续，或重新开始一次演练。',
    'This rehearsal has ended and takes nothing more. The real competition is as it was. Go on there, or open another rehearsal.',
  ],
  NOT_A_REHEARSAL: [
    { code: 'NOT_A_REHEARSAL' },
    '这里不是演练：模拟裁判只能在演练中打分，演练也只能从正式竞赛开始。未作任何更改。请在正式竞赛的“演练”页面操作。',
    'This is no rehearsal: simulated judges mark in rehearsals only, and a rehearsal is made of the real competition. Nothing was changed. Use the rehearsal page of the competition.',
  ],
  SIMULATION_RUNNING: [
    { code: 'SIMULATION_RUNNING' },
    '模拟裁判正在打分。未作任何更改。如需调整速度，请先停止，再重新开始。',
    'Simulated judges are marking already. Nothing was changed. To change their speed, stop them and start them again.',
  ],
  CLOCK_STATE: [
    { code: 'CLOCK_STATE', state: 'paused' },
    '该选手的计时已暂停,不能这样操作。计时不变。请核对后再操作。',
    'The clock of this contestant is paused, so this cannot be done. The time stands. Look again, then act.',
  ],
  EVIDENCE_TOO_LARGE: [
    { code: 'EVIDENCE_TOO_LARGE', most: 5_242_880 },
    '照片超过 5 MB。未保存,已有的照片不变。请缩小后重新上传。',
    'The picture is larger than 5 MB. It was not stored; the others are kept. Make it smaller and send it again.',
  ],
  EVIDENCE_FULL: [
    { code: 'EVIDENCE_FULL', most: 268_435_456 },
    '您在本阶段上传的照片已达 256 MB。已有的照片均已保留,本张未保存。请联系赛务人员。',
    'Your pictures of this stage come to 256 MB. They are kept, this one was not stored. Ask the organizer.',
  ],
  NOT_A_PICTURE: [
    { code: 'NOT_A_PICTURE' },
    '文件不是完整的 JPEG、PNG 或 WebP 照片。未保存,已有的照片不变。请重新拍摄或另选照片。',
    'The file is no whole JPEG, PNG or WebP picture. It was not stored; the others are kept. Take or choose another one.',
  ],
  MALFORMED: [
    { code: 'MALFORMED', path: 'mutations[0].points' },
    '请求内容不符合格式(mutations[0].points)。未作任何更改。请刷新页面后重试。',
    'The request is not in the agreed form (mutations[0].points). Nothing was changed. Reload the page and try again.',
  ],
  SIGN_IN_REQUIRED: [
    { code: 'SIGN_IN_REQUIRED' },
    '尚未登录或登录已失效。本机已录入的内容已保留。请重新登录。',
    'You are not signed in, or the sign-in has ended. What was entered on this device is kept. Sign in again.',
  ],
  SIGN_IN_FAILED: [
    { code: 'SIGN_IN_FAILED' },
    '账号或密码不正确。未作任何更改。请核对后再试。',
    'The name or the password is wrong. Nothing was changed. Check both and try again.',
  ],
  NOT_ALLOWED: [
    { code: 'NOT_ALLOWED' },
    '您的角色无权进行此操作。未作任何更改。如有需要,请联系赛务人员。',
    'Your role may not do this. Nothing was changed. Ask the organizer if you need to.',
  ],
  NOT_FOUND: [
    { code: 'NOT_FOUND' },
    '没有找到所指的内容。未作任何更改。请返回列表重新选择。',
    'What you asked for does not exist. Nothing was changed. Go back to the list and choose again.',
  ],
  NOT_ASSIGNED: [
    { code: 'NOT_ASSIGNED' },
    '您不是该模块的评分裁判。该分数未写入。请向裁判长核对分工。',
    'You have no seat on the panel of this module. The mark was not written. Check your assignment with the chief judge.',
  ],
  FOREIGN_CLIENT: [
    { code: 'FOREIGN_CLIENT' },
    '本设备的编号属于另一账号。本机已录入的分数已保留。请用原账号登录后发送。',
    'This device is registered to another account. Marks entered here are kept. Sign in with that account to send them.',
  ],
  VERSION_NOT_READ: [
    { code: 'VERSION_NOT_READ', version: 9 },
    '本机页面与服务器的版本相差过多,服务器无法读取。本机已录入的分数已保留。请刷新页面换用新版,仍不行请告知赛务人员。',
    'This page and the server are too many versions apart. Marks entered here are kept. Reload the page to change to the new version; if that does not help, tell the organizer.',
  ],
  SEQUENCE_GAP: [
    { code: 'SEQUENCE_GAP', expect: 7 },
    '前面的录入尚未到达,应从第 7 条续发。本机已录入的分数已保留。设备会自动从该条重发。',
    'Earlier entries have not arrived; number 7 is due. Marks entered here are kept. The device sends again from there.',
  ],
  KEY_REUSED: [
    { code: 'KEY_REUSED' },
    '同一编号曾用于不同的内容。先到的已写入，本条未写入。请重新录入。',
    'This number was used for something else before. The first one is kept, this one was not written. Enter it again.',
  ],
  MARK_OUT_OF_RANGE: [
    { code: 'MARK_OUT_OF_RANGE', min: toPoints(500_000), max: toPoints(10_000_000) },
    '分数超出范围:应在 0.5 至 10 之间。原有分数不变。请重新录入。',
    'The mark is out of range: from 0.5 to 10. The mark before it stands. Enter it again.',
  ],
  MARK_OFF_STEP: [
    { code: 'MARK_OFF_STEP', step: toPoints(250_000) },
    '分数不符合分值间隔:应为 0.25 的整数倍。原有分数不变。请重新录入。',
    'The mark is off the step: whole multiples of 0.25. The mark before it stands. Enter it again.',
  ],
  MARK_OFF_LIST: [
    { code: 'MARK_OFF_LIST' },
    '扣分不是所列扣分项之和。原有分数不变。请按扣分项重新录入。',
    'The deduction is not a sum of the listed faults. The mark before it stands. Enter it from the list again.',
  ],
  NO_ATTEMPT: [
    { code: 'NO_ATTEMPT' },
    '该评分点不能记为未完成或未参加。原有分数不变。请录入分数,或由裁判长登记选手状态。',
    'This aspect cannot be marked DNF or DNS. The mark before it stands. Enter a mark, or let the chief judge set the status.',
  ],
  VERSION_CONFLICT: [
    conflict,
    '该项已在另一台设备上改为 8.5。两个分数均已保留,现以先写入者为准。请选定一个。',
    'Another device has set this mark to 8.5. Both are kept and the written one stands. Choose one of them.',
  ],
  SHEET_LOCKED: [
    { code: 'SHEET_LOCKED' },
    '评分表已提交,不能再改。已提交的分数均已保留。如需更正,请裁判长退回。',
    'The sheet is submitted and locked. Every submitted mark is kept. For a correction ask the chief judge to reopen it.',
  ],
  SHEET_HELD: [
    { code: 'SHEET_HELD', by: '虚构裁判1', tablet: 'K7QX', since: '2005-09-10T08:00:00.000Z', forMs: 9000 },
    '虚构裁判1正在平板 K7QX 上评这份评分表，此处只能查看。双方已录入的分数均已保留。对方离开后即可在此评分；如需接管，请联系裁判长。',
    '虚构裁判1 has this sheet open on tablet K7QX; here it can only be read. Marks entered on both are kept. Mark here once it is left there, or ask the chief judge to take it over.',
  ],
  SHEET_INCOMPLETE: [
    { code: 'SHEET_INCOMPLETE', missing: 3 },
    '评分表还有 3 项未评分,不能提交。已录入的分数均已保留。请补齐后再提交。',
    'The sheet lacks 3 mark(s) and was not submitted. The marks entered are kept. Complete it and submit again.',
  ],
  SHEET_DIFFERS: [
    { code: 'SHEET_DIFFERS' },
    '服务器上的评分表与此处显示的不是同一版本，未签署。双方的分数均已保留。请核对后重新签署。',
    'The sheet on the server is another version than the one shown here, so nothing was signed. All marks on both are kept. Look at the sheet again and sign it.',
  ],
  SHEET_NOT_SUBMITTED: [
    { code: 'SHEET_NOT_SUBMITTED' },
    '评分表尚未提交,无需退回。分数不变。裁判可以直接修改。',
    'The sheet is not submitted, so there is nothing to reopen. The marks stand. The judge can still change them.',
  ],
  SHEET_ACKNOWLEDGED: [
    { code: 'SHEET_ACKNOWLEDGED' },
    '这份评分表的这一版本已签字确认。原签字不变。无需再次确认。',
    'This version of the sheet is acknowledged already. What was signed stands. There is nothing left to sign.',
  ],
  PANEL_OPEN: [
    { code: 'PANEL_OPEN', openSheets: 2 },
    '该选手还有 2 张评分表未提交，各裁判的评分暂不公开。分数均已保留。全部提交后再查看。',
    "Nobody sees another judge's marks before every sheet of this entry is handed in (2 to come). All marks are kept. Look again then.",
  ],
  STAGE_CLOSED: [
    { code: 'STAGE_CLOSED' },
    '本阶段评分已结束。已写入的分数均已保留,本次未写入。如需更正,请裁判长重新开放。',
    'Marking of this stage is closed. Marks written before are kept, this one was not written. Ask the chief judge to reopen the stage.',
  ],
  STAGE_NOT_CLOSED: [
    { code: 'STAGE_NOT_CLOSED' },
    '本阶段评分尚未结束。未作任何更改。请先结束评分。',
    'Marking of this stage is still open. Nothing was changed. Close the stage first.',
  ],
  IN_USE: [
    { code: 'IN_USE', people: 3, judges: 2 },
    '已有 3 名选手报名或参赛、2 名裁判就位，不能改动或删除。未作任何更改。请先撤下他们，或另设工种（阶段）。',
    '3 people are entered or reported and 2 judges have a seat here, so it is not changed or removed. Nothing was changed. Take them out first, or set up another one.',
  ],
  STAGE_STARTED: [
    { code: 'STAGE_STARTED' },
    '本阶段已有评分,规则不能再改。原有规则不变。请在评分开始前修改,或另设新的阶段。',
    'This stage has marks, so its rules cannot change any more. The rules before stand. Change rules before marking begins.',
  ],
  STAGE_INCOMPLETE: [
    { code: 'STAGE_INCOMPLETE', openSheets: 12 },
    '还有 12 张评分表未提交,不能结束评分。已有分数均已保留。请催齐后再结束。',
    '12 sheet(s) are not submitted, so the stage stays open. All marks are kept. Get them in and close again.',
  ],
  STAGE_UNACKNOWLEDGED: [
    { code: 'STAGE_UNACKNOWLEDGED', contestant: 3, chiefJudge: 5 },
    '评分表尚缺签字（选手 3 份，裁判长 5 份），不能结束评分。已有分数均已保留。请补签，或登记拒绝签字后再结束。',
    'Sheets are not acknowledged (by contestants: 3, by the chief judge: 5), so the stage stays open. All marks are kept. Get them signed, or the refusals recorded, and close again.',
  ],
  SPREAD_OPEN: [
    { code: 'SPREAD_OPEN', entries: ['01-1', '01-3'] },
    '以下选手的裁判评分相差过大,尚在重评或待裁判长裁定,不能结束评分:01-1、01-3。分数均已保留。请先完成重评和裁定。',
    'The judges of these entries are too far apart, so the stage stays open: 01-1, 01-3. All marks are kept. Wait for the second round, or decide, and close again.',
  ],
  NOTHING_TO_PUBLISH: [
    { code: 'NOTHING_TO_PUBLISH' },
    '没有可公布的成绩。已公布的版本不变。请先完成评分。',
    'There is no result to publish. Published editions stand. Finish the marking first.',
  ],
  SECOND_COMPUTATION_DIFFERS: [
    { code: 'SECOND_COMPUTATION_DIFFERS', entry: '017', member: 'place', first: '2', second: '3' },
    '独立复算结果与将要公布的结果不一致，未公布：首个不一致处为 017（place：计算值 2，复算值 3）。成绩与台账均已保留。请勿自行公布，导出归档后联系系统维护人员。',
    'The second computation does not agree, so nothing was made official: the first difference is at 017 (place: 2, computed again: 3). All marks are kept. Publish nothing by other means; export the archive and ask whoever maintains the system.',
  ],
  OWN_WORK: [
    { code: 'OWN_WORK' },
    '这是您本人申请、评分或录入的内容，不能由您本人核准。未作任何更改。请由其他有权人员办理。',
    'You have asked for this, or marked or entered it yourself, so you do not check it. Nothing was changed. Somebody else does it.',
  ],
  NOT_PUBLISHED: [
    { code: 'NOT_PUBLISHED', stages: 2 },
    '还有 2 个阶段的成绩未公布,不能评定。已公布的成绩不变。请先公布。',
    '2 stage(s) are not published yet, so nothing was conferred. Published results stand. Publish those first.',
  ],
  REASON_TOO_SHORT: [
    { code: 'REASON_TOO_SHORT', least: 8 },
    '理由至少需要 8 个字。未作任何更改。请写明理由后重试。',
    'The reason needs at least 8 characters. Nothing was changed. Give the reason and try again.',
  ],
  CHECK_IN_OVER: [
    { code: 'CHECK_IN_OVER' },
    '检录时限已过，不能再登记或撤销。已有登记不变。如需更正，请裁判长登记选手状态。',
    'The limit for checking in has passed. What is on record stands. For a correction let the chief judge set the status.',
  ],
  SEALED: [
    { code: 'SEALED' },
    '本阶段的身份尚未解密，不能进行此操作。未作任何更改。请在评分结束后逐层解密，再重试。',
    'The people of this stage are still sealed, so this cannot be done. Nothing was changed. Open the layers after marking has ended, then try again.',
  ],
  SEAL_ORDER: [
    { code: 'SEAL_ORDER' },
    '加密须逐层进行，解密须按相反顺序逐层进行。未作任何更改。请核对各层的状态。',
    'Layers are sealed one above the other and opened in reverse. Nothing was changed. Look at the state of the layers.',
  ],
  KEEPS_AND_MARKS: [
    { code: 'KEEPS_AND_MARKS' },
    '加密与评分不得由同一人承担。未作任何更改。请另派一人担任加密裁判。',
    'Nobody both keeps a mapping and marks. Nothing was changed. Let somebody else be the keeper.',
  ],
  KEEPS_OTHER_LAYER: [
    { code: 'KEEPS_OTHER_LAYER' },
    '同一阶段的各加密层须由不同的加密裁判保管。未作任何更改。请由另一名加密裁判办理。',
    'Each layer of a stage has a keeper of its own. Nothing was changed. Let another keeper do this.',
  ],
  WITNESS_MISSING: [
    { code: 'WITNESS_MISSING' },
    '监督员尚未确认，或确认已超过 15 分钟。未作任何更改。请监督员重新确认后再解密。',
    'No supervisor has confirmed within the last 15 minutes. Nothing was changed. Let a supervisor confirm, then open.',
  ],
  PASSPHRASE_WRONG: [
    { code: 'PASSPHRASE_WRONG' },
    '口令或恢复码不正确，已记入操作记录。本层仍处于加密状态。请核对后再试。',
    'The passphrase or the code is wrong; the attempt is on record. The layer stays sealed. Check it and try again.',
  ],
  TICKET_SPENT: [
    { code: 'TICKET_SPENT' },
    '登录码或凭证无效：可能输错，或已使用、已过期。未作任何更改。请核对后重新输入，或向发放人领取新的。',
    'This code or ticket is not good: mistyped, spent or out of date. Nothing was changed. Check it and enter it again, or ask for a new one where you got it.',
  ],
  PIN_WRONG: [
    { code: 'PIN_WRONG', left: 2 },
    'PIN 码不正确,还可再试 2 次。本机已录入的内容已保留。请重新输入。',
    'The PIN is wrong; 2 more tries. What was entered here is kept. Enter it again.',
  ],
  PIN_TOO_SIMPLE: [
    { code: 'PIN_TOO_SIMPLE' },
    '这个 PIN 码太容易猜到。登录条未使用。请换六位数字,不要全部相同,也不要 123456 或 654321。',
    'This PIN is too easy to guess. The slip is still good. Choose other six digits, not all the same and not 123456 or 654321.',
  ],
  TABLET_NOT_BOUND: [
    { code: 'TABLET_NOT_BOUND' },
    '本平板不能用 PIN 码登录此账号。本机已录入的内容已保留。请向赛务领取登录条。',
    'This account cannot sign in by PIN on this tablet. What was entered here is kept. Ask the organizer for a slip.',
  ],
  RULES_FAULTY: [
    {
      code: 'RULES_FAULTY',
      faults: [
        { path: 'scheme.modules[0].weight', fault: 'out-of-range' },
        { path: 'scheme.fullMarks', fault: 'sum-differs' },
      ],
    },
    '规则中有 2 处错误,首处在 scheme.modules[0].weight: 超出允许的范围。原有规则不变。请改正后再保存。',
    'The rules have 2 fault(s), the first at scheme.modules[0].weight: this is out of range. The rules before stand. Correct them and save again.',
  ],
  RETRY_LATER: [
    { code: 'RETRY_LATER', retryAfterMs: 1_500 },
    '服务器繁忙。本机已录入的内容已保留。将在 2 秒后自动重试。',
    'The server is busy. What was entered here is kept. It is sent again in 2 s.',
  ],
};

describe('refusalText', () => {
  it.each(Object.entries(EXAMPLES))(
    '[KER-5] %s says what happened, what is kept and what to do',
    (_, [refusal, zh, en]) => {
      expect(refusalText(refusal, 'zh-CN')).toBe(zh);
      expect(refusalText(refusal, 'en')).toBe(en);
      expect(zh.split('。')).toHaveLength(4);
      expect(en.match(/[.](\s|$)/g)).toHaveLength(3);
    },
  );

  it.each<[Refusal, string, string]>([
    [{ code: 'MALFORMED' }, '格式。', 'agreed form.'],
    [
      { code: 'MALFORMED', path: 'id', fault: 'missing-member' },
      '格式(id: 缺少此项)。',
      'agreed form (id: this member is missing).',
    ],
    [{ code: 'MALFORMED', fault: 'empty' }, '格式(不能为空)。', 'agreed form (this must not be empty).'],
    [{ code: 'RULES_FAULTY', faults: [] }, '有 0 处错误。', 'have 0 fault(s).'],
    [{ ...conflict, theirs: null }, '设备上作废。', 'has voided this mark.'],
    [{ ...conflict, theirs: 'DNF' }, '改为 DNF。', 'set this mark to DNF.'],
    [{ code: 'PIN_WRONG', left: 1 }, '再试 1 次。', 'wrong; 1 more try.'],
    [{ code: 'PIN_WRONG', left: 0 }, '领取新的登录条。', 'Ask the organizer for a new slip.'],
    [{ code: 'RETRY_LATER', retryAfterMs: 0 }, '将在 1 秒后', 'in 1 s.'],
    [{ code: 'RETRY_LATER', retryAfterMs: 1_000 }, '将在 1 秒后', 'in 1 s.'],
    [{ code: 'RETRY_LATER', retryAfterMs: 1_001 }, '将在 2 秒后', 'in 2 s.'],
  ])('[KER-5] names what helps: %j', (refusal, zh, en) => {
    expect(refusalText(refusal, 'zh-CN')).toContain(zh);
    expect(refusalText(refusal, 'en')).toContain(en);
  });
});

describe('malformed', () => {
  it.each([
    [
      { path: '.id', fault: 'missing-member' },
      { code: 'MALFORMED', path: 'id', fault: 'missing-member' },
    ],
    [
      { path: '[3].id', fault: 'unknown-member' },
      { code: 'MALFORMED', path: '[3].id', fault: 'unknown-member' },
    ],
    [
      { path: '.a.b', fault: 'wrong-value' },
      { code: 'MALFORMED', path: 'a.b', fault: 'wrong-value' },
    ],
    [{ path: '', fault: 'wrong-value' }, { code: 'MALFORMED' }],
  ] as const)('[KER-8] %j refuses with the path from the whole', (fault, refusal) =>
    expect(malformed(fault)).toEqual(refusal),
  );
});

describe('markText', () => {
  it('[KER-5] a mark is written in points, or as DNF or DNS', () => {
    expect(markText(toPoints(8_500_000))).toBe('8.5');
    expect(UNFINISHED.map(markText)).toEqual(['DNF', 'DNS']);
    expect([null, toPoints(0), ...UNFINISHED].map(isUnfinished)).toEqual([false, false, true, true]);
  });
});
