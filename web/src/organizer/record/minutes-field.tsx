import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Labelled } from '../rulings/labelled';

export interface MinutesFieldProps {
  /** As typed. */
  readonly minutes: string;
  readonly onMinutes: (minutes: string) => void;
}

/** A length of time in minutes. */
export function MinutesField({ minutes, onMinutes }: MinutesFieldProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Labelled label={t('time.minutes')} hint={t('time.minutesHint')}>
      {(ids) => (
        <Input
          {...ids}
          inputMode="decimal"
          autoComplete="off"
          maxLength={7}
          value={minutes}
          onChange={(event) => onMinutes(event.target.value)}
        />
      )}
    </Labelled>
  );
}
