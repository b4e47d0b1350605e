import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnConflictView } from '#contract/own-conflicts';
import { formatTime } from '../../i18n/format-time';
import { NumberTag } from '../../ui/small-signs';

/** What she has declared and how far it is. */
export function DeclaredList({ declared }: { readonly declared: readonly OwnConflictView[] }): ReactElement {
  const { t, i18n } = useTranslation();
  return (
    <section>
      <h3>{t('recuse.declared')}</h3>
      <ul className="declared-list">
        {declared.map(({ id, kind, number, named, reason, declaredAt, state }) => (
          <li key={id}>
            <span>
              {number === null ? named : <NumberTag number={number} />} · {t(`recuse.kind.${kind}`)}
            </span>
            <span>{reason}</span>
            <small>
              {formatTime(declaredAt, i18n.language)} · <b>{t(`recuse.state.${state}`)}</b>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
