import { useTranslation } from 'react-i18next';
import type { AcknowledgementView } from '#contract/marking';
import { formatTime } from '../../i18n/format-time';

/** What became of one signature, with its time where there is one. */
export function useStateWords(): (one: AcknowledgementView) => string {
  const { t, i18n } = useTranslation('console');
  return ({ state, at }) =>
    t(`acknowledgement.state.${state}`, { time: at === null ? '' : formatTime(at, i18n.language) });
}
