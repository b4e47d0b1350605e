import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** Stands where a page could not be fetched or shown; the frame around it stays. */
export function PageProblem(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Notice kind="fault" what={t('page.failed')} kept={t('page.failedKept')} next={t('page.failedNext')}>
      <Button onClick={() => location.reload()}>{t('page.reload')}</Button>
    </Notice>
  );
}
