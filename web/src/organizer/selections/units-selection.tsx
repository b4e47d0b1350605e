import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitRowView, UnitsSelectionView } from '#contract/selections';
import { useLocalText } from '../../i18n/use-local-text';
import { Button } from '../../ui/button';
import { ContributionDialog } from './contribution-dialog';
import type { SelectionPartProps } from './decision-panel';
import { SheetDialog } from './sheet-dialog';
import { TieDialog } from './tie-dialog';
import { UnitDrawer } from './unit-drawer';

type Props = SelectionPartProps<UnitsSelectionView>;
type Open =
  | { readonly kind: 'explain' | 'sheet'; readonly row: UnitRowView }
  | { readonly kind: 'contribution' | 'tie' };

/** The title, or why there is none. */
function OutcomeCell({ row }: { readonly row: UnitRowView }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  if (row.title) return <strong>{local(row.title)}</strong>;
  if (row.isTied) return <>{t('selections.tied')}</>;
  if (row.refusal)
    return (
      <>
        {t(`selections.unitRefusal.${row.refusal}`)}
        {row.failedItem && ` ${local(row.failedItem)}`}
      </>
    );
  return <>{t('selections.beyond')}</>;
}

function useColumns({ view }: Props, open: (what: Open) => void): TableColumnsType<UnitRowView> {
  const { t } = useTranslation('console');
  const hasSheet = view.rule.parts.some(({ kind }) => kind === 'checklist');
  return [
    { title: t('column.place'), className: 'figure', width: 64, render: (_, { place }) => place ?? '–' },
    { title: t('column.unit'), dataIndex: 'unitName' },
    ...view.rule.parts.map(({ kind }) => ({
      title: t(`selections.part.${kind}`),
      className: 'figure',
      width: 130,
      render: (_: unknown, row: UnitRowView) => row.parts.find((part) => part.kind === kind)?.counts,
    })),
    { title: t('selections.sum'), className: 'figure', width: 110, dataIndex: 'sum' },
    { title: t('selections.outcome'), width: 260, render: (_, row) => <OutcomeCell row={row} /> },
    {
      title: '',
      width: hasSheet && view.mayMake && !view.decision ? 200 : 110,
      render: (_, row) => (
        <span className="selection-acts">
          <button type="button" className="row-act" onClick={() => open({ kind: 'explain', row })}>
            {t('selections.explain')}
          </button>
          {hasSheet && view.mayMake && !view.decision && (
            <button type="button" className="row-act" onClick={() => open({ kind: 'sheet', row })}>
              {t('selections.sheet')}
            </button>
          )}
        </span>
      ),
    },
  ];
}

function Contributions({ view }: Pick<Props, 'view'>): ReactElement | null {
  const { t } = useTranslation('console');
  if (view.contributions.length === 0) return null;
  return (
    <section>
      <h2>{t('selections.contributions')}</h2>
      <ul className="what">
        {view.contributions.map(({ unitId, unitName, title, reason }, index) => (
          <li key={`${unitId} ${index}`}>
            {unitName} <strong>{title}</strong> {reason}
          </li>
        ))}
      </ul>
    </section>
  );
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
  const tied = view.rows.filter(({ isTied }) => isTied);
  switch (open.kind) {
    case 'explain':
      return <UnitDrawer row={open.row} rule={view.rule} onClose={close} />;
    case 'sheet':
      return <SheetDialog row={open.row} rule={view.rule} path={path} onClose={done} />;
    case 'contribution':
      return <ContributionDialog rows={view.rows} path={path} onClose={done} />;
    case 'tie':
      return (
        <TieDialog
          tied={tied.map(({ unitId, unitName }) => ({ id: unitId, name: unitName }))}
          path={path}
          onClose={done}
        />
      );
  }
}

/** The excellent organizing units: who has which sum, and what it brings. */
export function UnitsSelection(props: Props): ReactElement {
  const { view } = props;
  const { t } = useTranslation('console');
  const [open, setOpen] = useState<Open | null>(null);
  const columns = useColumns(props, setOpen);
  const mayEnter = view.mayMake && !view.decision;
  return (
    <>
      {mayEnter && (
        <p className="selection-acts">
          {view.rows.some(({ isTied }) => isTied) && (
            <Button kind="primary" onClick={() => setOpen({ kind: 'tie' })}>
              {t('selections.tieOrder')}
            </Button>
          )}
          <Button onClick={() => setOpen({ kind: 'contribution' })}>{t('selections.addContribution')}</Button>
        </p>
      )}
      <Table<UnitRowView>
        size="small"
        rowKey="unitId"
        columns={columns}
        dataSource={view.rows}
        pagination={{ defaultPageSize: 100, hideOnSinglePage: true }}
        locale={{ emptyText: t('selections.noUnits') }}
        sticky
      />
      <Contributions view={view} />
      {open && <Dialogs {...props} open={open} close={() => setOpen(null)} />}
    </>
  );
}
