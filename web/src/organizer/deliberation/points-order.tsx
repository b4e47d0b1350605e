import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliberationView } from '#contract/deliberation';
import { Person, Titles, useTitleNames } from './order-parts';

/** Everybody by points: nothing here moves. */
export function PointsOrder({ view }: { readonly view: DeliberationView }): ReactElement {
  const { t } = useTranslation('console');
  const namesOf = useTitleNames(view, view.byPoints);
  return (
    <ol className="jury-order" aria-label={t('deliberation.byPoints')}>
      {view.entries.map((entry) => (
        <li key={entry.entryId}>
          <strong>{entry.place}</strong>
          <Person of={entry}>
            <span className="jury-total">{entry.total ?? t('closing.noPlace')}</span>
            <Titles names={namesOf(entry.entryId)} />
          </Person>
        </li>
      ))}
    </ol>
  );
}
