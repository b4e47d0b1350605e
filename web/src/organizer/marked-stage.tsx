import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { StageSummary, TradeSummary } from '#contract/competitions';
import type { EntryId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../app/competition-scope';
import { EditionMark } from '../ui/edition-mark';
import { ProblemNotice } from '../ui/problem-notice';
import { PaperLinks } from './paper/paper-links';
import { AcknowledgementPanel } from './acknowledgement/acknowledgement-panel';
import { ReopeningsPanel } from './correction/reopenings-panel';
import { AdvancementPanel } from './advancement-panel';
import { UnderAppeal } from './appeals/under-appeal';
import { ClosingPanel } from './closing/closing-panel';
import { EditionsPanel } from './editions/editions-panel';
import { LeasePanel } from './lease/lease-panel';
import { ProgressPanel } from './progress-panel';
import { IncidentsPanel } from './record/incidents-panel';
import { RevealLink } from './reveal/reveal-link';
import { RulingsPanel } from './rulings/rulings-panel';
import { SpreadsPanel } from './spreads/spreads-panel';
import { StageActs } from './stage-acts';
import { StandingsTable } from './standings-table';
import { TallyDrawer } from './tally-drawer';
import { useStage, type StageState } from './use-stage';
import { Loading } from '../ui/loading';

export interface StageProps {
  readonly trade: TradeSummary;
  readonly stage: StageSummary;
}

/** The newest edition; a closed stage whose ledger went on after it says so. */
function Edition({ state, stageId }: { readonly state: StageState; readonly stageId: string }): ReactElement {
  const { t } = useTranslation('console');
  const { editions } = useCompetitionScope();
  const standing = editions.value?.find((one) => one.stageId === stageId);
  const content = state.published.value?.content;
  const isBehind =
    content !== undefined && state.standings.value !== null && content.ledgerSeq < state.standings.value.seq;
  return (
    <span className="stage-edition">
      {content ? (
        <EditionMark
          state={standing?.state ?? 'final'}
          edition={{
            version: content.version,
            at: content.publishedAt,
            hash: state.published.value?.hash ?? '',
          }}
        />
      ) : (
        <EditionMark state="provisional" />
      )}
      {isBehind && <span className="stage-behind">{t('stage.behind')}</span>}
    </span>
  );
}

function StageProblem({ state }: { readonly state: StageState }): ReactElement | null {
  const problem =
    state.standings.problem ?? state.progress.problem ?? state.rules.problem ?? state.rulings.problem;
  if (!problem) return null;
  return <ProblemNotice problem={problem} retry={state.reload} />;
}

/** What the stage is, and the ways to what can be done with it. */
function StageBar({ trade, stage, state }: StageProps & { readonly state: StageState }): ReactElement {
  const { t } = useTranslation('console');
  return (
    <div className="stage-bar">
      {state.standings.value && <Edition state={state} stageId={stage.id} />}
      <UnderAppeal tradeId={trade.id} />
      <PaperLinks trade={trade} stage={stage} />
      <RevealLink trade={trade} stage={stage} />
      {state.rules.value?.rules.recheck && <Link to={`recheck?stage=${stage.id}`}>{t('recheck.open')}</Link>}
      <StageActs trade={trade} stage={stage} state={state} />
    </div>
  );
}

/** A stage that is marked: who owes what, the standings with the arithmetic behind each total, and the acts. */
export function MarkedStage({ trade, stage }: StageProps): ReactElement {
  const state = useStage(stage.id);
  const [search, setSearch] = useSearchParams();
  const [isPanelOpen, setPanelOpen] = useState<boolean | null>(null);
  const entryId = search.get('entry') as EntryId | null;
  const show = (entry: EntryId | null): void =>
    setSearch(entry === null ? { stage: stage.id } : { stage: stage.id, entry }, { replace: true });
  const { value: standings } = state.standings;
  const row = standings?.standings.find((one) => one.entryId === entryId);
  return (
    <div className="stage">
      <StageProblem state={state} />
      <StageBar trade={trade} stage={stage} state={state} />
      {!standings && state.standings.isLoading && <Loading />}
      <ProgressPanel
        desk={`desk?stage=${stage.id}`}
        state={state}
        isOpen={isPanelOpen ?? standings?.isClosed === false}
        onToggle={setPanelOpen}
      />
      <ReopeningsPanel stageId={stage.id} signal={state.progress.value} onAnswered={state.reload} />
      <AcknowledgementPanel trade={trade} state={state} stageId={stage.id} />
      <LeasePanel trade={trade} state={state} stageId={stage.id} />
      <SpreadsPanel trade={trade} state={state} />
      {standings && <StandingsTable stage={stage} state={state} onEntry={show} />}
      <ClosingPanel trade={trade} stageId={stage.id} state={state} />
      {state.published.value && <EditionsPanel stage={stage} state={state} />}
      <RulingsPanel trade={trade} state={state} />
      <IncidentsPanel trade={trade} state={state} />
      <AdvancementPanel state={state} trade={trade} />
      {row && <TallyDrawer trade={trade} state={state} row={row} onClose={() => show(null)} />}
    </div>
  );
}
