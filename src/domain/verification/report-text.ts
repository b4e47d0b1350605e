import { faultText } from '../kernel/fault-text';
import type { LocalText } from '../kernel/local-text';
import type { CheckName, CheckReport, Misfit, VerificationReport } from './report';

type Language = keyof LocalText;

const NAMES: Readonly<Record<CheckName, LocalText>> = {
  form: { zh: '档案格式与规则', en: 'form and rules of the archive' },
  chain: { zh: '台账哈希链（行）', en: 'hash chain of the ledger (rows)' },
  rows: { zh: '台账各行合规（行）', en: 'rows that the rules allow (rows)' },
  signatures: { zh: '评分表签名内容（签名）', en: 'signed content of sheets (signatures)' },
  editions: { zh: '公布版本的哈希（版本）', en: 'hashes of published editions (editions)' },
  results: { zh: '公布的成绩与名次（人）', en: 'published totals and places (people)' },
  advancement: { zh: '晋级名单（人）', en: 'who goes on (people)' },
  titles: { zh: '荣誉称号（项）', en: 'titles (titles)' },
  promotions: { zh: '晋升职业技能等级（人）', en: 'promotions (people)' },
  units: { zh: '单位名次（单位）', en: 'rankings of units (units)' },
};
const KINDS: Readonly<Record<Misfit['at']['kind'], LocalText>> = {
  row: { zh: '台账第 # 行', en: 'ledger row #' },
  edition: { zh: '公布版本 #', en: 'edition #' },
  stage: { zh: '阶段 #', en: 'stage #' },
  person: { zh: '选手 #', en: 'person #' },
  unit: { zh: '单位排名 #', en: 'ranking of units #' },
  path: { zh: '档案中的 #', en: '# in the archive' },
  file: { zh: '档案文件', en: 'the file' },
};
const WORDS = {
  fits: { zh: '一致', en: 'fits' },
  differs: { zh: '不一致', en: 'DOES NOT FIT' },
  nothing: { zh: '无此内容', en: 'nothing of the kind' },
  notCovered: { zh: '未覆盖', en: 'not covered' },
  written: { zh: '档案所载', en: 'written' },
  computed: { zh: '复算结果', en: 'computed' },
  all: {
    zh: '结论：档案与复算结果全部一致。',
    en: 'Everything in the archive is what its ledger and its rules come to.',
  },
  not: {
    zh: '结论：存在不一致，各项首个不一致之处均已列明。',
    en: 'The archive does not fit; the first record that does not is named for each check.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Where the first record stands that does not fit, and then what is written there and what was computed. */
export function misfitParts(
  { at, member, fault, written, computed }: Misfit,
  language: Language,
): readonly [where: string, ...told: string[]] {
  const colon = language === 'zh' ? '：' : ': ';
  const name = KINDS[at.kind][language].replace('#', at.name);
  const where = member === '' ? name : `${name} (${member})`;
  if (fault) return [where, faultText(fault)[language]];
  return [
    where,
    `${WORDS.written[language]}${colon}${written}`,
    ...(computed === '' ? [] : [`${WORDS.computed[language]}${colon}${computed}`]),
  ];
}

/** The same in one line. */
export function misfitLine(misfit: Misfit, language: Language): string {
  const [where, ...told] = misfitParts(misfit, language);
  return language === 'zh' ? `${where}：${told.join('；')}` : `${where}: ${told.join('; ')}`;
}

/** Whether there was nothing of the kind in the archive. */
export const isNothing = ({ counted, misfit }: CheckReport): boolean => counted === 0 && misfit === null;

/** How a check ended, in a word. */
export function outcomeWord(check: CheckReport, language: Language): string {
  if (check.misfit) return WORDS.differs[language];
  return WORDS[isNothing(check) ? 'nothing' : 'fits'][language];
}

/** What a check looked at. */
export function checkName({ name }: Pick<CheckReport, 'name'>, language: Language): string {
  return NAMES[name][language];
}

/** What was not compared, by name; undefined where everything was. */
export function notCoveredLine({ notCovered }: CheckReport, language: Language): string | undefined {
  if (notCovered.length === 0) return undefined;
  return `${WORDS.notCovered[language]}${language === 'zh' ? '：' : ': '}${notCovered.join(', ')}`;
}

/** The last sentence. */
export function conclusion({ fits }: VerificationReport, language: Language): string {
  return WORDS[fits ? 'all' : 'not'][language];
}

/** The whole report, a line for each check and what belongs to it below. */
export function reportText(report: VerificationReport, language: Language): string {
  const { competition, rows, ledgerHash, checks } = report;
  const head = competition
    ? [competition.name[language], `${language === 'zh' ? '台账' : 'ledger'}: ${rows} · ${ledgerHash}`]
    : [];
  const lines = checks.flatMap((check) => {
    const notCovered = notCoveredLine(check, language);
    return [
      `${check.misfit ? '✗' : isNothing(check) ? '–' : '✓'} ${checkName(check, language)}: ${check.counted} ${outcomeWord(check, language)}`,
      ...(check.misfit ? [`    ${misfitLine(check.misfit, language)}`] : []),
      ...(notCovered === undefined ? [] : [`    ${notCovered}`]),
    ];
  });
  return [...head, ...lines, conclusion(report, language)].join('\n');
}
