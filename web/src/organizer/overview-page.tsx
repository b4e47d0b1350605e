import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompetitionScope } from '../app/competition-scope';
import { useLocalText } from '../i18n/use-local-text';
import { DueList } from './due-list';
import { PageFrame } from './page-frame';
import { TradeTable, useEditionColumn } from './trade-table';

/** A competition at a glance: what is due first, then every trade. */
export function OverviewPage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition, rows } = useCompetitionScope();
  const editions = useEditionColumn();
  const title = competition.value ? local(competition.value.name) : t('stations.overview');
  return (
    <PageFrame title={title}>
      <DueList />
      <TradeTable rows={rows} columns={editions} empty={t('empty.trades')} />
    </PageFrame>
  );
}
