import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompetitionScope } from '../app/competition-scope';
import { DueList } from './due-list';
import { PageFrame } from './page-frame';
import { TradeTable } from './trade-table';

/** The trades that are being marked, and those whose marking can be closed. */
export function MarkingPage(): ReactElement {
  const { t } = useTranslation('console');
  const { rows } = useCompetitionScope();
  const open = rows.filter(({ state }) => state === 'marking' || state === 'complete' || state === 'waiting');
  return (
    <PageFrame title={t('stations.marking')} lead={t('lead.marking')}>
      <DueList only="close" />
      <TradeTable rows={open} empty={t('empty.marking')} />
    </PageFrame>
  );
}
