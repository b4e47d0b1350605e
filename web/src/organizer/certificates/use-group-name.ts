import { useTranslation } from 'react-i18next';
import type { AwaitingView } from '#contract/certificates';
import { useLocalText } from '../../i18n/use-local-text';

/** What a group of waiting certificates is called: its trade, or what a selection confers. */
export function useGroupName(): (group: AwaitingView) => string {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return ({ trade, titles }) => {
    if (trade) return local(trade);
    return titles.length > 0 ? titles.map(local).join('、') : t('certificates.noTrade');
  };
}
