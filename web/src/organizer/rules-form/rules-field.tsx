import { Select } from 'antd';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { faultText } from '#domain/kernel/fault-text';
import { isRecord } from '#domain/kernel/shapes';
import { useLocalText } from '../../i18n/use-local-text';
import { useRulesForm, type RulesFieldProps } from './form-context';
import { asVariant, emptyOf, fieldOf, membersAt, type FormField, type FormMember } from './form-schema';
import { LeafField } from './leaf-field';
import { RulesList } from './rules-list';

function Fault({ path, id }: { readonly path: string; readonly id: string }): ReactElement | null {
  const { faults } = useRulesForm();
  const { local } = useLocalText();
  const fault = faults.get(path);
  return fault ? (
    <small id={id} className="rules-form-fault" role="alert">
      {local(faultText(fault))}
    </small>
  ) : null;
}

/** A member that may be left out: set it, or take it away again. */
function OptionalMember({
  member,
  path,
  value,
  onChange,
}: {
  readonly member: FormMember;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}): ReactElement {
  const { isReadOnly } = useRulesForm();
  const { t } = useTranslation('console');
  const what = t(`rules.member.${member.name}`);
  const set = (): void => onChange(emptyOf(member.schema));
  if (value === undefined) {
    return (
      <button type="button" className="row-act" disabled={isReadOnly} onClick={set}>
        {t('setUp.rules.set', { what })}
      </button>
    );
  }
  return (
    <div className="rules-form-optional">
      <RulesField
        schema={member.schema}
        name={member.name}
        path={`${path}.${member.name}`}
        value={value}
        onChange={onChange}
      />
      {!isReadOnly && (
        <button type="button" className="row-act" onClick={() => onChange(undefined)}>
          {t('setUp.rules.unset', { what })}
        </button>
      )}
    </div>
  );
}

/** A copy with one member changed, or without it. */
const withMember = (whole: unknown, name: string, value: unknown): Record<string, unknown> => {
  const members = Object.entries({ ...(whole as object), [name]: value });
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
};

/** The members of something that has some; ids are the form's own matter. */
export function Members({
  field,
  path,
  value,
  onChange,
}: Pick<RulesFieldProps, 'path' | 'value' | 'onChange'> & { readonly field: FormField }): ReactElement {
  const members = membersAt(field, value).filter(({ name }) => name !== 'id');
  const held = isRecord(value) ? value : {};
  const change = (name: string) => (member: unknown) => onChange(withMember(value, name, member));
  return (
    <>
      {members.map((member) =>
        member.isRequired ? (
          <RulesField
            key={member.name}
            schema={member.schema}
            name={member.name}
            path={`${path}.${member.name}`}
            value={held[member.name]}
            onChange={change(member.name)}
          />
        ) : (
          <OptionalMember
            key={member.name}
            member={member}
            path={path}
            value={held[member.name]}
            onChange={change(member.name)}
          />
        ),
      )}
    </>
  );
}

function VariantSelect({
  field,
  id,
  value,
  onChange,
}: Pick<RulesFieldProps, 'value' | 'onChange'> & {
  readonly field: Extract<FormField, { kind: 'variants' }>;
  readonly id: string;
}): ReactElement {
  const { isReadOnly } = useRulesForm();
  const { t } = useTranslation('console');
  return (
    <Select
      id={id}
      value={isRecord(value) ? String(value[field.tag]) : ''}
      disabled={isReadOnly}
      options={[...field.variants.keys()].map((tag) => ({ value: tag, label: t(`rules.value.${tag}`) }))}
      onChange={(tag) => onChange(asVariant(field, tag, value))}
    />
  );
}

/** One place of the rules, asked for as its shape says. */
export function RulesField(props: RulesFieldProps): ReactElement {
  const { schema, name, path, value, onChange } = props;
  const { t } = useTranslation('console');
  const id = useId();
  const field = fieldOf(schema);
  const label = props.label ?? t(`rules.member.${name}`);
  if (field.kind === 'list') return <RulesList {...props} label={label} field={field} Item={RulesField} />;
  if (field.kind === 'record') {
    return (
      <fieldset className="rules-form-group">
        <legend>{label}</legend>
        <Members field={field} path={path} value={value} onChange={onChange} />
        <Fault path={path} id={`${id}-fault`} />
      </fieldset>
    );
  }
  return (
    <div className="rules-form-field" data-kind={field.kind}>
      <label htmlFor={id}>{label}</label>
      {field.kind === 'variants' ? (
        <VariantSelect field={field} id={id} value={value} onChange={onChange} />
      ) : (
        <LeafField name={name} field={field} id={id} value={value} onChange={onChange} />
      )}
      <Fault path={path} id={`${id}-fault`} />
      {field.kind === 'text' && <TextFaults path={path} id={id} />}
      {field.kind === 'variants' && (
        <div className="rules-form-members">
          <Members field={field} path={path} value={value} onChange={onChange} />
        </div>
      )}
    </div>
  );
}

function TextFaults({ path, id }: { readonly path: string; readonly id: string }): ReactElement {
  return (
    <>
      <Fault path={`${path}.zh`} id={`${id}-zh`} />
      <Fault path={`${path}.en`} id={`${id}-en`} />
    </>
  );
}
