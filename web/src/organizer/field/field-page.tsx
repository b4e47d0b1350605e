import './field.css';
import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';
import { PageFrame } from '../page-frame';
import { FIELD_DOORS } from './field-doors';
import { holdsRole } from '../../app/holds-role';

interface Line {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
}

function Doors({ trade, stage }: Line): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { me, competitionId } = useCompetitionScope();
  const doors = FIELD_DOORS.filter(
    ({ roles }) => competitionId !== null && holdsRole(me, roles, { competitionId, tradeId: trade.id }),
  );
  return (
    <span className="field-doors">
      {doors.map(({ key }) => (
        <Link
          key={key}
          to={`/competitions/${competitionId ?? ''}/stages/${stage.id}/${key}`}
          aria-label={t('field.doorFor', {
            door: t(`field.door.${key}`),
            trade: local(trade.name),
            stage: local(stage.name),
          })}
        >
          {t(`field.door.${key}`)}
        </Link>
      ))}
    </span>
  );
}

function useColumns(): TableColumnsType<Line> {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return [
    { title: t('column.ordinal'), className: 'figure', width: 56, render: (_, { trade }) => trade.ordinal },
    { title: t('column.trade'), render: (_, { trade }) => local(trade.name) },
    { title: t('column.stage'), width: 160, render: (_, { stage }) => local(stage.name) },
    { title: t('column.people'), className: 'figure', width: 80, render: (_, { stage }) => stage.entries },
    { title: t('field.doors'), width: 400, render: (_, line) => <Doors {...line} /> },
  ];
}

/** What is done with people before their work is marked: each stage with its doors. Reported preliminaries have none. */
export function FieldPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competition } = useCompetitionScope();
  const columns = useColumns();
  const lines = (competition.value?.trades ?? []).flatMap((trade) =>
    trade.stages.filter(({ kind }) => kind !== 'preliminary').map((stage) => ({ trade, stage })),
  );
  return (
    <PageFrame title={t('stations.field')} lead={t('field.lead')}>
      <Table<Line>
        size="small"
        rowKey={({ stage }) => stage.id}
        columns={columns}
        dataSource={lines}
        pagination={false}
        locale={{ emptyText: t('empty.trades') }}
      />
    </PageFrame>
  );
}
