import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecusalsView, RecusalView } from '#contract/judges';
import type { StageId } from '#domain/kernel/ids';
import { useAnswer } from '../../app/use-answer';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNotice } from '../../ui/problem-notice';

function useColumns(): TableColumnsType<RecusalView> {
  const { t } = useTranslation('console');
  return [
    { title: t('judges.judge'), dataIndex: 'judgeName', width: 140 },
    {
      title: t('judges.entry'),
      width: 120,
      render: (_, { number }) => <code className="blind-number">{number}</code>,
    },
    { title: t('judges.kindColumn'), width: 140, render: (_, { kind }) => t(`judges.kind.${kind}`) },
    {
      title: t('judges.stateColumn'),
      render: (_, { state, hasMarks }) => (
        <span className="conflict-state" data-state={state}>
          {t(`judges.recusal.${state}`)}
          {hasMarks && state === 'due' && <small> · {t('judges.recusalMarks')}</small>}
        </span>
      ),
    },
  ];
}

function RecusalsTable({ recusals }: Pick<RecusalsView, 'recusals'>): ReactElement {
  const { t } = useTranslation('console');
  const columns = useColumns();
  return (
    <Table<RecusalView>
      size="small"
      rowKey={({ judgeId, entryId }) => `${judgeId} ${entryId}`}
      columns={columns}
      dataSource={[...recusals]}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
      locale={{ emptyText: t('judges.noRecusals') }}
    />
  );
}

interface ExcuseProps {
  readonly stageId: StageId;
  readonly due: readonly RecusalView[];
  readonly onClose: (isDone: boolean) => void;
}

function ExcuseDialog({ stageId, due, onClose }: ExcuseProps): ReactElement {
  const { t } = useTranslation('console');
  const names = [...new Set(due.map(({ judgeName }) => judgeName))].join(t('slips.and'));
  return (
    <ConfirmDialog
      title={t('judges.excuse')}
      confirm={t('judges.excuse')}
      kind="primary"
      act={() => postJson(`marking/stages/${stageId}/recusals`)}
      onClose={onClose}
    >
      <p>{t('judges.excuseMeans', { names, count: due.length })}</p>
    </ConfirmDialog>
  );
}

/** Seated judges and the entries they do not mark; with one act they are excused in the ledger. */
export function RecusalsPart({
  stageId,
  revision,
}: {
  readonly stageId: StageId;
  readonly revision: string;
}): ReactElement {
  const { t } = useTranslation('console');
  const { value, problem, reload } = useAnswer<RecusalsView>(`marking/stages/${stageId}/recusals`, revision);
  const [isAsking, setAsking] = useState(false);
  const due = value?.recusals.filter(({ state }) => state === 'due') ?? [];
  return (
    <section className="recusals">
      <h2>{t('judges.recusals')}</h2>
      <p>{t('judges.recusalsLead')}</p>
      {problem && <ProblemNotice problem={problem} />}
      {due.length > 0 && (
        <div className="judge-acts">
          <Button onClick={() => setAsking(true)}>{t('judges.excuse')}</Button>
        </div>
      )}
      {value && <RecusalsTable recusals={value.recusals} />}
      {isAsking && (
        <ExcuseDialog
          stageId={stageId}
          due={due}
          onClose={(isDone) => {
            setAsking(false);
            if (isDone) reload();
          }}
        />
      )}
    </section>
  );
}
