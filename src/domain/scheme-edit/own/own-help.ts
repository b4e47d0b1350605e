import type { LocalText } from '../../kernel/local-text';
import { say } from '../../kernel/say';
import type { Aspect } from '../../scheme/aspects/aspect-kinds';
import type { WrittenCell } from '../sheet/sheet-row';
import { KIND_WORDS, OWN_HEADINGS, ROW_WORDS } from './own-columns';
import { aspectFields, LINES_OF } from './own-fields';

const NOTES: readonly LocalText[] = [
  say(
    '每行一项，自上而下：模块，其评分项，其评分子项（可无），其评分点。',
    'One row each, from the top: a module, its criteria, their sub-criteria (if any), their aspects.',
  ),
  say(
    '编号请勿改动；新增的行编号留空，导入时自动编号。',
    'Leave ids as they are; leave the id of a new row empty, it gets one when it is read.',
  ),
  say(
    '名称可只填一种语言；合议规则、舍入、加减分不在表内，导入后保持不变。',
    'A name may be in one language. Panel rules, rounding and penalties are not in the form and stay as they are.',
  ),
  say(
    '申报的范围写作“1.2 ~ 3.5”。以 = + - @ 开头的文字按文字读取，公式不读取。',
    'Ranges are written as “1.2 ~ 3.5”. Texts that begin with = + - @ are read as texts, formulas are not read.',
  ),
];

/** Which columns each kind of aspect uses, and which rows follow it. */
function kindRow(kind: Aspect['kind'], language: keyof LocalText): WrittenCell[] {
  const fields = aspectFields(kind).map(
    ({ column, isNeeded }) => OWN_HEADINGS[column][language] + (isNeeded ? ' *' : ''),
  );
  const [line] = LINES_OF[kind] ?? [];
  const lines = line ? [`+ ${ROW_WORDS[line][language]}`] : [];
  return [KIND_WORDS[kind]?.[language] ?? kind, [...fields, ...lines].join(language === 'zh' ? '、' : ', ')];
}

/** The sheet that says how our own form is filled in; made from the same list that reads it. */
export function ownHelp(language: keyof LocalText): WrittenCell[][] {
  const kinds = Object.keys(KIND_WORDS) as Aspect['kind'][];
  return [
    ...NOTES.map((note): WrittenCell[] => [null, note[language]]),
    [],
    ...kinds.map((kind) => kindRow(kind, language)),
  ];
}
