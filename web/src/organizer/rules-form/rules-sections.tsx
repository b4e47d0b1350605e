import { Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromotionPresetView } from '#contract/promotion-presets';
import type { JsonSchema } from '#domain/kernel/shapes';
import type { StageRules } from '#domain/stage-rules/stage-rules';
import { useAnswer } from '../../app/use-answer';
import { useLocalText } from '../../i18n/use-local-text';
import { useRulesForm } from './form-context';
import { emptyOf, schemaAt } from './form-schema';
import { RulesField } from './rules-field';

interface SectionProps {
  /** Names on the way to it: ['scheme', 'rounding']. */
  readonly names: readonly string[];
  readonly schema: JsonSchema;
  readonly label?: string;
  readonly path: string;
  readonly isRequired?: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A part that nothing is said of yet. */
function UnsetSection({ what, onSet }: { readonly what: string; readonly onSet: () => void }): ReactElement {
  const { isReadOnly } = useRulesForm();
  const { t } = useTranslation('console');
  return (
    <p className="rules-form-unset">
      <strong>{what}</strong>
      <span>{t('setUp.rules.absent')}</span>
      <button type="button" className="row-act" disabled={isReadOnly} onClick={onSet}>
        {t('setUp.rules.set', { what })}
      </button>
    </p>
  );
}

/** One part of the rules; what may be left out is set first. */
function Section({
  names,
  schema,
  label,
  path,
  isRequired = false,
  value,
  onChange,
}: SectionProps): ReactElement {
  const { isReadOnly } = useRulesForm();
  const { t } = useTranslation('console');
  const name = names.at(-1) ?? '';
  const what = label ?? t(`rules.member.${name}`);
  if (value === undefined) {
    return (
      <section className="rules-form-section">
        <UnsetSection what={what} onSet={() => onChange(emptyOf(schema))} />
      </section>
    );
  }
  return (
    <section className="rules-form-section">
      <RulesField schema={schema} name={name} label={what} path={path} value={value} onChange={onChange} />
      {!isRequired && !isReadOnly && (
        <button type="button" className="row-act" onClick={() => onChange(undefined)}>
          {t('setUp.rules.unset', { what })}
        </button>
      )}
    </section>
  );
}

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
        <Section
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
        <Section
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
          <Section
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
