import type { RegistrationState } from '../registration/registration';
import type { LocalText } from './local-text';
import { sayAlways } from './say-always';
import type { SetupRefusal, SetupRefusalCode } from './setup-refusal';

type Wording = {
  readonly [Code in SetupRefusalCode]: (refusal: Extract<SetupRefusal, { code: Code }>) => LocalText;
};

const STATES: Readonly<Record<RegistrationState, LocalText>> = {
  submitted: { zh: '待审核', en: 'submitted' },
  forwarded: { zh: '待竞赛组委会审核', en: 'forwarded to the committee' },
  approved: { zh: '已通过', en: 'approved' },
  returned: { zh: '已退回', en: 'returned' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
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
    zh: `该报名${STATES[state].zh},不能这样办理。未作任何更改。请刷新后查看审核记录。`,
    en: `This registration is ${STATES[state].en}, so this cannot be done. Nothing was changed. Reload and look at its steps.`,
  }),
  NOT_FIRST_STAGE: sayAlways(
    '只有工种的第一个阶段由报名名单开赛，后面的阶段按晋级规则产生名单。未作任何更改。请结束上一阶段并确认晋级。',
    'Only the first stage of a trade is opened from its registrations; later ones follow from advancement. Nothing was changed. Close the stage before and confirm who goes on.',
  ),
  NOBODY_APPROVED: sayAlways(
    '该工种还没有审核通过的报名。未作任何更改。请先完成报名审核。',
    'No registration of this trade is approved yet. Nothing was changed. Approve registrations first.',
  ),
};
