import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundTablet, JudgeEntrance } from '#contract/tablets';
import { useCompetitionScope } from '../../app/competition-scope';
import { formatTime } from '../../i18n/format-time';
import { useLocalText } from '../../i18n/use-local-text';

interface JudgeActs {
  readonly onIssue: (judge: JudgeEntrance) => void;
  readonly onEnd: (judge: JudgeEntrance, tablet: BoundTablet) => void;
}

interface JudgesTableProps extends JudgeActs {
  readonly judges: readonly JudgeEntrance[] | null;
}

/** Each judge, and how she gets in. */
export function JudgesTable({ judges, onIssue, onEnd }: JudgesTableProps): ReactElement {
  const { t } = useTranslation('console');
  const columns = useColumns({ onIssue, onEnd });
  return (
    <Table<JudgeEntrance>
      size="small"
      rowKey="accountId"
      loading={judges === null}
      columns={columns}
      dataSource={judges ?? []}
      pagination={{ defaultPageSize: 100, hideOnSinglePage: true }}
      locale={{ emptyText: t('slips.empty') }}
    />
  );
}

function useColumns({ onIssue, onEnd }: JudgeActs): TableColumnsType<JudgeEntrance> {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  const nameOf = new Map(competition.value?.trades.map(({ id, name }) => [id, local(name)]));
  return [
    { title: t('slips.judge'), dataIndex: 'name', width: 140 },
    {
      title: t('column.trade'),
      render: (_, { tradeIds }) => tradeIds.map((id) => nameOf.get(id)).join(t('slips.and')),
    },
    {
      title: t('slips.pin'),
      width: 90,
      render: (_, { hasPin }) => t(hasPin ? 'slips.pinSet' : 'slips.pinNone'),
    },
    {
      title: t('slips.slip'),
      width: 230,
      render: (_, { slip }) => slip && t('slips.until', { time: formatTime(slip.expiresAt, i18n.language) }),
    },
    {
      title: t('slips.tablets'),
      width: 260,
      render: (_, judge) => <Tablets judge={judge} onEnd={onEnd} />,
    },
    {
      title: '',
      width: 110,
      render: (_, judge) => <IssueKey judge={judge} onIssue={onIssue} />,
    },
  ];
}

interface IssueKeyProps {
  readonly judge: JudgeEntrance;
  readonly onIssue: JudgeActs['onIssue'];
}

function IssueKey({ judge, onIssue }: IssueKeyProps): ReactElement {
  const { t } = useTranslation('console');
  const words = t(judge.slip ? 'slips.reissue' : 'slips.issue');
  return (
    <button
      type="button"
      className="row-act"
      aria-label={`${words} ${judge.name}`}
      onClick={() => onIssue(judge)}
    >
      {words}
    </button>
  );
}

interface TabletsProps {
  readonly judge: JudgeEntrance;
  readonly onEnd: JudgeActs['onEnd'];
}

function Tablets({ judge, onEnd }: TabletsProps): ReactElement {
  const { t, i18n } = useTranslation('console');
  return (
    <ul className="bound-tablets">
      {judge.tablets.map((tablet) => (
        <li key={tablet.bindingId}>
          <span>{t('app:entrance.tablet', { number: tablet.tablet })}</span>
          <small>
            {tablet.seenAt
              ? t('slips.seen', { time: formatTime(tablet.seenAt, i18n.language) })
              : t('slips.notIn')}
          </small>
          <button
            type="button"
            className="row-act"
            aria-label={t('slips.endTitle', { name: judge.name, number: tablet.tablet })}
            onClick={() => onEnd(judge, tablet)}
          >
            {t('slips.end')}
          </button>
        </li>
      ))}
    </ul>
  );
}
