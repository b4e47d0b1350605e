import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/format-time';
import { Notice } from '../ui/notice';

/** Says that what is shown was kept on this tablet, and since when, while the server cannot be asked. */
export function KeptNotice({ at }: { readonly at: string | null }): ReactElement | null {
  const { t, i18n } = useTranslation();
  if (at === null) return null;
  return <Notice kind="info" what={t('judge.keptFrom', { time: formatTime(at, i18n.language) })} />;
}
