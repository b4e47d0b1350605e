import { useTranslation } from 'react-i18next';
import type { ConflictView } from '#contract/judges';

/** With whom a conflict is, in words: by number alone where a judge declared it so. */
export function useWhomText(): (conflict: ConflictView) => string {
  const { t } = useTranslation('console');
  return ({ contestantName, unitName, unitId, number, named }) => {
    if (number !== null) return t('ownConflicts.number', { number });
    if (contestantName !== null) return `${contestantName} · ${unitName}`;
    return unitId === undefined
      ? t('ownConflicts.named', { named })
      : t('judges.allOfUnit', { unit: unitName });
  };
}

/** A judge has named somebody, and nobody has said yet who that is. */
export const isToPlace = ({ contestantId, unitId, number, state }: ConflictView): boolean =>
  contestantId === undefined && unitId === undefined && number === null && state === 'asks';
