import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandingView } from '#contract/results';
import { tieBreakKindOf } from '#domain/ranking/tie-breaks/tie-break';
import { betterOf } from '#domain/scheme/better-of';
import { useLocalText } from '../i18n/use-local-text';
import { gapText } from './gap-text';
import type { StageState } from './use-stage';

export interface SeparationProps {
  readonly row: StandingView;
  readonly above: StandingView | undefined;
  readonly state: StageState;
}

/** What separates a row from the one above it: so many points, a tie-break, a decision, or nothing. */
export function Separation({ row, above, state }: SeparationProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { separation } = row;
  if (!separation || !above || row.place === null) return null;
  const rules = state.rules.value?.rules;
  if (separation.by === 'nothing') return <>{t('separation.nothing')}</>;
  if (separation.by === 'decision') return <>{t('separation.decision', { seq: separation.seq })}</>;
  if (separation.by === 'tie-break') {
    const tieBreak = rules?.ranking.tieBreaks[separation.index];
    if (!rules || !tieBreak) return null;
    const key = local(tieBreakKindOf(tieBreak).sentence(tieBreak, rules.scheme));
    return <>{t('separation.tieBreak', { key })}</>;
  }
  const gap = gapText(above.exactTotal, row.exactTotal, rules?.scheme?.rounding.decimals ?? 2);
  if (gap === null) return null;
  const isLessBetter = rules?.scheme !== undefined && betterOf(rules.scheme) === 'lower';
  return (
    <>
      {isLessBetter ? '+' : '−'}
      {gap}
    </>
  );
}
