import type { LocalText } from './local-text';
import { REGISTRATION_WORDING } from './registration-refusal-text';
import { SEAT_WORDING } from './seat-refusal-text';
import { sayAlways } from './say-always';
import type { SetupRefusal, SetupRefusalCode } from './setup-refusal';
import { STATE_NAMES } from './state-names';

type Wording = {
  readonly [Code in SetupRefusalCode]: (refusal: Extract<SetupRefusal, { code: Code }>) => LocalText;
};

const FILE_TROUBLE: Readonly<
  Record<Extract<SetupRefusal, { code: 'SCHEME_FILE_REFUSED' }>['why'], LocalText>
> = {
  'too-large': { zh: '文件过大（上限 2 MB）', en: 'The file is too large (2 MB at most)' },
  'too-many-rows': { zh: '表格过大（上限 5000 行）', en: 'The sheet is too large (5,000 rows at most)' },
  'not-a-workbook': { zh: '文件不是完整的 .xlsx 工作簿', en: 'The file is no whole .xlsx workbook' },
  encrypted: {
    zh: '文件设有密码，或是旧版 .xls',
    en: 'The file is protected by a password or an old .xls',
  },
};

/** What each refusal before the day says to a person (KER-5). */
export const SETUP_WORDING: Wording = {
  ...SEAT_WORDING,
  ...REGISTRATION_WORDING,
  SCHEME_FILE_REFUSED: ({ why }) => {
    const { zh, en } = FILE_TROUBLE[why];
    return {
      zh: `${zh}，未读取。现有的评分方案不变。请用导出的表格填写后，另存为 .xlsx 再试。`,
      en: `${en}, so it was not read. The scheme stands as it is. Fill in an exported workbook, save it as .xlsx and try again.`,
    };
  },
  VERSION_OUTDATED: ({ version }) => ({
    zh: `规则已由他人另存为第 ${version} 版，本次未保存。您的修改仍在本页。请核对新版后再保存。`,
    en: `Somebody has meanwhile saved version ${version} of these rules, so this was not saved. Your changes are still on this page. Look at the new version, then save again.`,
  }),
  ALREADY_EXISTS: sayAlways(
    '同名的内容已存在。原有内容不变。请换一个名称或编号。',
    'It exists already. The existing one stands. Choose another name or number.',
  ),
  REGISTRATION_STATE: ({ state }) => ({
    zh: `该报名${STATE_NAMES[state].zh},不能这样办理。未作任何更改。请刷新后查看审核记录。`,
    en: `This registration is ${STATE_NAMES[state].en}, so this cannot be done. Nothing was changed. Reload and look at its steps.`,
  }),
  NOT_FIRST_STAGE: sayAlways(
    '只有工种的第一个阶段由报名名单开赛，后面的阶段按晋级规则产生名单。未作任何更改。请结束上一阶段并确认晋级。',
    'Only the first stage of a trade is opened from its registrations; later ones follow from advancement. Nothing was changed. Close the stage before and confirm who goes on.',
  ),
  NOBODY_APPROVED: sayAlways(
    '该工种还没有审核通过的报名。未作任何更改。请先完成报名审核。',
    'No registration of this trade is approved yet. Nothing was changed. Approve registrations first.',
  ),
  NOTHING_TO_NAME: ({ what }) => ({
    zh: `本届竞赛还没有${what === 'units' ? '单位' : '工种'}，报名表无从对应。未导入任何内容。请先在“设置”中添加。`,
    en: `This competition has no ${what} yet that a roster could name. Nothing was taken. Add them first.`,
  }),
  ROSTER_FAULTY: ({ rows }) => ({
    zh: `报名表中有 ${rows} 行有误。未导入任何内容。请下载退回表改正后重新上传，或选择只导入正确的行。`,
    en: `${rows} row(s) of the roster are faulty. Nothing was taken. Correct them in the returned sheet and send it again, or take the sound rows only.`,
  }),
  ROSTER_CHANGED: sayAlways(
    '导入期间名单有变化。本次导入已全部撤回，原有名单不变。请重新检查后再导入。',
    'The registrations changed while the file was taken. All of it was taken back; the registrations before stand. Check the file again and take it.',
  ),
  TOO_MANY_CHANGES: ({ most }) => ({
    zh: `一个文件最多修改 ${most} 条已有报名。本次导入已全部撤回。请按单位或工种拆分文件后导入。`,
    en: `One file changes at most ${most} registrations that are there. All of it was taken back. Split the file by unit or trade.`,
  }),
  IMPORT_RUNNING: sayAlways(
    '本届竞赛正在导入另一份报名表。本文件未导入。请等其完成后再导入。',
    'Another roster of this competition is being taken. This file was not. Wait until it is done and send it again.',
  ),
  SCORES_FAULTY: ({ rows }) => ({
    zh: `成绩表中有 ${rows} 行有误。未导入任何成绩。请下载退回表改正后重新上传，或选择只导入正确的行。`,
    en: `${rows} row(s) of the scores are faulty. Nothing was taken. Correct them in the returned sheet and send it again, or take the sound rows only.`,
  }),
  SCORES_JUDGED: ({ columns }) => ({
    zh: `${columns.length > 0 ? `这些列不能由表格导入：${columns.join('、')}。其模块` : '本阶段各模块'}已安排裁判、需要多名裁判评分，或不在首次导入的范围内。未导入任何成绩。请由裁判评分，或删去这些列后重新上传。`,
    en: `${columns.length > 0 ? `These columns are not taken from a file: ${columns.join(', ')}. Their modules have` : 'The modules of this stage have'} judges, need several of them, or were not part of the first import. Nothing was taken. Have them marked by judges, or leave these columns out and send it again.`,
  }),
  IMPORT_BUILT_ON: sayAlways(
    '该次导入的报名已有审核或参赛，不能整批撤回。未作任何更改。请逐条退回或撤销。',
    'Registrations of this file have been decided or entered, so it is not taken back as a whole. Nothing was changed. Return or withdraw them one by one.',
  ),
  SCHEDULE_CHANGED: sayAlways(
    '场次安排已被他人更改。您的改动未保存。请重新载入后再作调整。',
    'Somebody has changed the schedule meanwhile. Your changes were not saved. Load it again and make them anew.',
  ),
  PHOTO_UNFIT: ({ least, most }) => ({
    zh: `照片的边长应为 ${least} 至 ${most} 像素。未保存，已有的照片不变。请调整大小后重新上传。`,
    en: `The sides of the photo must be ${least} to ${most} pixels. It was not stored; the one before is kept. Change its size and send it again.`,
  }),
  TEXT_UNPRINTABLE: ({ texts }) => ({
    zh: `打印字体缺少以下文字所需的字：${texts.join('、')}。未打印，也未记录。请改用其他写法，或不打印这几张后重试。`,
    en: `The print font lacks signs of: ${texts.join(', ')}. Nothing was printed or recorded. Write them otherwise, or leave these out.`,
  }),
};
