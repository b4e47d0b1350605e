import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitRowView } from '#contract/selections';
import { LEAST_REASON } from '#domain/selection/selection-act';
import { postJson } from '../../sync/api';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ChoiceField } from './choice-field';
import { TextField } from './text-field';

export interface ContributionDialogProps {
  readonly rows: readonly UnitRowView[];
  readonly path: string;
  readonly onClose: (isDone: boolean) => void;
}

/** An award for a contribution, outside the quota. */
export function ContributionDialog({ rows, path, onClose }: ContributionDialogProps): ReactElement {
  const { t } = useTranslation('console');
  const [unitId, setUnit] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  return (
    <ConfirmDialog
      title={t('selections.addContribution')}
      confirm={t('selections.save')}
      kind="primary"
      isReady={unitId !== null && title.trim() !== ''}
      leastReason={LEAST_REASON}
      act={(reason) =>
        postJson(`${path}/acts`, { acts: [{ kind: 'contribution', unitId, title: title.trim(), reason }] })
      }
      onClose={onClose}
    >
      <p>{t('selections.contributionMeans')}</p>
      <ChoiceField<string>
        label={t('column.unit')}
        value={unitId}
        choices={rows.map((row) => ({ value: row.unitId, label: row.unitName }))}
        onChange={setUnit}
      />
      <TextField label={t('selections.titleField')} value={title} onChange={setTitle} />
    </ConfirmDialog>
  );
}
