import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface SecondPersonProps {
  readonly of: 'sheet' | 'stage';
  /** Whether the rules ask for one. */
  readonly isAsked: boolean;
}

/** Says in the dialog of a reopening that it becomes a request, where the rules ask for a second person. */
export function SecondPerson({ of, isAsked }: SecondPersonProps): ReactElement | null {
  const { t } = useTranslation('console');
  if (!isAsked) return null;
  return <p className="stage-behind">{of === 'sheet' ? t('sheet.second') : t('stage.reopen.second')}</p>;
}
