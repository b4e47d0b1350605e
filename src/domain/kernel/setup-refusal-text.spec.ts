import { refusalText } from './refusal-text';
import type { SetupRefusal, SetupRefusalCode } from './setup-refusal';

/** An example of every refusal before the day with its texts. */
const EXAMPLES: {
  readonly [Code in SetupRefusalCode]: readonly [
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
