import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_REASON } from '#domain/recommendation/recommendation-act';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { PersonField } from '../selections/person-field';

export interface NominatePersonProps {
  readonly path: string;
  readonly onClose: (isDone: boolean) => void;
}

/** Names somebody of the competition who holds none of the titles. */
export function NominatePerson({ path, onClose }: NominatePersonProps): ReactElement {
  const { t } = useTranslation('console');
  const [contestantId, setContestant] = useState<string | null>(null);
  return (
    <ConfirmDialog
      title={t('recommendations.acts.nominate')}
      confirm={t('recommendations.acts.nominate')}
      kind="primary"
      isReady={contestantId !== null}
      leastReason={LEAST_REASON}
      act={(reason) => postJson(`${path}/acts`, { acts: [{ kind: 'nominate', contestantId, reason }] })}
      onClose={onClose}
    >
      <PersonField value={contestantId} onChange={setContestant} />
    </ConfirmDialog>
  );
}
