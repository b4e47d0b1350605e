import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictView } from '#contract/judges';
import { formatTime } from '../../i18n/format-time';
import { isToPlace, useWhomText } from './use-whom-text';

export interface ConflictTableProps {
  readonly conflicts: readonly ConflictView[];
  readonly onAnswer: ((conflict: ConflictView) => void) | null;
  /** Says whom a judge meant who declared in words. */
  readonly onPlace: ((conflict: ConflictView) => void) | null;
}

function Said({ conflict }: { readonly conflict: ConflictView }): ReactElement {
  const { t, i18n } = useTranslation('console');
  const { reason, declaredByName, declaredAt } = conflict;
  // A conflict by the unit has a row only for its answer, which stands in its own column.
  if ((conflict.kind === 'unit' && !conflict.isOwn) || declaredAt === null)
    return <>{t('judges.foundByUnit')}</>;
  return (
    <span className="judge-state">
      <span>{reason}</span>
      <small>
        {conflict.isOwn ? t('ownConflicts.own') : declaredByName} · {formatTime(declaredAt, i18n.language)}
        {conflict.named !== null &&
          !isToPlace(conflict) &&
          ` · ${t('ownConflicts.named', { named: conflict.named })}`}
      </small>
    </span>
  );
}

function Answered({ conflict: { answer } }: { readonly conflict: ConflictView }): ReactElement | null {
  const { i18n } = useTranslation('console');
  if (!answer) return null;
  return (
    <span className="judge-state">
      <span>{answer.reason}</span>
      <small>
        {answer.byName} · {formatTime(answer.at, i18n.language)}
      </small>
    </span>
  );
}

interface AnswerKeyProps extends Omit<ConflictTableProps, 'conflicts'> {
  readonly conflict: ConflictView;
}

function AnswerKeys({ conflict, onAnswer, onPlace }: AnswerKeyProps): ReactElement | null {
  const { t } = useTranslation('console');
  if (!onAnswer || conflict.state === 'withdrawn') return null;
  const { judgeName: name } = conflict;
  return (
    <>
      {onPlace && isToPlace(conflict) && (
        <button
          type="button"
          className="row-act"
          aria-label={t('ownConflicts.placeOf', { name })}
          onClick={() => onPlace(conflict)}
        >
          {t('ownConflicts.place')}
        </button>
      )}
      <button
        type="button"
        className="row-act"
        aria-label={t('judges.answerOf', { name })}
        onClick={() => onAnswer(conflict)}
      >
        {t('judges.answer')}
      </button>
    </>
  );
}

function useColumns(acts: Omit<ConflictTableProps, 'conflicts'>): TableColumnsType<ConflictView> {
  const { t } = useTranslation('console');
  const whomText = useWhomText();
  return [
    { title: t('judges.judge'), dataIndex: 'judgeName', width: 120 },
    { title: t('judges.kindColumn'), width: 120, render: (_, { kind }) => t(`judges.kind.${kind}`) },
    {
      title: t('judges.withWhom'),
      width: 200,
      render: (_, conflict) => whomText(conflict),
    },
    {
      title: t('judges.stateColumn'),
      width: 120,
      render: (_, { state, answer }) => (
        <span className="conflict-state" data-state={state}>
          {t(`judges.state.${state === 'blocks' && answer ? 'decided' : state}`)}
        </span>
      ),
    },
    { title: t('judges.said'), render: (_, conflict) => <Said conflict={conflict} /> },
    { title: t('judges.answered'), render: (_, conflict) => <Answered conflict={conflict} /> },
    { title: '', width: 128, render: (_, conflict) => <AnswerKeys conflict={conflict} {...acts} /> },
  ];
}

/** Every conflict, declared or found. */
export function ConflictTable({ conflicts, ...acts }: ConflictTableProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Table<ConflictView>
      size="small"
      rowKey={({ id, judgeId, unitId }) => id ?? `${judgeId} ${unitId ?? ''}`}
      columns={useColumns(acts)}
      dataSource={[...conflicts]}
      pagination={{ defaultPageSize: 100, hideOnSinglePage: true }}
      locale={{ emptyText: t('judges.noConflicts') }}
    />
  );
}
