import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TechniciansSelectionView } from '#contract/selections';
import { useLocalText } from '../../i18n/use-local-text';

/** Those who were chosen, with the end of each term; ends that are near are said. */
export function ServingList({ view }: { readonly view: TechniciansSelectionView }): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  if (view.serving.length === 0) return null;
  const { stipend } = view.rule;
  return (
    <section>
      <h2>{t('selections.serving')}</h2>
      {stipend && <p>{local(stipend.text)}</p>}
      <ul className="selection-list">
        {view.serving.map(({ contestantId, contestantName, unitName, startsOn, endsOn, state }) => (
          <li key={contestantId}>
            <strong>{contestantName}</strong>
            <span>{unitName}</span>
            <span>
              {t('selections.term', { startsOn, endsOn })} {t(`selections.termState.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
