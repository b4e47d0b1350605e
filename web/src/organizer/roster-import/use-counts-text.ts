import { useTranslation } from 'react-i18next';
import type { RosterCounts } from '#contract/roster';
import { saidCounts } from './roster-counts';

/** Puts the counts of a roster into a sentence. */
export function useCountsText(): (counts: RosterCounts) => string {
  const { t } = useTranslation('console');
  return (counts) =>
    saidCounts(counts)
      .map(({ key, count }) => t(`rosterImport.count.${key}`, { count }))
      .join(t('rosterImport.comma')) || t('rosterImport.countNone');
}
