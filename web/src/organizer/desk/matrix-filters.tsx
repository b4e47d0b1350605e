import { Select, Switch } from 'antd';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#contract/desk';
import { useLocalText } from '../../i18n/use-local-text';
import { drawnIn } from './desk-filter';
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

/** Where stations were drawn: one batch, one station. */
function LotChoices({ view, settings }: MatrixFiltersProps): ReactElement {
  const { t } = useTranslation('console');
  const { filter, set } = settings;
  return (
    <>
      {(['batch', 'station'] as const).map((what) => {
        const drawn = drawnIn(view, what);
        return (
          drawn.length > 0 && (
            <Choice
              key={what}
              label={t(`desk.${what}`)}
              all={t('desk.allDrawn')}
              value={filter[what]?.toString() ?? null}
              options={drawn.map((one) => ({ value: String(one), label: String(one) }))}
              onChange={(value) => set({ [what]: value })}
            />
          )
        );
      })}
    </>
  );
}

/** Only what is owed, one module, one judge, and where stations were drawn one batch and station. */
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
      <LotChoices view={view} settings={settings} />
    </div>
  );
}
