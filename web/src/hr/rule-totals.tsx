import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HonoursView } from '#contract/honours';
import { formatYuan } from '#domain/award/money';
import { useLocalText } from '../i18n/use-local-text';
import type { PromotionFilter } from './pick-promotions';

interface TotalsProps {
  readonly honours: HonoursView;
  readonly onPick: (result: PromotionFilter['result']) => void;
}

/** How many hold each title, whether a jury decided it, and the prize money that goes with it. */
function AwardTotals({ honours }: Pick<TotalsProps, 'honours'>): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { awardTotals, awards } = honours;
  const sums = awardTotals.flatMap(({ prizes }) => (prizes === undefined ? [] : [prizes]));
  const saidOf = ({ ruleId, prizes }: (typeof awardTotals)[number]): string => {
    const isByJury = awards.some((one) => one.ruleId === ruleId && one.juryPlace !== undefined);
    const parts = [
      isByJury ? t('hr.byJury') : '',
      prizes === undefined ? '' : t('hr.prizes', { yuan: formatYuan(prizes) }),
    ];
    return parts.filter(Boolean).join(' · ');
  };
  return (
    <>
      {awardTotals.map((total) => (
        <div key={total.ruleId} className="quiet">
          <dt>{local(total.title)}</dt>
          <dd>{total.people}</dd>
          <dd className="clause">{saidOf(total)}</dd>
        </div>
      ))}
      {sums.length > 0 && (
        <div className="quiet">
          <dt>{t('hr.prizesAll')}</dt>
          <dd>{formatYuan(sums.reduce((sum, one) => sum + one, 0))}</dd>
        </div>
      )}
    </>
  );
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
      <AwardTotals honours={honours} />
    </dl>
  );
}
