import type { LocalText } from './local-text';
import type { Refusal, RefusalCode } from './refusal';

/** The codes of files that are no tables. */
export type TableRefusalCode = Extract<RefusalCode, `TABLE_${string}` | 'NOT_A_TABLE'>;
type Of<Code extends TableRefusalCode> = Extract<Refusal, { code: Code }>;

const NOTHING: LocalText = { zh: '未导入任何内容。', en: 'Nothing was taken from it.' };
const megabytes = (bytes: number): number => Math.floor(bytes / 1_048_576);

/** What happened, that nothing was taken, what to do. */
const said = (happened: LocalText, todo: LocalText): LocalText => ({
  zh: `${happened.zh}。${NOTHING.zh}${todo.zh}。`,
  en: `${happened.en}. ${NOTHING.en} ${todo.en}.`,
});

const FOUND: Readonly<Record<Of<'NOT_A_TABLE'>['found'], LocalText>> = {
  empty: { zh: '文件是空的', en: 'The file is empty' },
  'old-excel': {
    zh: '文件是旧版 Excel(.xls)格式',
    en: 'The file is in the old Excel format (.xls)',
  },
  'web-page': {
    zh: '文件的内容是网页,不是表格',
    en: 'What is in the file is a web page and no table',
  },
  other: {
    zh: '文件不是 XLSX 或 CSV 表格',
    en: 'The file is neither an XLSX workbook nor a CSV table',
  },
};

const UNSAFE: Readonly<Record<Of<'TABLE_UNSAFE'>['because'], LocalText>> = {
  macro: { zh: '文件带有宏', en: 'The file holds macros' },
  'external-link': {
    zh: '文件引用了其他文件或网络地址',
    en: 'The file draws on other files or addresses',
  },
  'document-type': {
    zh: '文件内含有不允许的 XML 声明',
    en: 'The file holds XML declarations that are not allowed',
  },
  'file-name': {
    zh: '文件内部的路径不合规范',
    en: 'The file holds paths that are not allowed',
  },
  encoding: {
    zh: '文件使用了不支持的文字编码',
    en: 'The file is written in an encoding that is not supported',
  },
};

const LIMIT: Readonly<Record<Of<'TABLE_TOO_LARGE'>['what'], (most: number) => LocalText>> = {
  bytes: (most) => ({
    zh: `文件超过 ${megabytes(most)} MB`,
    en: `The file is larger than ${megabytes(most)} MB`,
  }),
  unpacked: () => ({
    zh: '文件解压后的内容过大',
    en: 'What is packed in the file is too large',
  }),
  parts: (most) => ({
    zh: `文件内部包含的部分超过 ${most} 个`,
    en: `The file is made of more than ${most} parts`,
  }),
  sheets: (most) => ({ zh: `工作表超过 ${most} 个`, en: `There are more than ${most} sheets` }),
  rows: (most) => ({
    zh: `有内容的行超过 ${most} 行,或行号超出表格范围`,
    en: `There are more than ${most} rows with something in them, or one lies beyond the end of any sheet`,
  }),
  columns: (most) => ({ zh: `有内容的列超过 ${most} 列`, en: `There are more than ${most} columns` }),
  characters: (most) => ({
    zh: `有单元格超过 ${most} 个字符`,
    en: `A cell is longer than ${most} signs`,
  }),
};

const atRow = (text: LocalText, row: number | undefined): LocalText =>
  row === undefined ? text : { zh: `${text.zh}(第 ${row} 行)`, en: `${text.en} (row ${row})` };

const list = (names: readonly string[], separator: string): string => names.join(separator);

/** Why a file of rows was not taken. */
export const TABLE_WORDING: {
  readonly [Code in TableRefusalCode]: (refusal: Of<Code>) => LocalText;
} = {
  NOT_A_TABLE: ({ found }) =>
    said(FOUND[found], {
      zh: '请用表格软件打开,另存为 .xlsx 后重新上传',
      en: 'Open it in a spreadsheet program, save it as .xlsx and send it again',
    }),
  TABLE_LOCKED: () =>
    said(
      { zh: '文件设有打开密码', en: 'The file is locked by a password' },
      { zh: '请取消密码、保存后重新上传', en: 'Take the password off, save it and send it again' },
    ),
  TABLE_DAMAGED: ({ row }) =>
    said(atRow({ zh: '文件不完整或已损坏', en: 'The file is cut off or damaged' }, row), {
      zh: '请用表格软件打开检查,重新保存后再上传',
      en: 'Open it in a spreadsheet program, look it through, save it again and send it',
    }),
  TABLE_UNSAFE: ({ because }) =>
    said(UNSAFE[because], {
      zh: '请把数据粘贴为数值到下载的模板中,再上传',
      en: 'Paste the data as values into the template that is handed out and send that',
    }),
  TABLE_TOO_LARGE: ({ what, most, row }) =>
    said(atRow(LIMIT[what](most), row), {
      zh: '请删去多余的内容,或分成几个文件上传',
      en: 'Remove what does not belong there, or send it in several files',
    }),
  TABLE_HEADINGS: ({ missing, repeated }) => {
    const zh = [
      ...(missing.length > 0 ? [`缺少列:${list(missing, '、')}`] : []),
      ...(repeated.length > 0 ? [`列重复:${list(repeated, '、')}`] : []),
    ];
    const en = [
      ...(missing.length > 0 ? [`these columns are missing: ${list(missing, ', ')}`] : []),
      ...(repeated.length > 0 ? [`these columns stand there twice: ${list(repeated, ', ')}`] : []),
    ];
    return said(
      { zh: `表头不符,${zh.join(';')}`, en: `The headings do not fit: ${en.join('; ')}` },
      {
        zh: '请按模板改正表头后重新上传',
        en: 'Put the headings right after the template and send it again',
      },
    );
  },
};
