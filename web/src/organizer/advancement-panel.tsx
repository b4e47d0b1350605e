import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradeSummary } from '#contract/competitions';
import type { AdvancementRow, AdvancementView, ProspectsView } from '#contract/results';
import type { Prospect } from '#domain/stage/prospects';
import { useCompetitionScope } from '../app/competition-scope';
import { holdsRole } from '../app/holds-role';
import { useLocalText } from '../i18n/use-local-text';
import { postJson } from '../sync/api';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { NumberTag } from '../ui/small-signs';
import type { StageState } from './use-stage';

export interface AdvancementPanelProps {
  readonly state: StageState;
  readonly trade: TradeSummary;
}

type Line = AdvancementRow & { readonly isReserve: boolean; readonly prospect: Prospect | undefined };

function useColumns(): TableColumnsType<Line> {
  const { t } = useTranslation('console');
  return [
    { title: t('column.place'), className: 'figure', width: 64, dataIndex: 'place' },
    { title: t('column.number'), width: 104, render: (_, { number }) => <NumberTag number={number} /> },
    { title: t('column.name'), width: 110, dataIndex: 'contestantName' },
    { title: t('column.unit'), ellipsis: true, dataIndex: 'unitName' },
    { title: t('column.total'), className: 'figure', width: 96, dataIndex: 'total' },
    {
      title: t('advancement.as'),
      width: 190,
      render: (_, { isReserve, prospect }) => (
        <>
          {t(isReserve ? 'advancement.reserve' : 'advancement.goesOn')}{' '}
          {prospect && <small className="prospect">{t(`advancement.prospect.${prospect}`)}</small>}
        </>
      ),
    },
  ];
}

interface AdvanceProps {
  readonly view: AdvancementView;
  readonly next: string;
  readonly state: StageState;
}

function Advance({ view, next, state }: AdvanceProps): ReactElement {
  const { t } = useTranslation('console');
  const [isAsking, setAsking] = useState(false);
  const count = view.advancing.length;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('advancement.enter', { count, next })}</Button>
      {isAsking && (
        <ConfirmDialog
          title={t('advancement.enter', { count, next })}
          confirm={t('advancement.confirm')}
          kind="primary"
          act={() => postJson(`results/stages/${view.stageId}/advance`)}
          onClose={(isDone) => {
            if (isDone) state.reload();
            setAsking(false);
          }}
        >
          <p>{t('advancement.means', { count, next })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** How many go on whatever still comes, may go on, or cannot any more. */
function outlookOf(prospects: ProspectsView['prospects']): Record<Prospect, number> {
  const count = (wanted: Prospect): number => prospects.filter(({ prospect }) => prospect === wanted).length;
  return { certain: count('certain'), possible: count('possible'), out: count('out') };
}

function linesOf({ advancing, reserves }: AdvancementView, prospects: ProspectsView['prospects']): Line[] {
  const prospectOf = new Map(prospects.map(({ entryId, prospect }) => [entryId, prospect]));
  const toLine = (row: AdvancementRow, isReserve: boolean): Line => {
    const prospect = prospectOf.get(row.entryId);
    // Out by the marks is what every reserve ends as; whoever declines lets them in, which no mark tells.
    return { ...row, isReserve, prospect: isReserve && prospect === 'out' ? undefined : prospect };
  };
  return [...advancing.map((row) => toLine(row, false)), ...reserves.map((row) => toLine(row, true))];
}

/** Who goes on and who is a reserve, by the stage's rule; while it is marked, as things stand. */
export function AdvancementPanel({ state, trade }: AdvancementPanelProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { me, competitionId } = useCompetitionScope();
  const columns = useColumns();
  const { value: view } = state.advancement;
  if (!view || competitionId === null) return null;
  const nextStage = trade.stages.find(({ id }) => id === view.nextStageId);
  const next = nextStage ? local(nextStage.name) : '';
  const isClosed = state.standings.value?.isClosed === true;
  const mayEnter = isClosed && holdsRole(me, ['organizer'], { competitionId, tradeId: trade.id });
  // Of a closed stage nothing is open any more, also while the last outlook is still on the page.
  const prospects = isClosed ? [] : (state.prospects.value?.prospects ?? []);
  const lines = linesOf(view, prospects);
  return (
    <section className="stage-part">
      <h2>
        {nextStage ? t('advancement.title', { next }) : t('advancement.titleOfLast')}
        <small>
          {prospects.length > 0
            ? t('advancement.outlook', outlookOf(prospects))
            : t('advancement.entered', { entered: view.entered, count: view.advancing.length })}
        </small>
        {nextStage && mayEnter && view.entered < view.advancing.length && (
          <Advance view={view} next={next} state={state} />
        )}
      </h2>
      <Table<Line>
        size="small"
        rowKey="entryId"
        columns={columns}
        dataSource={lines}
        pagination={false}
        locale={{ emptyText: t('advancement.empty') }}
      />
    </section>
  );
}
