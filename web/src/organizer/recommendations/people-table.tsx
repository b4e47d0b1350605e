import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecommendationRowView, RecommendationView } from '#contract/recommendations';
import { useLocalText } from '../../i18n/use-local-text';
import type { PersonAct } from './person-dialogs';

interface CellProps {
  readonly view: RecommendationView;
  readonly row: RecommendationRowView;
}

/** Titles here, or why she was nominated. */
function GroundCell({ row }: Pick<CellProps, 'row'>): ReactElement {
  const { local } = useLocalText();
  return (
    <span className="recommendation-lines">
      {row.titles.map(({ title, tradeName }) => (
        <span key={`${tradeName.en} ${title.en}`}>
          {local(tradeName)} {local(title)}
        </span>
      ))}
      {row.reason !== '' && <small>{row.reason}</small>}
    </span>
  );
}

function TraitsCell({ view, row }: CellProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  if (row.yes === null) return <span className="recommendation-open">{t('recommendations.unanswered')}</span>;
  const names = view.rule.traits.filter(({ id }) => row.yes?.includes(id)).map(({ name }) => local(name));
  return (
    <span className="recommendation-lines">
      {names.length > 0 ? names.join(t('recommendations.comma')) : t('recommendations.noTrait')}
      {row.post !== '' && <small>{row.post}</small>}
    </span>
  );
}

/** What the levels said, and whose word is missing. */
function OpinionsCell({ view, row }: CellProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const nameOf = (id: string): string => {
    const level = view.rule.levels.find((one) => one.id === id);
    return level ? local(level.name) : id;
  };
  return (
    <span className="recommendation-lines">
      {row.opinions.map(({ levelId, agrees, text, signer, day }) => (
        <span key={levelId}>
          {nameOf(levelId)}{' '}
          <strong>{t(agrees ? 'recommendations.agrees' : 'recommendations.objects')}</strong>
          <small>
            {' '}
            {day} {signer}
            {t('recommendations.colon')}
            {text}
          </small>
        </span>
      ))}
      {row.noticeTo !== null && <span>{t('recommendations.noticeTo', { day: row.noticeTo })}</span>}
      {row.nextLevel !== null && row.veto === null && (
        <span className="recommendation-open">
          {t('recommendations.awaits', { level: nameOf(row.nextLevel) })}
        </span>
      )}
    </span>
  );
}

/** On the list, out for good, or what stands against coming on. */
function StateCell({ view, row }: CellProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  if (row.isOn) return <strong>{t('recommendations.isOn')}</strong>;
  if (row.veto !== null) return <>{t('recommendations.vetoed', { reason: row.veto })}</>;
  const lost = view.bounds.filter(({ boundId }) => row.lost.includes(boundId));
  return (
    <span className="recommendation-lines">
      {t('recommendations.isOff')}
      {lost.map(({ boundId, sentence }) => (
        <small key={boundId} className="recommendation-open">
          {t('recommendations.wouldLose', { bound: local(sentence) })}
        </small>
      ))}
    </span>
  );
}

/** What may be done with one person now. */
function actsFor({ isOn, veto, yes, refusal }: RecommendationRowView): PersonAct[] {
  if (veto !== null) return ['nominate'];
  return [
    ...(isOn ? (['take-off'] as const) : []),
    ...(!isOn && refusal === null ? (['put-on'] as const) : []),
    'answers',
    ...(yes === null ? [] : (['opinion'] as const)),
    'veto',
  ];
}

export interface PeopleTableProps {
  readonly view: RecommendationView;
  readonly onAct: (act: PersonAct, row: RecommendationRowView) => void;
}

function ActsCell({ row, onAct }: Pick<CellProps, 'row'> & Pick<PeopleTableProps, 'onAct'>): ReactElement {
  const { t } = useTranslation('console');
  return (
    <span className="recommendation-acts">
      {actsFor(row).map((act) => {
        const said = t(`recommendations.acts.${act}`);
        return (
          <button
            key={act}
            type="button"
            className="row-act"
            aria-label={t('recommendations.actOf', { act: said, name: row.contestantName })}
            onClick={() => onAct(act, row)}
          >
            {said}
          </button>
        );
      })}
    </span>
  );
}

function useColumns({ view, onAct }: PeopleTableProps): TableColumnsType<RecommendationRowView> {
  const { t } = useTranslation('console');
  const mayAct = view.mayMake && !view.conclusion;
  const acts: TableColumnsType<RecommendationRowView> = [
    { title: '', width: 150, render: (_, row) => <ActsCell row={row} onAct={onAct} /> },
  ];
  return [
    {
      title: t('column.name'),
      width: 170,
      render: (_, { contestantName, unitName }) => (
        <span className="recommendation-lines">
          {contestantName}
          <small>{unitName}</small>
        </span>
      ),
    },
    { title: t('recommendations.ground'), width: 190, render: (_, row) => <GroundCell row={row} /> },
    {
      title: t('recommendations.traits'),
      width: 170,
      render: (_, row) => <TraitsCell view={view} row={row} />,
    },
    { title: t('recommendations.opinions'), render: (_, row) => <OpinionsCell view={view} row={row} /> },
    {
      title: t('recommendations.state'),
      width: 170,
      render: (_, row) => <StateCell view={view} row={row} />,
    },
    ...(mayAct ? acts : []),
  ];
}

/** Those on the list, then everybody else who may come onto it. */
export function PeopleTable(props: PeopleTableProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Table<RecommendationRowView>
      size="small"
      rowKey="contestantId"
      columns={useColumns(props)}
      dataSource={props.view.rows}
      pagination={{ defaultPageSize: 100, hideOnSinglePage: true }}
      locale={{ emptyText: t('recommendations.nobody') }}
    />
  );
}
