import '../registrations/registrations.css';
import '../rules/rules.css';
import { Table, type TableColumnsType } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UnitsView, UnitView } from '#contract/units';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { deleteJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemNotice } from '../../ui/problem-notice';
import { PageFrame } from '../page-frame';
import { AimsDialog } from './aims-dialog';
import { UnitDialog } from './unit-dialog';
import { rateOf, unitTree, type UnitRow } from './unit-tree';

type Open =
  { readonly kind: 'add' | 'aims' } | { readonly kind: 'change' | 'remove'; readonly unit: UnitView };

function RateCell({
  unit,
  target,
}: {
  readonly unit: UnitView;
  readonly target: number | null;
}): ReactElement {
  const { t } = useTranslation('console');
  const rate = rateOf(unit.takingPart, unit.headcountWithBelow);
  if (rate === null) return <>{t('units.noRate')}</>;
  const isShort = target !== null && rate * 10_000 < target;
  return (
    <>
      {rate} %{isShort && <small> {t('units.short')}</small>}
    </>
  );
}

interface UnitActsProps {
  readonly unit: UnitView;
  readonly onOpen: (what: Open) => void;
}

function UnitActs({ unit, onOpen }: UnitActsProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <span className="stage-rules-acts">
      <button type="button" className="row-act" onClick={() => onOpen({ kind: 'change', unit })}>
        {t('units.edit')}
      </button>
      <button type="button" className="row-act" onClick={() => onOpen({ kind: 'remove', unit })}>
        {t('units.remove')}
      </button>
    </span>
  );
}

function ContactCell({ unit }: Pick<UnitActsProps, 'unit'>): ReactElement {
  const { t } = useTranslation('console');
  const { contactName, contactPhone, isCreditCodeSound } = unit;
  return (
    <>
      {[contactName, contactPhone].filter(Boolean).join(' ')}
      {!isCreditCodeSound && <small> {t('units.creditShort')}</small>}
    </>
  );
}

function useColumns(view: UnitsView, open: (what: Open) => void): TableColumnsType<UnitRow> {
  const actsOf = (_: unknown, unit: UnitRow): ReactElement => <UnitActs unit={unit} onOpen={open} />;
  const { t, i18n } = useTranslation('console');
  const figure = new Intl.NumberFormat(i18n.language);
  const target = view.participationTarget;
  return [
    { title: t('units.name'), dataIndex: 'name' },
    { title: t('units.kindLabel'), width: 100, render: (_, { kind }) => t(`units.kind.${kind}`) },
    {
      title: t('units.headcount'),
      className: 'figure',
      width: 92,
      render: (_, { headcountWithBelow }) => figure.format(headcountWithBelow),
    },
    {
      title: t('units.people'),
      className: 'figure',
      width: 92,
      render: (_, { peopleWithBelow }) => figure.format(peopleWithBelow),
    },
    {
      title: t('units.entrants'),
      className: 'figure',
      width: 116,
      render: (_, { entrantsWithBelow: sent }) => (sent === null ? '—' : figure.format(sent)),
    },
    {
      title: t('units.rate'),
      className: 'figure',
      width: 128,
      render: (_, unit) => <RateCell unit={unit} target={target} />,
    },
    { title: t('units.contact'), width: 176, render: (_, unit) => <ContactCell unit={unit} /> },
    ...(view.mayManage ? [{ title: '', width: 128, render: actsOf }] : []),
  ];
}

interface DialogsProps {
  readonly competitionId: string;
  readonly view: UnitsView;
  readonly open: Open;
  readonly onClose: (isDone: boolean) => void;
}

function Dialogs({ competitionId, view, open, onClose }: DialogsProps): ReactElement {
  const { t } = useTranslation('console');
  if (open.kind === 'aims') return <AimsDialog competitionId={competitionId} aims={view} onClose={onClose} />;
  if (open.kind === 'remove')
    return (
      <ConfirmDialog
        title={t('units.remove')}
        confirm={t('units.remove')}
        kind="primary"
        act={() => deleteJson(`units/${open.unit.id}`)}
        onClose={onClose}
      >
        <p>{t('units.removeMeans', { name: open.unit.name })}</p>
      </ConfirmDialog>
    );
  const unit = open.kind === 'change' ? open.unit : null;
  return <UnitDialog competitionId={competitionId} units={view.units} unit={unit} onClose={onClose} />;
}

function PageActs({
  mayManage,
  onOpen,
}: Pick<UnitActsProps, 'onOpen'> & { readonly mayManage: boolean }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <p className="page-acts">
      {mayManage && (
        <>
          <Button kind="primary" onClick={() => onOpen({ kind: 'add' })}>
            {t('units.add')}
          </Button>
          <Link className="button" to="file">
            {t('units.import')}
          </Link>
          <Button onClick={() => onOpen({ kind: 'aims' })}>{t('units.aims')}</Button>
        </>
      )}
      <Link className="button" to="participations">
        {t('ptc.title')}
      </Link>
    </p>
  );
}

function UnitsTable({
  view,
  onOpen,
}: Pick<UnitActsProps, 'onOpen'> & { readonly view: UnitsView }): ReactElement {
  const { t } = useTranslation('console');
  const columns = useColumns(view, onOpen);
  const rows = useMemo(() => unitTree(view.units), [view]);
  return (
    <Table<UnitRow>
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      expandable={{ defaultExpandAllRows: view.units.length <= 200 }}
      locale={{ emptyText: t('units.empty') }}
      sticky
    />
  );
}

/** The units as a tree with their people and the rate of taking part against the target. */
export function UnitsPage(): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId, competition } = useCompetitionScope();
  const { value, problem, reload } = useAnswer<UnitsView>(
    competitionId && `competitions/${competitionId}/units`,
  );
  const [open, setOpen] = useState<Open | null>(null);
  const target = value?.participationTarget ?? null;
  const close = (isDone: boolean): void => {
    if (isDone || open?.kind === 'change') {
      reload();
      // Other pages ask whether there are units at all.
      competition.reload();
    }
    setOpen(null);
  };
  return (
    <PageFrame
      title={t('stations.units')}
      lead={
        value &&
        t(target === null ? 'units.lead' : 'units.leadTarget', {
          count: value.units.length,
          target: (target ?? 0) / 10_000,
        })
      }
    >
      {problem && <ProblemNotice problem={problem} />}
      {value && <PageActs mayManage={value.mayManage} onOpen={setOpen} />}
      {value && <UnitsTable view={value} onOpen={setOpen} />}
      {value && open && competitionId && (
        <Dialogs competitionId={competitionId} view={value} open={open} onClose={close} />
      )}
    </PageFrame>
  );
}
