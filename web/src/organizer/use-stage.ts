import { useCallback, useMemo } from 'react';
import type { StageRulesView } from '#contract/competitions';
import type { RulingsView, SpreadsView, StageProgress } from '#contract/marking';
import type { PublishedResultView } from '#contract/publication';
import type { AdvancementView, ProspectsView, StandingsView } from '#contract/results';
import type { StageId } from '#domain/kernel/ids';
import { useCompetitionScope } from '../app/competition-scope';
import { useDeskHints } from '../app/use-desk-hints';
import { useAnswer, type Held } from '../app/use-answer';
import { useThrottled } from '../app/use-throttled';

const REFETCH_MS = 1_500;

/** Everything a stage's tab shows, asked for anew when the live board says that the stage has changed. */
export interface StageState {
  readonly rules: Held<StageRulesView>;
  readonly standings: Held<StandingsView>;
  readonly progress: Held<StageProgress>;
  readonly rulings: Held<RulingsView>;
  readonly spreads: Held<SpreadsView>;
  readonly published: Held<PublishedResultView>;
  readonly advancement: Held<AdvancementView>;
  /** Empty once the stage is closed. */
  readonly prospects: Held<ProspectsView>;
  readonly reload: () => void;
}

/** What is asked only of a stage from which some go on; null where nobody does. */
function useOfNext<T>(stageId: StageId | null, what: string, signal: unknown): Held<T> {
  return useAnswer<T>(stageId && `results/stages/${stageId}/${what}`, signal);
}

/** Reads one stage. */
export function useStage(stageId: StageId): StageState {
  const { live, editions } = useCompetitionScope();
  const shown = live.board?.stages.find((stage) => stage.stageId === stageId);
  const changed = useThrottled(shown, REFETCH_MS);
  // What could not be read while the connection was away is read when it is back.
  const signal = useMemo(() => ({ changed, isConnected: live.isConnected }), [changed, live.isConnected]);
  const own = editions.value?.find((one) => one.stageId === stageId);
  const edition = `${own?.hash ?? ''} ${own?.state ?? ''} ${live.isConnected}`;
  const rules = useAnswer<StageRulesView>(`stages/${stageId}/rules`);
  const standings = useAnswer<StandingsView>(`results/stages/${stageId}/standings`, signal);
  // Handing in changes no mark, so the board does not tell.
  const { progress: handedIn } = useDeskHints(stageId);
  const ofProgress = useMemo(() => ({ signal, handedIn }), [signal, handedIn]);
  const progress = useAnswer<StageProgress>(`marking/stages/${stageId}/progress`, ofProgress);
  const rulings = useAnswer<RulingsView>(`marking/stages/${stageId}/rulings`, signal);
  const spreads = useAnswer<SpreadsView>(`marking/stages/${stageId}/spreads`, signal);
  const published = useAnswer<PublishedResultView>(own ? `publication/stages/${stageId}` : null, edition);
  const next = rules.value?.rules.advancement ? stageId : null;
  const advancement = useOfNext<AdvancementView>(next, 'advancement', signal);
  const prospects = useOfNext<ProspectsView>(next, 'prospects', signal);
  const { reload: a } = standings;
  const { reload: b } = progress;
  const { reload: c } = published;
  const { reload: d } = advancement;
  const { reload: e } = editions;
  const { reload: f } = rulings;
  const { reload: g } = spreads;
  const reload = useCallback(() => [a, b, c, d, e, f, g].forEach((again) => again()), [a, b, c, d, e, f, g]);
  return useMemo(
    () => ({ rules, standings, progress, rulings, spreads, published, advancement, prospects, reload }),
    [rules, standings, progress, rulings, spreads, published, advancement, prospects, reload],
  );
}
