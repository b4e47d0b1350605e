import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { JsonSchema } from '#domain/kernel/shapes';
import { useRulesForm } from './form-context';
import { emptyOf } from './form-schema';
import { RulesField } from './rules-field';

export interface RulesSectionProps {
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
export function RulesSection({
  names,
  schema,
  label,
  path,
  isRequired = false,
  value,
  onChange,
}: RulesSectionProps): ReactElement {
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
