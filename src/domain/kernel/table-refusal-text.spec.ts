import type { Refusal } from './refusal';
import { refusalText } from './refusal-text';
import type { TableRefusalCode } from './table-refusal-text';

/** An example of every refusal of a file with its texts. */
const EXAMPLES: {
  readonly [Code in TableRefusalCode]: readonly [Extract<Refusal, { code: Code }>, zh: string, en: string];
} = {
  NOT_A_TABLE: [
    { code: 'NOT_A_TABLE', found: 'old-excel' },
    '文件是旧版 Excel(.xls)格式。未导入任何内容。请用表格软件打开,另存为 .xlsx 后重新上传。',
    'The file is in the old Excel format (.xls). Nothing was taken from it. Open it in a spreadsheet program, save it as .xlsx and send it again.',
  ],
  TABLE_LOCKED: [
    { code: 'TABLE_LOCKED' },
    '文件设有打开密码。未导入任何内容。请取消密码、保存后重新上传。',
    'The file is locked by a password. Nothing was taken from it. Take the password off, save it and send it again.',
  ],
  TABLE_DAMAGED: [
    { code: 'TABLE_DAMAGED', row: 7 },
    '文件不完整或已损坏(第 7 行)。未导入任何内容。请用表格软件打开检查,重新保存后再上传。',
    'The file is cut off or damaged (row 7). Nothing was taken from it. Open it in a spreadsheet program, look it through, save it again and send it.',
  ],
  TABLE_UNSAFE: [
    { code: 'TABLE_UNSAFE', because: 'macro' },
    '文件带有宏。未导入任何内容。请把数据粘贴为数值到下载的模板中,再上传。',
    'The file holds macros. Nothing was taken from it. Paste the data as values into the template that is handed out and send that.',
  ],
  TABLE_TOO_LARGE: [
    { code: 'TABLE_TOO_LARGE', what: 'characters', most: 32_766, row: 7 },
    '有单元格超过 32766 个字符(第 7 行)。未导入任何内容。请删去多余的内容,或分成几个文件上传。',
    'A cell is longer than 32766 signs (row 7). Nothing was taken from it. Remove what does not belong there, or send it in several files.',
  ],
  TABLE_HEADINGS: [
    { code: 'TABLE_HEADINGS', missing: ['姓名', '工种'], repeated: ['单位'] },
    '表头不符,缺少列:姓名、工种;列重复:单位。未导入任何内容。请按模板改正表头后重新上传。',
    'The headings do not fit: these columns are missing: 姓名, 工种; these columns stand there twice: 单位. Nothing was taken from it. Put the headings right after the template and send it again.',
  ],
};

describe('refusals of files', () => {
  it.each(Object.values(EXAMPLES))(
    '[KER-5] %j says what happened, what is kept, what to do',
    (refusal, zh, en) => {
      expect(refusalText(refusal, 'zh-CN')).toBe(zh);
      expect(refusalText(refusal, 'en')).toBe(en);
    },
  );
});
