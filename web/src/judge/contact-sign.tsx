import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ageText } from '../i18n/age-text';
import { SyncSign } from '../ui/sync-sign';
import { ClockNotice } from './clock-notice';
import { useDesk, useOutbox, usePhotos } from './desk-context';
import { useClock } from '../app/use-clock';

/** Heartbeats come every 25 seconds; one that is missing shows. */
const SILENT_MS = 40_000;

/** Where this tablet's marks are as a whole, and the age of the last word from the server. */
export function ContactSign(): ReactElement {
  const { t } = useTranslation();
  const { contact } = useDesk();
  const { entries, inFlight } = useOutbox();
  const nowMs = useClock();
  const { kept } = usePhotos();
  const waiting = [...entries, ...kept].filter(({ refusal }) => refusal === null).length;
  const ageMs = contact.heardAtMs === null ? null : Math.max(0, nowMs - contact.heardAtMs);
  const isAlive = contact.isConnected && ageMs !== null && ageMs < SILENT_MS;
  const words =
    ageMs === null
      ? t('judge.contactNever')
      : isAlive
        ? t('judge.contactNow')
        : t('judge.contact', { age: ageText(ageMs) });
  return (
    <div className="contact" data-alive={isAlive}>
      <span className="contact-sync">
        <SyncSign bare state={waiting === 0 ? 'on-disk' : inFlight.size > 0 ? 'sent' : 'kept'} />
        <span>{waiting === 0 ? t('judge.allOnDisk') : t('judge.waiting', { count: waiting })}</span>
      </span>
      <small className="contact-age">{words}</small>
      <ClockNotice />
    </div>
  );
}
