import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryRules, Quota } from '#domain/registration/entry-rules';
import { Button } from '../../ui/button';
import { useRulesForm } from '../rules-form/form-context';
import { RulesField } from '../rules-form/rules-field';

const WHOLE = { type: 'integer' };
const LINE = { type: 'string' };
const ID = { $ref: '#/$defs/Id' };

interface PartProps<T> {
  readonly value: T | undefined;
  readonly path: string;
  readonly onChange: (value: T | undefined) => void;
}

interface OptionalProps extends PartProps<object> {
  readonly what: string;
  readonly empty: object;
  readonly children: ReactElement;
}

/** A part that may be left out: set it, or take it away again. */
function Optional({ what, value, empty, onChange, children }: Omit<OptionalProps, 'path'>): ReactElement {
  const { isReadOnly } = useRulesForm();
  const { t } = useTranslation('console');
  return (
    <section className="rules-form-section">
      {value === undefined ? (
        <p className="rules-form-unset">
          <strong>{what}</strong>
          <span>{t('setUp.rules.absent')}</span>
          <button type="button" className="row-act" disabled={isReadOnly} onClick={() => onChange(empty)}>
            {t('setUp.rules.set', { what })}
          </button>
        </p>
      ) : (
        <fieldset className="rules-form-group">
          <legend>{what}</legend>
          {children}
          {!isReadOnly && (
            <button type="button" className="row-act" onClick={() => onChange(undefined)}>
              {t('setUp.rules.unset', { what })}
            </button>
          )}
        </fieldset>
      )}
    </section>
  );
}

function QuotaFields<Of extends Quota>({
  value,
  path,
  onChange,
}: {
  readonly value: Of;
  readonly path: string;
  readonly onChange: (value: Of) => void;
}): ReactElement {
  const { t } = useTranslation('console');
  return (
    <>
      {(['places', 'reserves'] as const).map((name) => (
        <RulesField
          key={name}
          schema={WHOLE}
          name={name}
          label={t(`entryRules.${name}`)}
          path={`${path}.${name}`}
          value={value[name]}
          onChange={(count) => onChange({ ...value, [name]: count })}
        />
      ))}
    </>
  );
}

/** Years in the trade at the least, with the clause. */
export function LeastYearsPart({
  value,
  onChange,
}: Omit<PartProps<NonNullable<EntryRules['leastYears']>>, 'path'>): ReactElement {
  const { t } = useTranslation('console');
  const change = onChange as (value: object | undefined) => void;
  return (
    <Optional
      what={t('entryRules.leastYears')}
      value={value}
      empty={{ years: 1, clause: '' }}
      onChange={change}
    >
      <>
        <RulesField
          schema={WHOLE}
          name="years"
          label={t('entryRules.years')}
          path="leastYears.years"
          value={value?.years}
          onChange={(years) => change({ ...value, years })}
        />
        <RulesField
          schema={LINE}
          name="clause"
          path="leastYears.clause"
          value={value?.clause}
          onChange={(clause) => change({ ...value, clause })}
        />
      </>
    </Optional>
  );
}

/** How many every unit may send. */
export function QuotaPart({ value, onChange }: Omit<PartProps<Quota>, 'path'>): ReactElement {
  const { t } = useTranslation('console');
  const change = onChange as (value: object | undefined) => void;
  return (
    <Optional what={t('entryRules.quota')} value={value} empty={{ places: 3, reserves: 0 }} onChange={change}>
      <>{value && <QuotaFields value={value} path="quota" onChange={onChange} />}</>
    </Optional>
  );
}

type UnitQuotas = NonNullable<EntryRules['unitQuotas']>;

interface UnitQuotaProps {
  readonly index: number;
  readonly quota: UnitQuotas[number];
  readonly onChange: (quota: UnitQuotas[number]) => void;
  readonly onRemove: () => void;
}

function UnitQuotaFields({ index, quota, onChange, onRemove }: UnitQuotaProps): ReactElement {
  const { isReadOnly } = useRulesForm();
  const { t } = useTranslation('console');
  return (
    <fieldset className="rules-form-group">
      <legend>{t('entryRules.unitQuota', { n: index + 1 })}</legend>
      <RulesField
        schema={ID}
        name="unitId"
        label={t('units.name')}
        path={`unitQuotas[${index}].unitId`}
        value={quota.unitId}
        onChange={(unitId) => onChange({ ...quota, unitId: unitId as typeof quota.unitId })}
      />
      <QuotaFields value={quota} path={`unitQuotas[${index}]`} onChange={onChange} />
      {!isReadOnly && (
        <button type="button" className="row-act" onClick={onRemove}>
          {t('setUp.rules.remove')}
        </button>
      )}
    </fieldset>
  );
}

/** Units that may send another number. */
export function UnitQuotasPart({ value = [], onChange }: Omit<PartProps<UnitQuotas>, 'path'>): ReactElement {
  const { isReadOnly } = useRulesForm();
  const { t } = useTranslation('console');
  const put = (quotas: UnitQuotas): void => onChange(quotas.length > 0 ? quotas : undefined);
  const empty = { unitId: '' as UnitQuotas[number]['unitId'], places: 1, reserves: 0 };
  return (
    <section className="rules-form-section">
      <h3>{t('entryRules.unitQuotas')}</h3>
      {value.map((quota, index) => (
        <UnitQuotaFields
          key={index}
          index={index}
          quota={quota}
          onChange={(next) => put(value.map((one, at) => (at === index ? next : one)))}
          onRemove={() => put(value.filter((_, at) => at !== index))}
        />
      ))}
      {!isReadOnly && (
        <Button onClick={() => put([...value, empty])}>
          {t('setUp.rules.addTo', { what: t('entryRules.unitQuotas') })}
        </Button>
      )}
    </section>
  );
}
