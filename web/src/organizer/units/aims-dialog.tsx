import { Checkbox, InputNumber } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitsView } from '#contract/units';
import { putJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';

interface AimsDialogProps {
  readonly competitionId: string;
  readonly aims: Pick<UnitsView, 'participationTarget' | 'hasOneTradeEach'>;
  readonly onClose: (isDone: boolean) => void;
}

const PER_CENT = 10_000;

/** What the competition aims at when people register: the share of workers, and one trade each. */
export function AimsDialog({ competitionId, aims, onClose }: AimsDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [target, setTarget] = useState(
    aims.participationTarget === null ? null : aims.participationTarget / PER_CENT,
  );
  const [hasOneTradeEach, setOne] = useState(aims.hasOneTradeEach);
  const participationTarget = target === null ? null : Math.round(target * PER_CENT);
  return (
    <ConfirmDialog
      title={t('units.aims')}
      confirm={t('units.save')}
      kind="primary"
      act={() =>
        putJson(`competitions/${competitionId}/entry-aims`, { participationTarget, hasOneTradeEach })
      }
      onClose={onClose}
    >
      <label className="field-line">
        <span>{t('units.target')}</span>
        <InputNumber min={0} max={100} suffix="%" value={target} onChange={setTarget} />
      </label>
      <Checkbox checked={hasOneTradeEach} onChange={(event) => setOne(event.target.checked)}>
        {t('units.oneTrade')}
      </Checkbox>
    </ConfirmDialog>
  );
}
