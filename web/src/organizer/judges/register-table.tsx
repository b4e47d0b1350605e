import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisteredJudge } from '#contract/judges';
import type { TradeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { useLocalText } from '../../i18n/use-local-text';

export interface RegisterTableProps {
  readonly judges: readonly RegisteredJudge[] | null;
  /** Null: nobody here may change anything. */
  readonly onEdit: ((judge: RegisteredJudge) => void) | null;
}

function useTradeNames(): (ids: readonly TradeId[]) => string {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  const nameOf = new Map(competition.value?.trades.map(({ id, name }) => [id, local(name)]));
  return (ids) => ids.map((id) => nameOf.get(id) ?? id).join(t('slips.and'));
}

function Training({ judge }: { readonly judge: RegisteredJudge }): ReactElement {
  const { t } = useTranslation('console');
  const word = judge.warning && t(`judges.warning.${judge.warning}`);
  return (
    <span className="judge-state" data-state={judge.warning ?? 'good'}>
      {judge.trainedUntil && <span className="figure">{judge.trainedUntil}</span>}
      {word && <small>{word}</small>}
    </span>
  );
}

function Bar({ judge }: { readonly judge: RegisteredJudge }): ReactElement | null {
  const { t } = useTranslation('console');
  if (!judge.bar) return null;
  return (
    <span className="judge-state" data-state={judge.isBarred ? 'barred' : 'good'}>
      <span className="figure">{judge.bar.until}</span>
      <small>
        {t(judge.isBarred ? 'judges.barred' : 'judges.barOver')} · {judge.bar.reason}
      </small>
    </span>
  );
}

function useColumns(onEdit: RegisterTableProps['onEdit']): TableColumnsType<RegisteredJudge> {
  const { t } = useTranslation('console');
  const tradeNames = useTradeNames();
  const edit: TableColumnsType<RegisteredJudge> = onEdit
    ? [
        {
          title: '',
          width: 80,
          render: (_, judge) => (
            <button
              type="button"
              className="row-act"
              aria-label={t('judges.editOf', { name: judge.name })}
              onClick={() => onEdit(judge)}
            >
              {t('judges.edit')}
            </button>
          ),
        },
      ]
    : [];
  return [
    { title: t('judges.name'), dataIndex: 'name', width: 130 },
    { title: t('judges.unit'), dataIndex: 'unitName', width: 170 },
    { title: t('judges.level'), dataIndex: 'level', width: 130 },
    {
      title: t('judges.trades'),
      render: (_, { tradeIds }) => (tradeIds ? tradeNames(tradeIds) : t('judges.everyTrade')),
    },
    { title: t('judges.trainedUntil'), width: 130, render: (_, judge) => <Training judge={judge} /> },
    { title: t('judges.barUntil'), width: 190, render: (_, judge) => <Bar judge={judge} /> },
    { title: t('judges.seatedIn'), width: 170, render: (_, { seatedIn }) => tradeNames(seatedIn) },
    ...edit,
  ];
}

/** The register of judges, a line each. */
export function RegisterTable({ judges, onEdit }: RegisterTableProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Table<RegisteredJudge>
      size="small"
      rowKey="judgeId"
      loading={judges === null}
      columns={useColumns(onEdit)}
      dataSource={judges ?? []}
      pagination={{ defaultPageSize: 100, hideOnSinglePage: true }}
      locale={{ emptyText: t('judges.empty') }}
      sticky
    />
  );
}
