import { Fragment, type ReactNode } from 'react';
import { inLanguage } from '../../../domain/kernel/in-language';
import type { CompetitionListItem } from '../../../contract/competitions';
import type { OwnResult } from '../../../contract/public-results';
import type { Locale } from '../../../domain/kernel/local-text';
import { pagePath } from '../../../platform/pages/page-language';
import { competitionPath, PublicFrame, type PublicPlace } from './public-frame';
import { PUBLIC_TEXTS } from './public-texts';
import { ScrollingTable } from './scrolling-table';

/** What came of asking: the result, nothing, or too many tries. */
export type OwnAnswer =
  | { readonly kind: 'result'; readonly result: OwnResult }
  | { readonly kind: 'none' }
  | { readonly kind: 'wait'; readonly minutes: number };

function Form({ place: { locale, path } }: { readonly place: PublicPlace }): ReactNode {
  const texts = PUBLIC_TEXTS[locale];
  return (
    <form className="page-form" method="post" action={pagePath(path, locale)} autoComplete="off">
      <label htmlFor="number">{texts.number}</label>
      <input id="number" name="number" required maxLength={64} autoCapitalize="characters" />
      <label htmlFor="code">{texts.code}</label>
      <input
        id="code"
        name="code"
        required
        maxLength={32}
        autoCapitalize="characters"
        spellCheck={false}
        placeholder="XXXX-XXXX"
      />
      <button type="submit">{texts.show}</button>
    </form>
  );
}

function ModuleRows({
  modules,
  locale,
}: Pick<OwnResult, 'modules'> & { readonly locale: Locale }): ReactNode {
  return modules.map(({ name, full, points, criteria }, index) => (
    <Fragment key={index}>
      <tr className="page-module">
        <th scope="row">{inLanguage(name, locale)}</th>
        <td className="page-number">{full}</td>
        <td className="page-number">{points ?? '–'}</td>
      </tr>
      {criteria.map((criterion, nth) => (
        <tr key={nth}>
          <th scope="row" className="page-below">
            {inLanguage(criterion.name, locale)}
          </th>
          <td className="page-number">–</td>
          <td className="page-number">{criterion.points ?? '–'}</td>
        </tr>
      ))}
    </Fragment>
  ));
}

function Modules({
  result,
  locale,
  label,
}: {
  readonly result: OwnResult;
  readonly locale: Locale;
  readonly label: string;
}): ReactNode {
  const texts = PUBLIC_TEXTS[locale];
  return (
    <ScrollingTable label={label}>
      <thead>
        <tr>
          <th scope="col">{texts.part}</th>
          <th scope="col" className="page-number">
            {texts.full}
          </th>
          <th scope="col" className="page-number">
            {texts.points}
          </th>
        </tr>
      </thead>
      <tbody>
        <ModuleRows modules={result.modules} locale={locale} />
      </tbody>
    </ScrollingTable>
  );
}

function Result({ result, locale }: { readonly result: OwnResult; readonly locale: Locale }): ReactNode {
  const texts = PUBLIC_TEXTS[locale];
  const trade = inLanguage(result.tradeName, locale);
  const what = `${trade} · ${texts.stage[result.stageKind]}`;
  const facts: (readonly [string, string])[] = [
    [texts.number, result.number],
    [texts.name, result.name],
    [texts.unit, result.unitName],
    [texts.place, String(result.place)],
    [texts.total, result.total ?? '–'],
  ];
  return (
    <section className="page-part" aria-live="polite">
      <h2>{what}</h2>
      <p>{texts.ownFinal}</p>
      <dl className="page-facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Modules result={result} locale={locale} label={what} />
    </section>
  );
}

/** The own result: a form for number and code, and what came of it. */
export function OwnPage({
  place,
  competition,
  answer,
}: {
  readonly place: PublicPlace;
  readonly competition: CompetitionListItem;
  readonly answer: OwnAnswer | null;
}): ReactNode {
  const { locale } = place;
  const texts = PUBLIC_TEXTS[locale];
  const event = inLanguage(competition.name, locale);
  const way = [
    { href: '/public', name: texts.competitions },
    { href: competitionPath(competition.id), name: event },
  ];
  return (
    <PublicFrame place={place} title={`${texts.own} · ${event}`} way={way}>
      <h1>{texts.own}</h1>
      <p>{texts.ownLead}</p>
      {answer?.kind === 'none' && (
        <p className="page-problem" role="alert">
          {texts.ownNone}
        </p>
      )}
      {answer?.kind === 'wait' && (
        <p className="page-problem" role="alert">
          {texts.ownWait(answer.minutes)}
        </p>
      )}
      {answer?.kind === 'result' ? <Result result={answer.result} locale={locale} /> : <Form place={place} />}
    </PublicFrame>
  );
}

/** Where nothing public is at an address. */
export function MissingPage({ place }: { readonly place: PublicPlace }): ReactNode {
  const texts = PUBLIC_TEXTS[place.locale];
  return (
    <PublicFrame place={place} title={texts.notFound}>
      <h1>{texts.notFound}</h1>
      <p>{texts.notFoundBody}</p>
      <p>
        <a className="page-act" href={pagePath('/public', place.locale)}>
          {texts.toCompetitions}
        </a>
      </p>
    </PublicFrame>
  );
}
