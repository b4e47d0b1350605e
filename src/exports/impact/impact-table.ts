import type { ImpactView } from '../../contract/corrections';
import type { ImpactKind } from '../../domain/impact/impact-report';
import type { Locale, LocalText } from '../../domain/kernel/local-text';
import { say } from '../../domain/kernel/say';
import { REHEARSAL_WATERMARK } from '../../domain/rehearsal/rehearsal-watermark';
import type { Table } from '../../platform/tables/table';

const HEADINGS: readonly LocalText[] = [
  say('序号', 'No.'),
  say('姓名', 'Name'),
  say('单位', 'Unit'),
  say('类别', 'Kind'),
  say('更正前', 'Before'),
  say('更正后', 'After'),
  say('备注', 'Note'),
];

const KINDS: Readonly<Record<ImpactKind, LocalText>> = {
  place: say('名次与总分', 'place and total'),
  advancement: say('晋级', 'advancement'),
  title: say('荣誉称号', 'title'),
  promotion: say('等级晋升', 'promotion'),
  certificate: say('已发证书', 'certificate issued'),
};

export interface ImpactFile {
  readonly lines: ImpactView['lines'];
  readonly isRehearsal: boolean;
  readonly locale: Locale;
}

/** Those whom a correction concerns, line by line (IMC-9). */
export function impactTable({ lines, isRehearsal, locale }: ImpactFile): Table {
  const language = locale === 'en' ? 'en' : 'zh';
  const textOf = (text: LocalText | null): { readonly text: string } => ({
    text: text?.[language] ?? '—',
  });
  return {
    title: language === 'en' ? 'Corrections' : '更正影响名单',
    ...(isRehearsal ? { watermark: REHEARSAL_WATERMARK[language] } : {}),
    headings: HEADINGS.map((heading) => heading[language]),
    rows: lines.map(({ contestantName, unitName, kind, before, after, note }, index) => [
      { whole: index + 1 },
      { text: contestantName },
      { text: unitName },
      textOf(KINDS[kind]),
      textOf(before),
      textOf(after),
      { text: note?.[language] ?? '' },
    ]),
  };
}
