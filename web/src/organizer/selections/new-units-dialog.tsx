import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { putJson } from '../../sync/api';
import { randomId } from '../../sync/random-id';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { TextField } from './text-field';
import { unitsRuleOf, USUAL_UNITS, type UnitsForm } from './units-form';

export interface NewSelectionDialogProps {
  readonly competitionId: string;
  readonly onClose: (isDone: boolean) => void;
}

const FIELDS = [
  'name',
  'clause',
  'count',
  'places',
  'others',
  'target',
  'ratePoints',
  'ownUntil',
  'items',
] as const;

/** Sets up a selection of units by the few figures that differ from city to city. */
export function NewUnitsDialog({ competitionId, onClose }: NewSelectionDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [form, setForm] = useState<UnitsForm>(USUAL_UNITS);
  const [id] = useState(() => `units-${randomId().slice(0, 8)}`);
  const rule = unitsRuleOf(form, id);
  return (
    <ConfirmDialog
      title={t('selections.newUnits')}
      confirm={t('selections.create')}
      kind="primary"
      isReady={rule !== null}
      act={() => putJson(`honours/competitions/${competitionId}/selections/${id}`, rule ?? {})}
      onClose={onClose}
    >
      <div className="selection-form">
        {FIELDS.map((name) => (
          <TextField
            key={name}
            label={t(`selections.unitsForm.${name}`)}
            hint={t(`selections.unitsHint.${name}`)}
            value={form[name]}
            {...(name === 'items' ? { rows: 4 } : {})}
            {...(name === 'ownUntil' ? { type: 'date' as const } : {})}
            onChange={(value) => setForm({ ...form, [name]: value })}
          />
        ))}
      </div>
    </ConfirmDialog>
  );
}
