import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundView, RecommendationView } from '#contract/recommendations';
import { useLocalText } from '../../i18n/use-local-text';

/** What a bound says of the list as it stands, in words. */
function useOutcome(): (view: RecommendationView, bound: BoundView) => string {
  const { t } = useTranslation('console');
  return ({ rule }, { boundId, off, mendedBy }) => {
    if (off === 0) return t('recommendations.kept');
    const isFloor = rule.bounds.find(({ id }) => id === boundId)?.bound === 'at-least';
    const missed = t(isFloor ? 'recommendations.short' : 'recommendations.over', { count: off });
    if (mendedBy === null)
      return `${missed}${t('recommendations.semicolon')}${t('recommendations.cannotMend')}`;
    const mend = t(isFloor ? 'recommendations.mendWith' : 'recommendations.mendWithout', { count: mendedBy });
    return `${missed}${t('recommendations.semicolon')}${mend}`;
  };
}

function BoundsTable({ view }: { readonly view: RecommendationView }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const outcomeOf = useOutcome();
  return (
    <table className="recommendation-bounds">
      <thead>
        <tr>
          <th scope="col">{t('recommendations.bound')}</th>
          <th scope="col" className="figure">
            {t('recommendations.have')}
          </th>
          <th scope="col" className="figure">
            {t('recommendations.limit')}
          </th>
          <th scope="col">{t('recommendations.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {view.bounds.map((bound) => (
          <tr key={bound.boundId} data-missed={bound.off > 0}>
            <th scope="row">{local(bound.sentence)}</th>
            <td className="figure">{bound.have}</td>
            <td className="figure">{bound.limit}</td>
            <td>{outcomeOf(view, bound)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every bound of the composition over the list as it stands: what is missed, and by how many. */
export function BoundsPanel({ view }: { readonly view: RecommendationView }): ReactElement | null {
  const { t } = useTranslation('console');
  const onList = view.rows.filter(({ isOn }) => isOn).length;
  return (
    <section aria-labelledby="recommendation-bounds">
      <h2 id="recommendation-bounds">{t('recommendations.composition')}</h2>
      <p aria-live="polite">
        {t('recommendations.onOf', { onList, size: view.rule.size })}
        {t('recommendations.semicolon')}
        {t('recommendations.missed', { count: view.bounds.filter(({ off }) => off > 0).length })}
      </p>
      {view.bounds.length > 0 && <BoundsTable view={view} />}
    </section>
  );
}
