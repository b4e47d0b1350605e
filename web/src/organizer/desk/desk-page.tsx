import '../trade.css';
import './desk.css';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Role } from '#contract/access';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import type { DeskView } from '#contract/desk';
import type { TradeId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../../app/competition-scope';
import { holdsRole } from '../../app/holds-role';
import { useAnswer } from '../../app/use-answer';
import { useDeskHints } from '../../app/use-desk-hints';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { ReopeningsPanel } from '../correction/reopenings-panel';
import { PageFrame } from '../page-frame';
import { DeclarationsNotice } from './declarations-notice';
import { FlagsPanel } from './flags-panel';
import { JudgesPanel } from './judges-panel';
import { MatrixPanel, type SheetPlace } from './matrix-panel';
import { SheetDrawer } from './sheet-drawer';
import { TabletsPanel } from './tablets-panel';
import { useDeskSettings } from './use-desk-view';
import { usePresence } from './use-presence';

interface DeskProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
}

/** Whether this account has one of the roles in a trade. */
function useHolds(trade: TradeSummary, roles: readonly Role[]): boolean {
  const { me, competitionId } = useCompetitionScope();
  return competitionId !== null && holdsRole(me, roles, { competitionId, tradeId: trade.id });
}

function Desk({ trade, stage }: DeskProps): ReactElement {
  const { t } = useTranslation('console');
  const reviews = useHolds(trade, ['chief-judge', 'supervisor']);
  const mayRecuse = useHolds(trade, ['chief-judge', 'organizer']);
  const hints = useDeskHints(stage.id);
  const desk = useAnswer<DeskView>(`marking/stages/${stage.id}/desk`, hints.progress);
  // What a judge owes and when she marked last stands beside her tablet.
  const { aged, problem } = usePresence(stage.id, hints);
  const settings = useDeskSettings();
  const [place, setPlace] = useState<SheetPlace | null>(null);
  const trouble = desk.problem ?? problem;
  return (
    <div className="stage">
      {trouble && <ProblemNotice problem={trouble} retry={desk.reload} />}
      {desk.value && desk.value.revision > 1 && (
        <p className="stage-behind">{t('stage.revision', { revision: desk.value.revision })}</p>
      )}
      {desk.value?.isClosed && <Notice kind="info" what={t('desk.closed')} />}
      {!desk.value && desk.isLoading && <Loading />}
      {mayRecuse && <DeclarationsNotice stageId={stage.id} signal={hints} />}
      {aged && <TabletsPanel aged={aged} settings={settings} />}
      {desk.value && <MatrixPanel view={desk.value} settings={settings} onSheet={setPlace} />}
      <ReopeningsPanel stageId={stage.id} signal={hints.progress} onAnswered={desk.reload} />
      <FlagsPanel trade={trade} stageId={stage.id} signal={hints.progress} />
      {reviews && <JudgesPanel stageId={stage.id} signal={hints.progress} />}
      {desk.value && place && (
        <SheetDrawer
          trade={trade}
          view={desk.value}
          place={place}
          reload={desk.reload}
          onClose={() => setPlace(null)}
        />
      )}
    </div>
  );
}

/** The chief judge's watch over one running stage: the tablets, and who owes which mark. */
export function DeskPage(): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { tradeId } = useParams();
  const [search] = useSearchParams();
  const { rows, competitionId, competition } = useCompetitionScope();
  const row = rows.find(({ trade }) => trade.id === (tradeId as TradeId));
  const stages = row?.trade.stages.filter(({ kind }) => kind !== 'preliminary') ?? [];
  const stage = stages.find(({ id }) => id === search.get('stage')) ?? stages.at(-1);
  const back = `/competitions/${competitionId ?? ''}/trades/${tradeId ?? ''}`;
  const lead = row && stage && (
    <Link to={`${back}?stage=${stage.id}`}>{t('desk.back', { trade: local(row.trade.name) })}</Link>
  );
  const title =
    row && stage
      ? t('desk.titleOf', { trade: local(row.trade.name), stage: local(stage.name) })
      : t('desk.title');
  return (
    <PageFrame title={title} lead={lead}>
      {row && stage && <Desk key={stage.id} trade={row.trade} stage={stage} />}
      {!stage && competition.value && (
        <Notice kind="info" what={t('trade.none')} next={t('trade.noneNext')} />
      )}
    </PageFrame>
  );
}
