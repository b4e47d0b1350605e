import { useTranslation } from 'react-i18next';
import type { StageSummary } from '#contract/competitions';
import { cutAfter } from '#domain/stage/cut-after';
import { useLocalText } from '../i18n/use-local-text';
import { useCompetitionScope } from '../app/competition-scope';
import type { StageState } from './use-stage';

const COLUMNS_BESIDE_MODULES = 6;

export interface CutLabel {
  /** The last place that goes on or is honoured; null for none. */
  readonly cutAfter: number | null;
  readonly label: (count: number) => string;
  /** How many columns the line crosses. */
  readonly width: number;
}

/** Where the cut line of a stage stands and what it says: the next stage, or the honours. */
export function useCutLabel(stage: StageSummary, state: StageState): CutLabel {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { competition } = useCompetitionScope();
  const rules = state.rules.value?.rules;
  const next = competition.value?.trades
    .flatMap(({ stages }) => (stages.some(({ id }) => id === stage.id) ? stages : []))
    .find(({ ordinal }) => ordinal === stage.ordinal + 1);
  return {
    cutAfter: rules ? cutAfter(rules, stage.entries) : null,
    label: (count) =>
      rules?.advancement && next ? `${local(next.name)} ${count}` : t('standings.honoured', { count }),
    width: COLUMNS_BESIDE_MODULES + (state.standings.value?.modules.length ?? 0),
  };
}
