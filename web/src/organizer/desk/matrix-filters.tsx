import { Select, Switch } from 'antd';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#contract/desk';
import { useLocalText } from '../../i18n/use-local-text';
import type { DeskSettings } from './use-desk-view';

const ALL = '';

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, all, value, options, onChange }: ChoiceProps): ReactElement {
  const id = useId();
  return (
    <span className="desk-choice">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        popupMatchSelectWidth={false}
        value={value ?? ALL}
        options={[{ value: ALL, label: all }, ...options]}
        onChange={(next: string) => onChange(next === ALL ? null : next)}
      />
    </span>
  );
}

export interface MatrixFiltersProps {
  readonly view: DeskView;
  readonly settings: DeskSettings;
}

/** Only what is owed, one module, one judge. */
export function MatrixFilters({ view, settings }: MatrixFiltersProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const owedId = useId();
  const { filter, set } = settings;
  return (
    <div className="desk-filters">
      <span className="desk-choice">
        <Switch id={owedId} checked={filter.owedOnly} onChange={(isOn) => set({ owed: isOn ? '1' : null })} />
        <label htmlFor={owedId}>{t('desk.owedOnly')}</label>
      </span>
      <Choice
        label={t('desk.module')}
        all={t('desk.allModules')}
        value={filter.moduleId}
        options={view.modules.map(({ moduleId, name }) => ({ value: moduleId, label: local(name) }))}
        onChange={(module) => set({ module })}
      />
      <Choice
        label={t('desk.judge')}
        all={t('desk.allJudges')}
        value={filter.judgeId}
        options={view.judges.map(({ judgeId, name }) => ({ value: judgeId, label: name }))}
        onChange={(judge) => set({ judge })}
      />
    </div>
  );
}
