import './hr.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCompetitionScope } from '../app/competition-scope';
import { usePageTitle } from '../app/use-page-title';
import { formatTime } from '../i18n/format-time';
import { Notice } from '../ui/notice';
import { ProblemNotice } from '../ui/problem-notice';
import { Downloads } from './downloads';
import { PromotionRoster } from './promotion-roster';
import { Loading } from '../ui/loading';

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
          <Link className="button" to="../recommendations">
            {t('recommendations.title')}
          </Link>
          {value?.conferredAt && <Downloads />}
        </div>
      </header>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!value && isLoading && <Loading />}
      {due.honours === 'outdated' && (
        <Notice kind="warning" what={t('hr.outdated')} next={t('hr.outdatedNext')} />
      )}
      {value && (value.conferredAt === null ? <Missing /> : <PromotionRoster honours={value} />)}
    </>
  );
}
