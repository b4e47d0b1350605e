import './record.css';
import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TradeSummary } from '#contract/competitions';
import type { IncidentsView, IncidentView } from '#contract/record';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer } from '../../app/use-answer';
import { formatTime } from '../../i18n/format-time';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { NumberTag } from '../../ui/small-signs';
import { useRulingDesk, type RulingDesk } from '../rulings/use-ruling-desk';
import type { StageState } from '../use-stage';
import { EvidencePictures } from './evidence-pictures';
import { IncidentDialog } from './incident-dialog';

export interface IncidentsPanelProps {
  readonly trade: TradeSummary;
  readonly state: StageState;
}

function What({ fact }: Pick<IncidentView, 'fact'>): ReactElement {
  const { t } = useTranslation('console');
  const { failure, links, clause } = fact;
  return (
    <div className="incident-what">
      <strong>{t(`incidents.kind.${fact.incident}`)}</strong>
      {failure && (
        <span>
          {t('incidents.failure', {
            cause: t(`incidents.cause.${failure.cause}`),
            remedy: t(`incidents.remedy.${failure.remedy}`),
          })}
        </span>
      )}
      <p>{fact.text}</p>
      {clause && <small>{t('incidents.byClause', { clause })}</small>}
      {links && <small>{t('incidents.linked', { rows: links.join(t('rules.list')) })}</small>}
      <EvidencePictures hashes={fact.evidence ?? []} />
    </div>
  );
}

function useColumns(desk: RulingDesk): TableColumnsType<IncidentView> {
  const { t, i18n } = useTranslation('console');
  return [
    { title: t('rulings.record'), className: 'figure', width: 72, dataIndex: 'seq' },
    { title: t('rulings.at'), width: 148, render: (_, { at }) => formatTime(at, i18n.language) },
    {
      title: t('rulings.entry'),
      width: 120,
      render: (_, { fact }) => <NumberTag number={desk.words.names.numberOf(fact.entryId)} />,
    },
    { title: t('incidents.what'), render: (_, { fact }) => <What fact={fact} /> },
    { title: t('rulings.by'), width: 104, dataIndex: 'by' },
  ];
}

/** What happened in a stage beside the marks, and the way to its time keeping. */
export function IncidentsPanel({ trade, state }: IncidentsPanelProps): ReactElement | null {
  const desk = useRulingDesk(trade, state);
  return desk && <Panel trade={trade} desk={desk} />;
}

interface ActsProps {
  readonly trade: TradeSummary;
  readonly desk: RulingDesk;
  readonly onRecorded: () => void;
}

function Acts({ trade, desk, onRecorded }: ActsProps): ReactElement {
  const { t } = useTranslation('console');
  const { me, competitionId } = useCompetitionScope();
  const [isOpen, setOpen] = useState(false);
  const mayRecord =
    competitionId !== null &&
    holdsRole(me, ['chief-judge'], { competitionId, tradeId: trade.id }) &&
    desk.entries.length > 0;
  const base = `/competitions/${competitionId ?? ''}/trades/${trade.id}`;
  return (
    <span className="stage-acts">
      <Link className="button" data-kind="quiet" to={`${base}/time?stage=${desk.stageId}`}>
        {t('time.title.page')}
      </Link>
      {mayRecord && <Button onClick={() => setOpen(true)}>{t('incidents.record')}</Button>}
      {isOpen && (
        <IncidentDialog
          desk={desk}
          onClose={(isDone) => {
            setOpen(false);
            if (isDone) onRecorded();
          }}
        />
      )}
    </span>
  );
}

function Panel({ trade, desk }: Omit<ActsProps, 'onRecorded'>): ReactElement {
  const { t } = useTranslation('console');
  const { value, problem, reload } = useAnswer<IncidentsView>(
    `marking/stages/${desk.stageId}/incidents`,
    desk.rulings,
  );
  return (
    <section className="stage-part rulings incidents">
      <h2>
        {t('incidents.title')}
        <Acts trade={trade} desk={desk} onRecorded={reload} />
      </h2>
      {problem && <ProblemNotice problem={problem} />}
      <Table<IncidentView>
        size="small"
        rowKey="seq"
        columns={useColumns(desk)}
        dataSource={[...(value?.incidents ?? [])]}
        tableLayout="fixed"
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t('incidents.empty') }}
      />
    </section>
  );
}
