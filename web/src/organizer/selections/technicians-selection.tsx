import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TechnicianRowView, TechniciansSelectionView } from '#contract/selections';
import { sayGrade } from '#domain/promotion/ladder';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import type { SelectionPartProps } from './decision-panel';
import { FactsDialog } from './facts-dialog';
import { NominateDialog } from './nominate-dialog';
import { ReviewPanel } from './review-panel';
import { ServingList } from './serving-list';
import { TieDialog } from './tie-dialog';
import { WithdrawDialog } from './withdraw-dialog';

type Props = SelectionPartProps<TechniciansSelectionView>;
type Open =
  | { readonly kind: 'nominate' | 'tie' }
  | { readonly kind: 'facts' | 'withdraw'; readonly row: TechnicianRowView };

/** What became of a candidate, with what is missing or which cap is full. */
function StateCell({ row }: { readonly row: TechnicianRowView }): ReactElement {
  const { t } = useTranslation('console');
  const { state, unmet, cappedBy, withdrawn } = row;
  const why = [
    ...unmet.map((what) => t(`selections.unmet.${what}`)),
    ...(cappedBy ? [t(`selections.cap.${cappedBy}`)] : []),
    ...(withdrawn ? [withdrawn] : []),
  ];
  const said = t(`selections.state.${state}`);
  return (
    <span className="outcome">
      {state === 'chosen' ? <strong>{said}</strong> : <span>{said}</span>}
      {why.length > 0 && <small>{why.join('；')}</small>}
    </span>
  );
}

interface ActsProps {
  readonly row: TechnicianRowView;
  readonly open: (what: Open) => void;
}

function CandidateActs({ row, open }: ActsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <span className="selection-acts">
      <button type="button" className="row-act" onClick={() => open({ kind: 'facts', row })}>
        {t('selections.facts')}
      </button>
      {row.withdrawn === null && (
        <button type="button" className="row-act" onClick={() => open({ kind: 'withdraw', row })}>
          {t('selections.withdraw')}
        </button>
      )}
    </span>
  );
}

function PlacesCell({ row }: { readonly row: TechnicianRowView }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <span className="outcome">
      {row.places.map(({ year, competition, place }) => (
        <small key={`${year} ${competition}`}>{t('selections.placeOf', { year, competition, place })}</small>
      ))}
    </span>
  );
}

function PostCell({ row }: { readonly row: TechnicianRowView }): ReactElement {
  const { t } = useTranslation('console');
  const { isFrontLine, post } = row;
  if (isFrontLine === null) return <>–</>;
  return (
    <>
      {t(isFrontLine ? 'selections.frontLine' : 'selections.noFrontLine')} {post}
    </>
  );
}

function useColumns(mayEnter: boolean, open: (what: Open) => void): TableColumnsType<TechnicianRowView> {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const acts = (_: unknown, row: TechnicianRowView): ReactElement => <CandidateActs row={row} open={open} />;
  return [
    { title: t('column.name'), width: 90, dataIndex: 'contestantName' },
    { title: t('column.unit'), ellipsis: true, dataIndex: 'unitName' },
    { title: t('column.trade'), width: 130, ellipsis: true, render: (_, row) => local(row.tradeName) },
    { title: t('selections.from'), width: 90, render: (_, row) => t(`selections.fromOf.${row.from}`) },
    { title: t('selections.grade'), width: 140, render: (_, { grade }) => local(sayGrade(grade)) },
    { title: t('selections.post'), width: 120, render: (_, row) => <PostCell row={row} /> },
    { title: t('selections.placesHead'), width: 220, render: (_, row) => <PlacesCell row={row} /> },
    { title: t('selections.score'), className: 'figure', width: 80, render: (_, { score }) => score ?? '–' },
    { title: t('selections.outcome'), width: 180, render: (_, row) => <StateCell row={row} /> },
    ...(mayEnter ? [{ title: '', width: 150, render: acts }] : []),
  ];
}

function Dialogs({
  view,
  path,
  reload,
  open,
  close,
}: Props & { readonly open: Open; readonly close: () => void }): ReactElement {
  const done = (isDone: boolean): void => {
    if (isDone) reload();
    close();
  };
  const tied = view.rows.filter(({ state }) => state === 'tied');
  switch (open.kind) {
    case 'nominate':
      return <NominateDialog rule={view.rule} path={path} onClose={done} />;
    case 'facts':
      return <FactsDialog row={open.row} path={path} onClose={done} />;
    case 'withdraw':
      return <WithdrawDialog row={open.row} path={path} onClose={done} />;
    case 'tie':
      return (
        <TieDialog
          tied={tied.map(({ contestantId, contestantName }) => ({ id: contestantId, name: contestantName }))}
          path={path}
          onClose={done}
        />
      );
  }
}

/** The chief technicians: who stands for it, what is missing, the panel's review, and who serves. */
export function TechniciansSelection(props: Props): ReactElement {
  const { view } = props;
  const { t } = useTranslation('console');
  const [open, setOpen] = useState<Open | null>(null);
  const mayEnter = view.mayMake && !view.decision;
  const columns = useColumns(mayEnter, setOpen);
  return (
    <>
      <ReviewPanel {...props} />
      {mayEnter && (
        <p className="selection-acts">
          {view.rows.some(({ state }) => state === 'tied') && (
            <Button kind="primary" onClick={() => setOpen({ kind: 'tie' })}>
              {t('selections.tieOrder')}
            </Button>
          )}
          {view.rule.nominators.length > 0 && (
            <Button onClick={() => setOpen({ kind: 'nominate' })}>{t('selections.nominate')}</Button>
          )}
        </p>
      )}
      <Table<TechnicianRowView>
        size="small"
        rowKey="contestantId"
        columns={columns}
        dataSource={view.rows}
        pagination={{ defaultPageSize: 100, hideOnSinglePage: true }}
        locale={{ emptyText: t('selections.noCandidates') }}
        sticky
      />
      <ServingList view={view} />
      {open && <Dialogs {...props} open={open} close={() => setOpen(null)} />}
    </>
  );
}
