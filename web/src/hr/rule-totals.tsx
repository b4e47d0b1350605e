import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HonoursView } from '#contract/honours';
import { useLocalText } from '../i18n/use-local-text';
import type { PromotionFilter } from './pick-promotions';

interface TotalsProps {
  readonly honours: HonoursView;
  readonly onPick: (result: PromotionFilter['result']) => void;
}

/** How many people each rule gave something, with the clause it rests on; one press filters by it. */
export function RuleTotals({ honours, onPick }: TotalsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const clauseOf = (ruleId: string): string => {
    const clause = honours.promotions.find((one) => one.ruleId === ruleId && one.clause)?.clause;
    return clause ? local(clause) : '';
  };
  return (
    <dl className="totals">
      {honours.promotionTotals.map(({ ruleId, name, people }) => (
        <div key={ruleId}>
          <dt>{local(name)}</dt>
          <dd>
            <button
              type="button"
              className="figure-button"
              aria-label={t('hr.showRule', { rule: local(name), count: people })}
              onClick={() => onPick(`rule:${ruleId}`)}
            >
              {people}
            </button>
          </dd>
          <dd className="clause">{clauseOf(ruleId)}</dd>
        </div>
      ))}
      {honours.awardTotals.map(({ ruleId, title, people }) => (
        <div key={ruleId} className="quiet">
          <dt>{local(title)}</dt>
          <dd>{people}</dd>
        </div>
      ))}
    </dl>
  );
}
