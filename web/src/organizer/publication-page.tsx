import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompetitionScope } from '../app/competition-scope';
import { DueList } from './due-list';
import { NoticePanel } from './notice/notice-panel';
import { PageFrame } from './page-frame';
import { TradeTable, useEditionColumn } from './trade-table';

/** What is closed and waits to be published, then what is published, and how official it is. */
export function PublicationPage(): ReactElement {
  const { t } = useTranslation('console');
  const { due } = useCompetitionScope();
  const editions = useEditionColumn();
  return (
    <PageFrame title={t('stations.publication')} lead={t('lead.publication')}>
      <DueList only="publish" />
      <TradeTable
        isBare
        rows={[...due.closed, ...due.published]}
        columns={editions}
        empty={t('empty.publication')}
      />
      <NoticePanel />
    </PageFrame>
  );
}
