import { Radio } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetitionListItem } from '#contract/competitions';
import type { CompetitionTemplate } from '#domain/template/competition-template';
import { useLocalText } from '../../i18n/use-local-text';

export interface StartChoiceProps {
  readonly templates: readonly CompetitionTemplate[];
  readonly competitions: readonly CompetitionListItem[];
  /** `template:<id>` or `copy:<id>`. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** What a competition may start from: the shipped templates, then the competitions there are. */
export function StartChoice({ templates, competitions, value, onChange }: StartChoiceProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  return (
    <Radio.Group
      className="start-choice"
      value={value}
      onChange={(event) => onChange?.(event.target.value as string)}
    >
      <h3>{t('setUp.new.templates')}</h3>
      {templates.map(({ id, name, stages }) => (
        <Radio key={id} value={`template:${id}`}>
          <strong>{local(name)}</strong>
          <small>
            {t('setUp.new.stages', {
              count: stages.length,
              names: stages.map((stage) => local(stage.name)).join(t('rules.list')),
            })}
          </small>
        </Radio>
      ))}
      {competitions.length > 0 && <h3>{t('setUp.new.last')}</h3>}
      {competitions.map(({ id, name, year }) => (
        <Radio key={id} value={`copy:${id}`}>
          <strong>{t('setUp.new.copyOf', { name: local(name), year })}</strong>
          <small>{t('setUp.new.copyLead')}</small>
        </Radio>
      ))}
    </Radio.Group>
  );
}
