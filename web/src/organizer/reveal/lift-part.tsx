import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreezeView } from '#contract/reveal';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LEAST_REASON } from '../least-reason';

export interface LiftPartProps {
  readonly stageId: string;
  readonly freeze: NonNullable<FreezeView['freeze']>;
  readonly onDone: () => void;
}

/** The way out by hand, with a reason. */
export function LiftPart({ stageId, freeze, onDone }: LiftPartProps): ReactElement {
  const { t } = useTranslation('console');
  const [isAsked, ask] = useState(false);
  const path = `results/stages/${stageId}/freezes/${freeze.id}/steps`;
  return (
    <section className="remote-part">
      <Button onClick={() => ask(true)}>{t('reveal.lift')}</Button>
      {isAsked && (
        <ConfirmDialog
          title={t('reveal.liftTitle')}
          confirm={t('reveal.lift')}
          kind="primary"
          leastReason={LEAST_REASON}
          act={(reason) => postJson(path, { act: 'lift', after: freeze.step, reason })}
          onClose={() => {
            ask(false);
            onDone();
          }}
        >
          <p>{t('reveal.liftMeans')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
