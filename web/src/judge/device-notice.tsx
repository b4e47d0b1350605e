import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lacksOf, lookAtDevice, type Lack } from './device-lacks';

/** What this tablet lacks and what that means for the judge; she can mark all the same. */
export function DeviceNotice(): ReactElement | null {
  const { t } = useTranslation();
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  useEffect(() => {
    void lookAtDevice().then((device) => setLacks(lacksOf(device)));
  }, []);
  if (lacks.length === 0) return null;
  return (
    <details className="device-notice">
      <summary>{t('device.summary')}</summary>
      <ul>
        {lacks.map((lack) => (
          <li key={lack}>{t(`device.${lack}`)}</li>
        ))}
      </ul>
      <p>{t('device.recipe')}</p>
    </details>
  );
}
