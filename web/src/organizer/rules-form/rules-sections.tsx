import { Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromotionPresetView } from '#contract/promotion-presets';
import type { StageRules } from '#domain/stage-rules/stage-rules';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { useRulesForm } from './form-context';
import { schemaAt } from './form-schema';
import { RulesSection } from './rules-section';

/** A regulation's promotions in the place of the rows there are. */
function PresetPicker({ onPick }: { readonly onPick: (rules: unknown) => void }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { value } = useAnswer<readonly PromotionPresetView[]>('promotion-presets');
  const [picked, pick] = useState<PromotionPresetView | null>(null);
  return (
    <div className="rules-form-preset">
      <Select
        aria-label={t('setUp.rules.preset')}
        placeholder={t('setUp.rules.presetChoose')}
        value={picked?.id}
        options={(value ?? []).map(({ id, name }) => ({ value: id, label: local(name) }))}
        onChange={(id) => {
          const preset = value?.find((one) => one.id === id);
          if (!preset) return;
          pick(preset);
          onPick(preset.rules);
        }}
      />
      {picked && <small>{local(picked.note)}</small>}
    </div>
  );
}

export interface RulesSectionsProps {
  readonly draft: StageRules;
  readonly onChange: (draft: unknown) => void;
}

const OF_STAGE = [
  'ranking',
  'carryOver',
  'advancement',
  'scale',
  'awards',
  'promotions',
  'recheck',
  'corrections',
  'signatures',
  'appeals',
] as const;
const REQUIRED: ReadonlySet<string> = new Set(['ranking', 'awards', 'promotions']);

const without = (whole: object, name: string, value: unknown): object => {
  const members = Object.entries({ ...whole, [name]: value });
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
};

/** What the scheme says besides its tree: how judges' marks become one, where values are rounded, penalties and bonuses. */
function SchemeSections({ draft, onChange }: RulesSectionsProps): ReactElement | null {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { scheme } = draft;
  if (!scheme) return null;
  const change = (next: object): void => onChange({ ...draft, scheme: next });
  return (
    <>
      {scheme.modules.map((module, index) => (
        <RulesSection
          key={module.id}
          names={['scheme', 'modules', 'panel']}
          schema={schemaAt('scheme', 'modules', '[]', 'panel')}
          label={t('rules.group', { name: t('rules.member.panel'), value: local(module.name) })}
          path={`scheme.modules[${index}].panel`}
          isRequired
          value={module.panel}
          onChange={(panel) =>
            change({
              ...scheme,
              modules: scheme.modules.map((one, at) => (at === index ? { ...one, panel } : one)),
            })
          }
        />
      ))}
      {(['rounding', 'adjustments'] as const).map((name) => (
        <RulesSection
          key={name}
          names={['scheme', name]}
          schema={schemaAt('scheme', name)}
          path={`scheme.${name}`}
          isRequired={name === 'rounding'}
          value={scheme[name]}
          onChange={(value) => change(without(scheme, name, value))}
        />
      ))}
    </>
  );
}

/** All rules of a stage but the tree of its scheme, part by part. */
export function RulesSections({ draft, onChange }: RulesSectionsProps): ReactElement {
  const { isReadOnly } = useRulesForm();
  return (
    <div className="rules-form">
      <SchemeSections draft={draft} onChange={onChange} />
      {OF_STAGE.map((name) => (
        <div key={name}>
          {name === 'promotions' && !isReadOnly && (
            <PresetPicker onPick={(promotions) => onChange({ ...draft, promotions })} />
          )}
          <RulesSection
            names={[name]}
            schema={schemaAt(name)}
            path={name}
            isRequired={REQUIRED.has(name)}
            value={draft[name]}
            onChange={(value) => onChange(without(draft, name, value))}
          />
        </div>
      ))}
    </div>
  );
}
