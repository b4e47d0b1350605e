import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Something is being read; said once, without a dance. */
export function Loading(): ReactElement {
  const { t } = useTranslation();
  return <output className="loading">{t('console.loading')}</output>;
}
