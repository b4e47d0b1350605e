import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationCounts } from '#contract/registrations';
import { REGISTRATION_STATES, type RegistrationState } from '#domain/registration/registration';

interface StateTabsProps {
  readonly counts: RegistrationCounts | null;
  readonly state: RegistrationState | null;
  readonly onState: (state: RegistrationState | null) => void;
}

/** All registrations, or those of one state, with how many there are. */
export function StateTabs({ counts, state, onState }: StateTabsProps): ReactElement {
  const { t, i18n } = useTranslation('console');
  const figure = new Intl.NumberFormat(i18n.language);
  const countOf = (one: RegistrationState | null): number | null => {
    if (!counts) return null;
    return one
      ? counts.byState[one]
      : REGISTRATION_STATES.reduce((sum, each) => sum + counts.byState[each], 0);
  };
  return (
    <fieldset className="state-tabs" aria-label={t('reg.stateLabel')}>
      {[null, ...REGISTRATION_STATES].map((one) => {
        const count = countOf(one);
        return (
          <button key={one ?? 'all'} type="button" aria-pressed={state === one} onClick={() => onState(one)}>
            {t(one ? `reg.state.${one}` : 'reg.all')}{' '}
            {count !== null && <strong>{figure.format(count)}</strong>}
          </button>
        );
      })}
      {counts && counts.reserves > 0 && <span>{t('reg.reserves', { count: counts.reserves })}</span>}
    </fieldset>
  );
}
