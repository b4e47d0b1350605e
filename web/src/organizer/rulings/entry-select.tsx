import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandingView } from '#contract/results';
import type { EntryId } from '#domain/kernel/ids';

export interface EntrySelectProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly entries: readonly StandingView[];
  readonly value: EntryId | null;
  readonly onPick: (entryId: EntryId) => void;
}

/** Picks an entry; what is typed finds numbers, names and units. */
export function EntrySelect({ entries, onPick, ...select }: EntrySelectProps): ReactElement {
  const { t } = useTranslation('console');
  return (
    <Select
      {...select}
      placeholder={t('rulings.entryHint')}
      showSearch={{ optionFilterProp: 'label' }}
      options={entries.map(({ entryId, number, contestantName, unitName }) => ({
        value: entryId,
        label: contestantName === '' ? number : `${number} ${contestantName} · ${unitName}`,
      }))}
      onChange={onPick}
    />
  );
}
