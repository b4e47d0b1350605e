import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClocksView, TimeAllowedBody } from '#contract/record';
import type { StageId } from '#domain/kernel/ids';
import { postJson } from '../../sync/api';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { clockText, readMinutes } from './clock-text';
import { MinutesField } from './minutes-field';

export interface TimeAllowedProps {
  readonly stageId: StageId;
  readonly module: ClocksView['modules'][number];
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

/** How long everybody may work in the module, and the way to say so. */
export function TimeAllowed({ stageId, module, mayChange, onChanged }: TimeAllowedProps): ReactElement {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const [minutes, setMinutes] = useState('');
  const seconds = readMinutes(minutes);
  const { moduleId, allowedSeconds } = module;
  const act = () => {
    const body: TimeAllowedBody = { moduleId, seconds: seconds ?? 0 };
    return postJson(`marking/stages/${stageId}/time-allowed`, body);
  };
  return (
    <span className="time-allowed">
      {allowedSeconds === null
        ? t('time.allowedNone')
        : t('time.allowed', { time: clockText(allowedSeconds * 1000) })}
      {mayChange && <Button onClick={() => setOpen(true)}>{t('time.allow')}</Button>}
      {isOpen && (
        <ConfirmDialog
          title={t('time.allow')}
          confirm={seconds === null ? t('time.minutesLack') : t('time.allowConfirm')}
          kind="primary"
          isReady={seconds !== null}
          act={act}
          onClose={(isDone) => {
            setOpen(false);
            if (isDone) onChanged();
          }}
        >
          <p>{t('time.allowMeans')}</p>
          <MinutesField minutes={minutes} onMinutes={setMinutes} />
        </ConfirmDialog>
      )}
    </span>
  );
}
