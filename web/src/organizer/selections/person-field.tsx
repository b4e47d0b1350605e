import { Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPerson } from '#contract/registrations';
import { useCompetitionScope } from '../../app/competition-scope';
import { useAnswer } from '../../app/use-answer';
import { Labelled } from '../rulings/labelled';

export interface PersonFieldProps {
  readonly value: string | null;
  readonly onChange: (contestantId: string) => void;
}

/** Somebody of the competition, found as everywhere: by name, pinyin or number. */
export function PersonField({ value, onChange }: PersonFieldProps): ReactElement {
  const { t } = useTranslation('console');
  const { competitionId } = useCompetitionScope();
  const [words, setWords] = useState('');
  const query = words.trim() === '' ? null : encodeURIComponent(words.trim());
  const people = useAnswer<FoundPerson[]>(query && `competitions/${competitionId ?? ''}/people?q=${query}`);
  const options = (people.value ?? []).map((one) => ({
    value: one.contestantId,
    label: `${one.name} ${one.unitName}`,
  }));
  return (
    <Labelled label={t('column.name')} hint={t('selections.findPerson')}>
      {(ids) => (
        <Select<string>
          {...ids}
          showSearch={{ filterOption: false, onSearch: setWords }}
          value={value}
          options={options}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}
