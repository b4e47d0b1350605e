import type { ReactNode } from 'react';
import { inLanguage } from '../../../domain/kernel/in-language';
import type { CompetitionListItem } from '../../../contract/competitions';
import type { PublicStanding } from '../../../contract/public-results';
import type { UnitId } from '../../../domain/kernel/ids';
import { pagePath } from '../../../platform/pages/page-language';
import type { PublicCompetition } from '../public-competitions.read-model';
import {
  competitionPath,
  editionPath,
  PublicFrame,
  PublicMark,
  stageName,
  Verifiable,
  type PublicPlace,
} from './public-frame';
import { PUBLIC_TEXTS } from './public-texts';
import { ScrollingTable } from './scrolling-table';

/** Competitions in which the public sees results. */
export function CompetitionListPage({
  place,
  competitions,
}: {
  readonly place: PublicPlace;
  readonly competitions: readonly CompetitionListItem[];
}): ReactNode {
  const { locale } = place;
  const texts = PUBLIC_TEXTS[locale];
  return (
    <PublicFrame place={place} title={texts.competitions}>
      <h1>{texts.competitions}</h1>
      {competitions.length === 0 && <p>{texts.noCompetitions}</p>}
      <ul className="page-list">
        {competitions.map(({ id, name, note }) => (
          <li key={id}>
            <a href={pagePath(competitionPath(id), locale)}>{inLanguage(name, locale)}</a>
            {note && <small>{inLanguage(note, locale)}</small>}
          </li>
        ))}
      </ul>
    </PublicFrame>
  );
}

/** Units of which anybody is in the public results, in the order of their names. */
function unitsOf(results: PublicCompetition['results']): (readonly [UnitId, string])[] {
  const rows = results.flatMap(({ content }) => content.standings);
  const names = new Map(rows.map(({ unitId, unitName }) => [unitId, unitName]));
  return [...names].toSorted(([a, one], [b, other]) =>
    one === other ? (a < b ? -1 : 1) : one.localeCompare(other, 'zh-Hans-CN'),
  );
}

interface UnitListProps extends Pick<PublicCompetition, 'results'> {
  readonly locale: PublicPlace['locale'];
  /** Of the competition's page. */
  readonly path: string;
}

function UnitList({ results, locale, path }: UnitListProps): ReactNode {
  return (
    <ul className="page-list page-columns">
      {unitsOf(results).map(([id, name]) => (
        <li key={id}>
          <a href={pagePath(`${path}/units/${encodeURIComponent(id)}`, locale)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

/** One competition: its trades with the state of their results, its units, and the door to the own result. */
export function CompetitionPage({
  place,
  competition,
  results,
  archive,
}: PublicCompetition & { readonly place: PublicPlace }): ReactNode {
  const { locale } = place;
  const texts = PUBLIC_TEXTS[locale];
  const title = inLanguage(competition.name, locale);
  return (
    <PublicFrame place={place} title={title} way={[{ href: '/public', name: texts.competitions }]}>
      <h1>{title}</h1>
      {competition.note && <p className="page-note">{inLanguage(competition.note, locale)}</p>}
      <p>
        <a className="page-act" href={pagePath(`${competitionPath(competition.id)}/own`, locale)}>
          {texts.own}
        </a>
      </p>
      <h2>{texts.results}</h2>
      <ul className="page-list">
        {results.map((result) => (
          <li key={result.content.stageId}>
            <a href={pagePath(editionPath(result), locale)}>{stageName(result, locale)}</a>
            <PublicMark result={result} locale={locale} />
          </li>
        ))}
      </ul>
      <h2>{texts.byUnit}</h2>
      <UnitList {...{ results, locale }} path={competitionPath(competition.id)} />
      <Verifiable locale={locale} competitionId={competition.id} archive={archive} />
    </PublicFrame>
  );
}

interface UnitProps extends Omit<PublicCompetition, 'archive'> {
  readonly place: PublicPlace;
  readonly unitId: UnitId;
  readonly unitName: string;
}

function UnitRows({
  rows,
  locale,
  label,
}: {
  readonly rows: readonly PublicStanding[];
  readonly locale: PublicPlace['locale'];
  readonly label: string;
}): ReactNode {
  const texts = PUBLIC_TEXTS[locale];
  return (
    <ScrollingTable label={label}>
      <thead>
        <tr>
          <th scope="col" className="page-number">
            {texts.place}
          </th>
          <th scope="col">{texts.number}</th>
          <th scope="col">{texts.name}</th>
          <th scope="col" className="page-number">
            {texts.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place, number, name, total }) => (
          <tr key={number}>
            <td className="page-number">{place}</td>
            <td className="page-tag">{number}</td>
            <th scope="row">{name}</th>
            <td className="page-number">{total ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

/** Everybody of one unit in the newest public results of each trade. */
export function UnitPage({ place, competition, results, unitId, unitName }: UnitProps): ReactNode {
  const { locale } = place;
  const texts = PUBLIC_TEXTS[locale];
  const name = inLanguage(competition.name, locale);
  const way = [
    { href: '/public', name: texts.competitions },
    { href: competitionPath(competition.id), name },
  ];
  const of = results
    .map((result) => ({ result, rows: result.content.standings.filter((row) => row.unitId === unitId) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <PublicFrame place={place} title={`${unitName} · ${name}`} way={way}>
      <h1>{unitName}</h1>
      <p>{texts.unitResults}</p>
      {of.map(({ result, rows }) => (
        <section key={result.content.stageId} className="page-part">
          <h2>
            <a href={pagePath(editionPath(result), locale)}>{stageName(result, locale)}</a>
          </h2>
          <PublicMark result={result} locale={locale} />
          <UnitRows rows={rows} locale={locale} label={texts.tableOf(stageName(result, locale))} />
        </section>
      ))}
    </PublicFrame>
  );
}
