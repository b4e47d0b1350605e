import type { Locale, LocalText } from '../../domain/kernel/local-text';
import { REHEARSAL_WATERMARK } from '../../domain/rehearsal/rehearsal-watermark';
import type { CompetitionListItem } from '../../contract/competitions';
import type { PublishedResultView } from '../../contract/publication';
import type { EditionMark, MarkedEdition } from '../paper/draw-edition-mark';
import { inLanguage } from '../../domain/kernel/in-language';
import { momentText } from '../../platform/dates/say-dates';
import { PAPER_WORDS } from './paper-words';
import type { PrintedPaper } from './printed-paper';

/** Of which competition a paper speaks, in which language. */
export interface PaperOf {
  readonly competition: CompetitionListItem;
  readonly locale: Locale;
}

/** An edition and how official it is. */
export interface PaperEdition {
  readonly result: PublishedResultView;
  readonly mark: EditionMark;
  /** The days of its notice, where it has or had one. */
  readonly notice: { readonly from: string; readonly to: string; readonly days: number } | null;
}

const SHORT_HASH = 16;

/** What is the same on every paper of a competition. */
export function paperFrame({
  competition,
  locale,
}: PaperOf): Pick<PrintedPaper, 'locale' | 'layout' | 'watermark' | 'notes' | 'signatures' | 'issued'> {
  const note = competition.note ? inLanguage(competition.note, locale) : '';
  return {
    locale,
    layout: 'portrait',
    watermark: competition.rehearsalOf === null ? '' : inLanguage(REHEARSAL_WATERMARK, locale),
    notes: note === '' ? [] : [PAPER_WORDS[locale].stated(note)],
    signatures: [],
    issued: [],
  };
}

/** The mark of an edition: how official it is, its number and time, and the beginning of its hash. */
export function editionMark({ result, mark }: PaperEdition, locale: Locale): MarkedEdition {
  const words = PAPER_WORDS[locale];
  const { version, publishedAt } = result.content;
  const said = words.editionOf(version, momentText(publishedAt));
  return { mark, lines: [words.marks[mark], said, result.hash.slice(0, SHORT_HASH)] };
}

/** What the code in the foot says: any copy of the archive tells whether this is what was published. */
export function editionCode({ result }: PaperEdition): string {
  return `sha256:${result.hash}`;
}

/** What stands in the foot of every page. */
export function editionFoot(name: LocalText, edition: PaperEdition | null, locale: Locale): string {
  const hash = edition ? `SHA-256 ${edition.result.hash.slice(0, SHORT_HASH)}` : '';
  return [inLanguage(name, locale), hash].filter((part) => part !== '').join('　');
}
