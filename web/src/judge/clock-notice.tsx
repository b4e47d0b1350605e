import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ageText } from '../i18n/age-text';
import { serverClock } from '../sync/server-clock';
import { useClock } from '../app/use-clock';

/** Below this nobody is told: clocks of tablets drift. */
const TOLERATED_MS = 30_000;

/** Says that the tablet's clock is wrong, and that it does not matter for the marks. */
export function ClockNotice(): ReactElement | null {
  const { t } = useTranslation();
  useClock();
  const aheadMs = serverClock.aheadMs() ?? 0;
  if (Math.abs(aheadMs) <= TOLERATED_MS) return null;
  const by = ageText(Math.abs(aheadMs));
  return (
    <small className="clock-notice">
      {t(aheadMs > 0 ? 'judge.clockAhead' : 'judge.clockBehind', { by })}
    </small>
  );
}
