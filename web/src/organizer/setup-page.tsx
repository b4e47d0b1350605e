import './new-competition/new-competition.css';
import './rules/rules.css';
import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { CompetitionView, StageSummary, TradeSummary } from '#contract/competitions';
import type { StageKind } from '#domain/archive/stage-kind';
import { useCompetitionScope } from '../app/competition-scope';
import { holdsRole } from '../app/holds-role';
import { useLocalText } from '../i18n/use-local-text';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { PageFrame } from './page-frame';
import { ReadinessList } from './readiness/readiness-list';
import { RulesDrawer } from './rules/rules-drawer';
import { SetUpDialogs } from './set-up/set-up-dialogs';
import { TradeActs, type TradeActsProps } from './set-up/trade-acts';

interface StageActsProps {
  readonly trade: TradeSummary;
  readonly onStage: (stage: StageSummary) => void;
}

/** The stages of a trade, each a door to its rules. */
function StageRulesActs({ trade, onStage }: StageActsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <span className="stage-rules-acts">
      {trade.stages.map((stage) => (
        <button
          key={stage.id}
          type="button"
          className="row-act"
          aria-label={t('rules.showFor', { trade: local(trade.name), stage: local(stage.name) })}
          onClick={() => onStage(stage)}
        >
          {local(stage.name)}
        </button>
      ))}
    </span>
  );
}

/** The stages of a trade, each a door to its sessions; reported ones without entries have none. */
function ScheduleDoors({ trade }: Pick<StageActsProps, 'trade'>): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competitionId } = useCompetitionScope();
  return (
    <span className="stage-rules-acts">
      {trade.stages
        .filter(({ entries }) => entries > 0)
        .map((stage) => (
          <Link
            key={stage.id}
            to={`/competitions/${competitionId ?? ''}/stages/${stage.id}/schedule`}
            aria-label={t('schedule.setupFor', { trade: local(trade.name), stage: local(stage.name) })}
          >
            {local(stage.name)}
          </Link>
        ))}
    </span>
  );
}

interface RowActs extends Omit<TradeActsProps, 'trade'> {
  readonly onStage: (stage: StageSummary) => void;
  /** Whether this account may change the set-up. */
  readonly mayChange: boolean;
}

function TradeName({ trade: { name, occupation } }: { readonly trade: TradeSummary }): ReactElement {
  const { local } = useLocalText();
  return (
    <span className="setup-trade">
      {local(name)}
      <small>
        <code>{occupation.code}</code> {occupation.name} {occupation.edition}
      </small>
    </span>
  );
}

function useColumns({ onStage, mayChange, ...acts }: RowActs): TableColumnsType<TradeSummary> {
  const { t, i18n } = useTranslation('console');
  const figure = new Intl.NumberFormat(i18n.language);
  const entriesOf = (kind: StageKind) => (_: unknown, trade: TradeSummary) => {
    const stage = trade.stages.find((one) => one.kind === kind);
    return stage && figure.format(stage.entries);
  };
  const actsColumn = {
    title: t('setUp.page.acts'),
    width: 208,
    render: (_: unknown, trade: TradeSummary) => <TradeActs trade={trade} {...acts} />,
  };
  return [
    { title: t('column.ordinal'), className: 'figure', width: 52, dataIndex: 'ordinal' },
    { title: t('column.trade'), render: (_, trade) => <TradeName trade={trade} /> },
    {
      title: t('column.entrants'),
      className: 'figure',
      width: 96,
      render: (_, { entrants }) => figure.format(entrants),
    },
    { title: t('column.semifinal'), className: 'figure', width: 84, render: entriesOf('semifinal') },
    { title: t('column.final'), className: 'figure', width: 72, render: entriesOf('final') },
    {
      title: t('rules.column'),
      width: 176,
      render: (_, trade) => <StageRulesActs trade={trade} onStage={onStage} />,
    },
    { title: t('schedule.setup'), width: 116, render: (_, trade) => <ScheduleDoors trade={trade} /> },
    ...(mayChange ? [actsColumn] : []),
  ];
}

/** What is open above the page, as the address says, so that a reload keeps it. */
type Above = 'add' | 'edit' | 'remove' | 'group' | 'name' | 'stage';

function PageActs({ onOpen }: { readonly onOpen: (above: Above, what: string) => void }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="setup-acts">
      <Button kind="primary" onClick={() => onOpen('add', 'municipal-workers')}>
        {t('setUp.page.addTrade')}
      </Button>
      <Button onClick={() => onOpen('name', '1')}>{t('setUp.page.editCompetition')}</Button>
    </div>
  );
}

function NoTrades({ mayChange }: { readonly mayChange: boolean }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Notice
      kind="info"
      what={t('setUp.page.emptyTrades')}
      next={mayChange ? t('setUp.page.emptyTradesNext') : undefined}
    />
  );
}

function Trades({
  trades,
  columns,
  mayChange,
}: {
  readonly trades: readonly TradeSummary[];
  readonly columns: TableColumnsType<TradeSummary>;
  readonly mayChange: boolean;
}): ReactElement {
  if (trades.length === 0) return <NoTrades mayChange={mayChange} />;
  return (
    <Table<TradeSummary>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...trades]}
      pagination={false}
      sticky
    />
  );
}

/** The stage that the address names, with its trade. */
function stageIn(
  value: CompetitionView | null,
  stageId: string | null,
): { readonly trade?: TradeSummary | undefined; readonly stage?: StageSummary | undefined } {
  const trade = value?.trades.find(({ stages }) => stages.some(({ id }) => id === stageId));
  return { trade, stage: trade?.stages.find(({ id }) => id === stageId) };
}

/** What the competition consists of: trades with their occupation, the people of each stage and its rules. */
export function SetupPage(): ReactElement {
  const { t } = useTranslation('console');
  const {
    competition: { value, reload },
    competitionId,
    me,
  } = useCompetitionScope();
  const [search, setSearch] = useSearchParams();
  const open = (above: Above, what: string): void => setSearch({ [above]: what }, { replace: true });
  const close = (): void => setSearch({}, { replace: true });
  const mayChange = competitionId !== null && holdsRole(me, ['organizer'], { competitionId });
  const to =
    (above: Above) =>
    ({ id }: StageSummary | TradeSummary): void =>
      open(above, id);
  const columns = useColumns({
    onStage: to('stage'),
    onEdit: to('edit'),
    onRemove: to('remove'),
    onGroup: to('group'),
    mayChange,
  });
  const { trade, stage } = stageIn(value, search.get('stage'));
  return (
    <PageFrame
      title={t('stations.setup')}
      lead={value && t('lead.setup', { units: value.units, trades: value.trades.length, year: value.year })}
    >
      {value && mayChange && <ReadinessList competition={value} />}
      {mayChange && <PageActs onOpen={open} />}
      <Trades trades={value?.trades ?? []} columns={columns} mayChange={mayChange} />
      {trade && stage && <RulesDrawer trade={trade} stage={stage} mayChange={mayChange} onClose={close} />}
      {value && mayChange && (
        <SetUpDialogs competition={value} search={search} onChanged={reload} onClose={close} />
      )}
    </PageFrame>
  );
}
