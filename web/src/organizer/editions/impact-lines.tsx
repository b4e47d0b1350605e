import './editions.css';
import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpactView } from '#contract/corrections';
import { IMPACT_KINDS, type ImpactLine } from '#domain/impact/impact-report';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';

function useColumns(): TableColumnsType<ImpactLine> {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const say = (text: ImpactLine['before']): string => (text ? local(text) : t('editions.none'));
  return [
    {
      title: t('editions.who'),
      width: 140,
      render: (_, { contestantName, unitName }) => (
        <span className="impact-who">
          {contestantName}
          <small>{unitName}</small>
        </span>
      ),
    },
    { title: t('editions.what'), width: 100, render: (_, { kind }) => t(`editions.kind.${kind}`) },
    { title: t('editions.before'), render: (_, { before }) => say(before) },
    { title: t('editions.after'), render: (_, { after }) => <strong>{say(after)}</strong> },
    { title: t('editions.note'), width: 96, render: (_, { note }) => note && local(note) },
  ];
}

/** Counts first, then everybody concerned with before and after. @param path of the report below /api/ */
export function ImpactLines({ path }: { readonly path: string }): ReactElement {
  const { t } = useTranslation('console');
  const { value, problem } = useAnswer<ImpactView>(path);
  const columns = useColumns();
  if (problem) return <ProblemNotice problem={problem} />;
  if (!value) return <Loading />;
  if (value.lines.length === 0) return <p>{t('editions.impactNone')}</p>;
  return (
    <section className="impact" aria-label={t('editions.impact')}>
      <p className="impact-counts">
        <strong>{t('editions.impactPeople', { count: value.people })}</strong>
        {IMPACT_KINDS.map((kind) => (
          <span key={kind}>
            {t(`editions.kind.${kind}`)} <b>{value.counts[kind]}</b>
          </span>
        ))}
      </p>
      <Table<ImpactLine>
        size="small"
        rowKey={({ kind, contestantId, before, after }) =>
          `${kind}/${contestantId}/${before?.zh ?? ''}/${after?.zh ?? ''}`
        }
        columns={columns}
        dataSource={[...value.lines]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, size: 'small' }}
      />
      <small className="impact-lacks">{t('editions.certificates')}</small>
    </section>
  );
}
