import type { LocalText } from '../../domain/kernel/local-text';
import type { Cell } from '../../platform/tables/table';
import { inLanguage } from '../../domain/kernel/in-language';
import {
  editionCode,
  editionFoot,
  editionMark,
  paperFrame,
  type PaperEdition,
  type PaperOf,
} from './paper-frame';
import { PAPER_WORDS } from './paper-words';
import type { PrintedPaper } from './printed-paper';

export interface SignatureOf extends PaperOf {
  readonly tradeName: LocalText;
  readonly stageName: LocalText;
  readonly judges: readonly string[];
  /** Null before anything was published. */
  readonly edition: PaperEdition | null;
  readonly at: string;
}

/** Rows for those who sign by hand without a name on the list. */
const SIGNED_BY_ONE = ['chiefJudge', 'keeper', 'supervisor', 'committee'] as const;

/** The sheet on which everybody who answers for a stage's results signs, judges by name. */
export function signaturePaper(of: SignatureOf): PrintedPaper {
  const { competition, locale, tradeName, stageName, edition, at } = of;
  const words = PAPER_WORDS[locale];
  const said = [tradeName, stageName].map((text) => inLanguage(text, locale));
  const frame = paperFrame(of);
  return {
    ...frame,
    title: [
      inLanguage(competition.name, locale),
      [...said, words.signatureTitle].join(locale === 'en' ? ', ' : ''),
    ],
    paragraphs: [words.signatureText],
    tables: [
      {
        title: words.signatureTitle,
        columns: [
          { title: words.ordinal, share: 6, align: 'center' },
          { title: words.role, share: 14 },
          { title: words.name, share: 20 },
          { title: words.signature, share: 30 },
          { title: words.signedOn, share: 20 },
        ],
        rows: rowsOf(of),
      },
    ],
    edition: edition
      ? editionMark(edition, locale)
      : { mark: 'provisional', lines: [words.marks.provisional, at] },
    code: edition && editionCode(edition),
    foot: editionFoot(competition.name, edition, locale),
  };
}

function rowsOf({ judges, locale }: SignatureOf): Cell[][] {
  const { signers } = PAPER_WORDS[locale];
  const people = [
    ...judges.map((name) => [signers.judge, name] as const),
    ...SIGNED_BY_ONE.map((who) => [signers[who], ''] as const),
  ];
  return people.map(([role, name], index) => [
    { whole: index + 1 },
    { text: role },
    { text: name },
    null,
    null,
  ]);
}
