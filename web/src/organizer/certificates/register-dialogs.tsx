import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '#contract/certificates';
import { useLocalText } from '../../i18n/use-local-text';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';

export interface RegisterDialogProps {
  readonly competitionId: string;
  readonly act: 'revoke' | 'reissue';
  /** One to be reissued, any number to be revoked. */
  readonly certificates: readonly CertificateView[];
  readonly onClose: (isDone: boolean) => void;
}

/** Takes certificates back or replaces one, for a reason, after naming each of them. */
export function RegisterDialog({
  competitionId,
  act,
  certificates,
  onClose,
}: RegisterDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const base = `honours/competitions/${competitionId}/certificates`;
  const ids = certificates.map(({ id }) => id);
  const isByHand = certificates.some(({ byHand }) => byHand.length > 0);
  const run = (reason: string): ReturnType<typeof postJson> =>
    act === 'revoke'
      ? postJson(`${base}/revoke`, { ids, reason })
      : postJson(`${base}/${ids[0] ?? ''}/reissue`, { reason, unprintable: isByHand ? 'by-hand' : 'refuse' });
  return (
    <ConfirmDialog
      title={t(`certificates.${act}Title`)}
      confirm={t(`certificates.${act}Confirm`, { count: certificates.length })}
      kind="official"
      leastReason={LEAST_REASON}
      act={run}
      onClose={onClose}
    >
      <p>{t(`certificates.${act}Means`)}</p>
      <ul className="what">
        {certificates.map(({ id, number, holder, title }) => (
          <li key={id}>
            {number} · {holder} · {local(title)}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
