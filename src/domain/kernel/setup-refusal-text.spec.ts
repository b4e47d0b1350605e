import type { RegistrationRefusalCode } from './registration-refusal';
import { refusalText } from './refusal-text';
import type { SetupRefusal, SetupRefusalCode } from './setup-refusal';

/** An example of every refusal before the day with its texts. */
const EXAMPLES: {
  readonly [Code in Exclude<SetupRefusalCode, RegistrationRefusalCode>]: readonly [
    Extract<SetupRefusal, { code: Code }>,
    zh: string,
    en: string,
  ];
} = {
  SCHEME_FILE_REFUSED: [
    { code: 'SCHEME_FILE_REFUSED', why: 'encrypted' },
    '文件设有密码，或是旧版 .xls，未读取。现有的评分方案不变。请用导出的表格填写后，另存为 .xlsx 再试。',
    'The file is protected by a password or an old .xls, so it was not read. The scheme stands as it is. Fill in an exported workbook, save it as .xlsx and try again.',
  ],
  VERSION_OUTDATED: [
    { code: 'VERSION_OUTDATED', version: 3 },
    '规则已由他人另存为第 3 版，本次未保存。您的修改仍在本页。请核对新版后再保存。',
    'Somebody has meanwhile saved version 3 of these rules, so this was not saved. Your changes are still on this page. Look at the new version, then save again.',
  ],
  ALREADY_EXISTS: [
    { code: 'ALREADY_EXISTS' },
    '同名的内容已存在。原有内容不变。请换一个名称或编号。',
    'It exists already. The existing one stands. Choose another name or number.',
  ],
  CHANGED_MEANWHILE: [
    { code: 'CHANGED_MEANWHILE' },
    '您查看期间，他人已作修改，本次未保存。对方的修改已生效。请刷新后在最新内容上重新修改。',
    'Somebody else has changed this since you opened it, so nothing was saved. Their change stands. Reload and change what is there now.',
  ],
  JUDGE_UNFIT: [
    { code: 'JUDGE_UNFIT', why: 'barred', judges: ['甲', '乙'] },
    '甲、乙在比赛当日仍处于禁止执裁期，不能安排席位。席位未作更改。请换人，或核对禁止期限。',
    'Barred from judging on that day: 甲, 乙. The seats were not changed. Choose somebody else, or check until when the bar holds.',
  ],
  SEAT_MARKED: [
    { code: 'SEAT_MARKED', judges: ['甲'] },
    '甲已在该模块评分，不能撤下。席位未作更改，分数均已保留。如需中途回避，请由裁判长对相应选手登记回避。',
    'Has given marks in this module and keeps the seat: 甲. The seats were not changed, all marks are kept. If somebody has to step aside now, the chief judge excuses her from the entries concerned.',
  ],
  CONFLICTS_UNDECIDED: [
    { code: 'CONFLICTS_UNDECIDED', conflicts: 2 },
    '还有 2 项回避关系未作决定，回避未登记。已登记的不变。请先在“回避”页逐项决定照常评分或回避。',
    '2 conflict(s) of interest wait for a decision, so nobody was excused. What was recorded before stands. Decide each of them on the page of conflicts first.',
  ],
  REGISTRATION_STATE: [
    { code: 'REGISTRATION_STATE', state: 'withdrawn' },
    '该报名已撤销,不能这样办理。未作任何更改。请刷新后查看审核记录。',
    'This registration is withdrawn, so this cannot be done. Nothing was changed. Reload and look at its steps.',
  ],
  NOT_FIRST_STAGE: [
    { code: 'NOT_FIRST_STAGE' },
    '只有工种的第一个阶段由报名名单开赛，后面的阶段按晋级规则产生名单。未作任何更改。请结束上一阶段并确认晋级。',
    'Only the first stage of a trade is opened from its registrations; later ones follow from advancement. Nothing was changed. Close the stage before and confirm who goes on.',
  ],
  NOBODY_APPROVED: [
    { code: 'NOBODY_APPROVED' },
    '该工种还没有审核通过的报名。未作任何更改。请先完成报名审核。',
    'No registration of this trade is approved yet. Nothing was changed. Approve registrations first.',
  ],
  NOTHING_TO_NAME: [
    { code: 'NOTHING_TO_NAME', what: 'units' },
    '本届竞赛还没有单位，报名表无从对应。未导入任何内容。请先在“设置”中添加。',
    'This competition has no units yet that a roster could name. Nothing was taken. Add them first.',
  ],
  ROSTER_FAULTY: [
    { code: 'ROSTER_FAULTY', rows: 3 },
    '报名表中有 3 行有误。未导入任何内容。请下载退回表改正后重新上传，或选择只导入正确的行。',
    '3 row(s) of the roster are faulty. Nothing was taken. Correct them in the returned sheet and send it again, or take the sound rows only.',
  ],
  ROSTER_CHANGED: [
    { code: 'ROSTER_CHANGED' },
    '导入期间名单有变化。本次导入已全部撤回，原有名单不变。请重新检查后再导入。',
    'The registrations changed while the file was taken. All of it was taken back; the registrations before stand. Check the file again and take it.',
  ],
  TOO_MANY_CHANGES: [
    { code: 'TOO_MANY_CHANGES', most: 20_000 },
    '一个文件最多修改 20000 条已有报名。本次导入已全部撤回。请按单位或工种拆分文件后导入。',
    'One file changes at most 20000 registrations that are there. All of it was taken back. Split the file by unit or trade.',
  ],
  IMPORT_RUNNING: [
    { code: 'IMPORT_RUNNING' },
    '本届竞赛正在导入另一份报名表。本文件未导入。请等其完成后再导入。',
    'Another roster of this competition is being taken. This file was not. Wait until it is done and send it again.',
  ],
  IMPORT_BUILT_ON: [
    { code: 'IMPORT_BUILT_ON' },
    '该次导入的报名已有审核或参赛，不能整批撤回。未作任何更改。请逐条退回或撤销。',
    'Registrations of this file have been decided or entered, so it is not taken back as a whole. Nothing was changed. Return or withdraw them one by one.',
  ],
  SCORES_FAULTY: [
    { code: 'SCORES_FAULTY', rows: 2 },
    '成绩表中有 2 行有误。未导入任何成绩。请下载退回表改正后重新上传，或选择只导入正确的行。',
    '2 row(s) of the scores are faulty. Nothing was taken. Correct them in the returned sheet and send it again, or take the sound rows only.',
  ],
  SCORES_JUDGED: [
    { code: 'SCORES_JUDGED', columns: ['速度', '质量'] },
    '这些列不能由表格导入：速度、质量。其模块已安排裁判、需要多名裁判评分，或不在首次导入的范围内。未导入任何成绩。请由裁判评分，或删去这些列后重新上传。',
    'These columns are not taken from a file: 速度, 质量. Their modules have judges, need several of them, or were not part of the first import. Nothing was taken. Have them marked by judges, or leave these columns out and send it again.',
  ],
  SCHEDULE_CHANGED: [
    { code: 'SCHEDULE_CHANGED', version: 3 },
    '场次安排已被他人更改。您的改动未保存。请重新载入后再作调整。',
    'Somebody has changed the schedule meanwhile. Your changes were not saved. Load it again and make them anew.',
  ],
  PHOTO_UNFIT: [
    { code: 'PHOTO_UNFIT', least: 100, most: 2000 },
    '照片的边长应为 100 至 2000 像素。未保存，已有的照片不变。请调整大小后重新上传。',
    'The sides of the photo must be 100 to 2000 pixels. It was not stored; the one before is kept. Change its size and send it again.',
  ],
  TEXT_UNPRINTABLE: [
    { code: 'TEXT_UNPRINTABLE', texts: ['01-3 𠮷某', '虚构厂'] },
    '打印字体缺少以下文字所需的字：01-3 𠮷某、虚构厂。未打印，也未记录。请改用其他写法，或不打印这几张后重试。',
    'The print font lacks signs of: 01-3 𠮷某, 虚构厂. Nothing was printed or recorded. Write them otherwise, or leave these out.',
  ],
};

describe('refusals before the day', () => {
  it.each(Object.values(EXAMPLES))(
    '[KER-5] %j says what happened, what is kept, what to do',
    (refusal, zh, en) => {
      expect(refusalText(refusal, 'zh-CN')).toBe(zh);
      expect(refusalText(refusal, 'en')).toBe(en);
    },
  );
});
