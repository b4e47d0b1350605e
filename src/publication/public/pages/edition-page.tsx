import type { ReactNode } from 'react';
import { inLanguage } from '../../../domain/kernel/in-language';
import type { PublicContent, PublicResultView } from '../../../contract/public-results';
import type { Locale } from '../../../domain/kernel/local-text';
import { pagePath } from '../../../platform/pages/page-language';
import type { PublicEdition } from '../public-competitions.read-model';
import {
  competitionPath,
  editionPath,
  PublicFrame,
  PublicMark,
  stageName,
  Verifiable,
  type PublicPlace,
} from './public-frame';
import { weekdayInWords } from '../../../platform/dates/say-dates';
import { PUBLIC_TEXTS } from './public-texts';
import { ScrollingTable } from './scrolling-table';

interface PartProps {
  readonly result: PublicResultView;
  readonly locale: Locale;
  /** What the results are of, in words. */
  readonly what: string;
}

/** What is said above the table: notice or final, its days, how day 1 counts, where objections go. */
function Announced({ result, locale, what }: PartProps): ReactNode {
  const texts = PUBLIC_TEXTS[locale];
  const { state, noticeFrom, noticeTo, workingDays, content } = result;
  const days = [noticeFrom, noticeTo].map((day) => (day === null ? '' : weekdayInWords(day, locale)));
  const [from = '', to = ''] = days;
  if (state === 'final')
    return <p>{noticeFrom === null ? texts.finalBody(what) : texts.finalAfterNotice(what, from, to)}</p>;
  return (
    <>
      <p>
        {texts.noticeBody(what, workingDays ?? 0, from, to)}
        {locale === 'en' ? ' ' : ''}
        {texts.dayOne}
      </p>
      {content.yearsNotListed.length > 0 && <p>{texts.yearsNotListed(content.yearsNotListed.join('、'))}</p>}
      <p>
        {texts.objections}
        {content.contact !== '' && <> {texts.contact(content.contact)}</>}
      </p>
    </>
  );
}

/** Which columns any row has something in. */
function partsIn({ standings }: PublicContent): { readonly theory: boolean; readonly practical: boolean } {
  return {
    theory: standings.some(({ theory }) => theory !== null),
    practical: standings.some(({ practical }) => practical !== null),
  };
}

function ResultTable({ result: { content }, locale, what }: PartProps): ReactNode {
  const texts = PUBLIC_TEXTS[locale];
  const parts = partsIn(content);
  const heading = (name: string): ReactNode => (
    <th scope="col" className="page-number">
      {name}
    </th>
  );
  const points = (value: string | null): ReactNode => <td className="page-number">{value ?? '–'}</td>;
  return (
    <ScrollingTable label={texts.tableOf(what)}>
      <thead>
        <tr>
          {heading(texts.place)}
          <th scope="col">{texts.number}</th>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.unit}</th>
          {parts.theory && heading(texts.theory)}
          {parts.practical && heading(texts.practical)}
          {heading(texts.total)}
        </tr>
      </thead>
      <tbody>
        {content.standings.map(({ place, number, name, unitName, theory, practical, total }) => (
          <tr key={number}>
            <td className="page-number">{place}</td>
            <td className="page-tag">{number}</td>
            <th scope="row">{name}</th>
            <td className="page-unit">{unitName}</td>
            {parts.theory && points(theory)}
            {parts.practical && points(practical)}
            {points(total)}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function Editions({
  result,
  editions,
  locale,
}: Omit<PartProps, 'what'> & Pick<PublicEdition, 'editions'>): ReactNode {
  const texts = PUBLIC_TEXTS[locale];
  return (
    <section className="page-part">
      <h2>{texts.editions}</h2>
      <ul className="page-list">
        {editions.map((edition) => {
          const { version } = edition.content;
          const isThis = version === result.content.version;
          return (
            <li key={version}>
              {isThis ? (
                <strong aria-current="page">{`${texts.version(version)} · ${texts.thisEdition}`}</strong>
              ) : (
                <a href={pagePath(editionPath(edition, version), locale)}>{texts.version(version)}</a>
              )}
              <PublicMark result={edition} locale={locale} />
            </li>
          );
        })}
      </ul>
      <p className="page-hash">
        {texts.hash}: <code>{result.content.hash}</code>
      </p>
    </section>
  );
}

function Superseded({
  result,
  editions,
  locale,
}: Omit<PartProps, 'what'> & Pick<PublicEdition, 'editions'>): ReactNode {
  const texts = PUBLIC_TEXTS[locale];
  const newest = editions[0]?.content.version ?? result.content.version;
  if (newest <= result.content.version) return null;
  return (
    <p className="page-superseded">
      <strong>{texts.superseded(newest)}</strong>{' '}
      <a href={pagePath(editionPath(result), locale)}>{texts.supersededLink}</a>
    </p>
  );
}

/** What an edition that corrects another one says of itself (更正公告). */
function Announcement({
  text,
  locale,
}: {
  readonly text: PublicEdition['announcement'];
  readonly locale: Locale;
}): ReactNode {
  if (!text) return null;
  return (
    <section className="page-part">
      <h2>{PUBLIC_TEXTS[locale].announcement}</h2>
      <p className="page-announcement">{inLanguage(text, locale)}</p>
    </section>
  );
}

/** The results of a stage as the public has them: the notice itself, or what became final after it. */
export function EditionPage({
  place,
  competition,
  result,
  editions,
  announcement,
  archive,
}: PublicEdition & { readonly place: PublicPlace }): ReactNode {
  const { locale } = place;
  const texts = PUBLIC_TEXTS[locale];
  const event = inLanguage(competition.name, locale);
  const what = stageName(result, locale);
  const title = result.state === 'notice' ? texts.noticeTitle(what) : texts.finalTitle(what);
  const way = [
    { href: '/public', name: texts.competitions },
    { href: competitionPath(competition.id), name: event },
  ];
  const whole = locale === 'en' ? `${what}, ${event}` : event + what;
  return (
    <PublicFrame place={place} title={`${title} · ${event}`} way={way}>
      <header className="notice-head">
        <h1>
          <span>{event}</span> <span>{title}</span>
        </h1>
        <PublicMark result={result} locale={locale} />
        {competition.note && <p className="page-note">{inLanguage(competition.note, locale)}</p>}
      </header>
      <Superseded result={result} editions={editions} locale={locale} />
      <Announcement text={announcement} locale={locale} />
      <Announced result={result} locale={locale} what={whole} />
      <ResultTable result={result} locale={locale} what={what} />
      {result.content.standings.some(({ sharedBy }) => sharedBy > 1) && <p>{texts.shared}</p>}
      <Editions result={result} editions={editions} locale={locale} />
      <Verifiable locale={locale} competitionId={competition.id} archive={archive} />
    </PublicFrame>
  );
}
