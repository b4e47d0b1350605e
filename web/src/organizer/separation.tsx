import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandingView } from '#contract/results';
import type { TieBreak } from '#domain/ranking/ranking-rule';
import { useLocalText } from '../i18n/use-local-text';
import { gapText } from './gap-text';
import type { StageState } from './use-stage';

export interface SeparationProps {
  readonly row: StandingView;
  readonly above: StandingView | undefined;
  readonly state: StageState;
}

function useKeyName(state: StageState): (tieBreak: TieBreak | undefined) => string {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (tieBreak) => {
    if (!tieBreak) return '';
    if (tieBreak.key === 'part') return t(`part.${tieBreak.part}`);
    const module = state.standings.value?.modules.find(({ moduleId }) => moduleId === tieBreak.moduleId);
    return module ? local(module.name) : tieBreak.moduleId;
  };
}

/** What separates a row from the one above it: so many points, a tie-break, or nothing. */
export function Separation({ row, above, state }: SeparationProps): ReactElement | null {
  const { t } = useTranslation('console');
  const keyName = useKeyName(state);
  const { separation } = row;
  if (!separation || !above || row.total === null) return null;
  const rules = state.rules.value?.rules;
  if (separation.by === 'nothing') return <>{t('separation.nothing')}</>;
  if (separation.by === 'tie-break') {
    return <>{t('separation.tieBreak', { key: keyName(rules?.ranking.tieBreaks[separation.index]) })}</>;
  }
  const gap = gapText(above.exactTotal, row.exactTotal, rules?.scheme?.rounding.decimals ?? 2);
  return gap === null ? null : <>−{gap}</>;
}
