import './hr.css';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HonoursView } from '#contract/honours';
import { useCompetitionScope } from '../app/competition-scope';
import { usePageTitle } from '../app/use-page-title';
import { useLocalText } from '../i18n/use-local-text';
import { formatTime } from '../i18n/format-time';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { Downloads } from './downloads';
import { Filters } from './filters';
import { pickPromotions, type PromotionFilter } from './pick-promotions';
import { PromotionTable } from './promotion-table';
import { Loading } from '../ui/loading';

const START: PromotionFilter = { tradeId: null, unitName: null, result: 'promoted', words: '' };

interface TotalsProps {
  readonly honours: HonoursView;
  readonly onPick: (result: PromotionFilter['result']) => void;
}

/** How many people each rule gave something, with the clause it rests on; one press filters by it. */
function Totals({ honours, onPick }: TotalsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const clauseOf = (ruleId: string): string => {
    const clause = honours.promotions.find((one) => one.ruleId === ruleId && one.clause)?.clause;
    return clause ? local(clause) : '';
  };
  return (
    <dl className="totals">
      {honours.promotionTotals.map(({ ruleId, name, people }) => (
        <div key={ruleId}>
          <dt>{local(name)}</dt>
          <dd>
            <button
              type="button"
              className="figure-button"
              aria-label={t('hr.showRule', { rule: local(name), count: people })}
              onClick={() => onPick(`rule:${ruleId}`)}
            >
              {people}
            </button>
          </dd>
          <dd className="clause">{clauseOf(ruleId)}</dd>
        </div>
      ))}
      {honours.awardTotals.map(({ ruleId, title, people }) => (
        <div key={ruleId} className="quiet">
          <dt>{local(title)}</dt>
          <dd>{people}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is missing before anybody is promoted. */
function Missing(): ReactElement {
  const { t } = useTranslation('console');
  const { rows, due, live } = useCompetitionScope();
  if (!live.board) return <Loading />;
  const unpublished = rows.length - due.published.length;
  return (
    <Notice
      kind="info"
      what={t('hr.missing')}
      next={unpublished > 0 ? t('hr.missingPublished', { count: unpublished }) : t('hr.missingConferral')}
    />
  );
}

function Roster({ honours }: { readonly honours: HonoursView }): ReactElement {
  const [filter, setFilter] = useState(START);
  const shown = useMemo(() => pickPromotions(honours.promotions, filter), [honours.promotions, filter]);
  return (
    <>
      <Totals honours={honours} onPick={(result) => setFilter({ ...START, result })} />
      <Filters honours={honours} filter={filter} count={shown.length} onFilter={setFilter} />
      <PromotionTable promotions={shown} />
    </>
  );
}

/** Promotions and titles of a competition, for the people who put them into the files. */
export function HonoursPage(): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { honours, due } = useCompetitionScope();
  const { value, problem, reload, isLoading } = honours;
  usePageTitle(t('hr.title'));
  return (
    <>
      <header className="page-head" data-split="">
        <div>
          <h1>{t('hr.title')}</h1>
          {value?.conferredAt && (
            <p>
              {t('hr.conferredAt', {
                time: formatTime(value.conferredAt, i18n.language),
                count: value.editions.length,
              })}
            </p>
          )}
        </div>
        <div className="downloads">
          <Link className="button" to="../selections">
            {t('selections.title')}
          </Link>
          {value?.conferredAt && <Downloads />}
        </div>
      </header>
      {problem && (
        <ProblemNotice problem={problem}>
          <Button onClick={reload}>{t('app:notice.retry')}</Button>
        </ProblemNotice>
      )}
      {!value && isLoading && <Loading />}
      {due.honours === 'outdated' && (
        <Notice kind="warning" what={t('hr.outdated')} next={t('hr.outdatedNext')} />
      )}
      {value && (value.conferredAt === null ? <Missing /> : <Roster honours={value} />)}
    </>
  );
}
