import { Input, Select, Switch } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '#domain/kernel/local-text';
import { sayGrade, type Grade } from '#domain/promotion/ladder';
import { useLocalText } from '../../i18n/use-local-text';
import { amountText, readAmount, type AmountForm } from './amount-text';
import { useRulesForm } from './form-context';
import type { FormField } from './form-schema';

export interface LeafProps {
  readonly name: string;
  readonly field: FormField;
  readonly value: unknown;
  readonly id: string;
  readonly onChange: (value: unknown) => void;
}

const GRADES = new Set(['grade', 'grades', 'cap']);
const AMOUNTS = new Set<FormField['kind']>(['points', 'share', 'money', 'whole']);
const FACTORS = new Set(['factor', 'declares']);

function AmountField({ value, id, onChange, form }: LeafProps & { readonly form: AmountForm }): ReactElement {
  const { isReadOnly } = useRulesForm();
  const [text, setText] = useState(() => amountText(value, form));
  // A value that came from elsewhere (undo, another variant) is shown; what is being typed stays as it is typed.
  const shown = readAmount(text, form) === value ? text : amountText(value, form);
  return (
    <Input
      id={id}
      value={shown}
      disabled={isReadOnly}
      inputMode="decimal"
      suffix={form === 'percent' ? '%' : undefined}
      onChange={(event) => {
        setText(event.target.value);
        onChange(readAmount(event.target.value, form));
      }}
    />
  );
}

function TextField({ value, id, onChange }: LeafProps): ReactElement {
  const { isReadOnly } = useRulesForm();
  const { t } = useTranslation('console');
  const { zh, en } = value as LocalText;
  const english = useId();
  return (
    <span className="rules-form-text">
      <Input
        id={id}
        value={zh}
        disabled={isReadOnly}
        onChange={({ target }) => onChange({ zh: target.value, en: en === zh ? target.value : en })}
      />
      <Input
        id={english}
        value={en}
        disabled={isReadOnly}
        aria-label={t('rules.member.en')}
        prefix={<small>EN</small>}
        onChange={({ target }) => onChange({ zh, en: target.value })}
      />
    </span>
  );
}

function ChoiceField({ name, field, value, id, onChange }: LeafProps): ReactElement {
  const { isReadOnly } = useRulesForm();
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const wordOf = (one: unknown): string => {
    if (GRADES.has(name)) return one === null ? t('setUp.rules.none') : local(sayGrade(one as Grade));
    if (typeof one === 'boolean') return t(one ? 'rules.yes' : 'rules.no');
    return typeof one === 'string' ? t(`rules.value.${one}`) : String(one);
  };
  const values = field.kind === 'choice' ? field.values : [];
  return (
    <Select
      id={id}
      value={values.indexOf(value)}
      disabled={isReadOnly}
      options={values.map((one, index) => ({ value: index, label: wordOf(one) }))}
      onChange={(index) => onChange(values[index])}
    />
  );
}

/** Something the rules name: a module, an aspect, a stage. */
function NamedField({ name, value, id, onChange }: LeafProps): ReactElement {
  const { isReadOnly, named } = useRulesForm();
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const things = named[name] ?? [];
  const known = things.some((one) => one.id === value);
  return (
    <Select
      id={id}
      value={known ? String(value) : undefined}
      disabled={isReadOnly}
      placeholder={t('setUp.rules.choose')}
      showSearch={{ optionFilterProp: 'label' }}
      options={things.map((one) => ({ value: one.id, label: local(one.name) }))}
      onChange={onChange}
    />
  );
}

function LineField({ field, value, id, onChange }: LeafProps): ReactElement {
  const { isReadOnly } = useRulesForm();
  return (
    <Input
      id={id}
      type={field.kind === 'day' ? 'date' : 'text'}
      value={String(value)}
      disabled={isReadOnly}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** The number form of a member: levels and factors are shares of a kind of their own. */
const formOf = ({ kind }: FormField, name: string): AmountForm => {
  if (kind === 'whole') return 'whole';
  if (kind === 'money') return 'yuan';
  return kind === 'share' && !FACTORS.has(name) ? 'percent' : 'points';
};

/** One value of the rules: a number as people write it, a text in both languages, a choice, something that has a name. */
export function LeafField(props: LeafProps): ReactElement {
  const { name, field, value, id, onChange } = props;
  const { isReadOnly, named } = useRulesForm();
  if (field.kind === 'whole' && GRADES.has(name)) {
    const levels: FormField = { kind: 'choice', values: [6, 5, 4, 3, 2, 1, 0, -1] };
    return <ChoiceField {...props} field={levels} />;
  }
  if (AMOUNTS.has(field.kind)) return <AmountField {...props} form={formOf(field, name)} />;
  if (field.kind === 'text') return <TextField {...props} />;
  if (field.kind === 'choice') return <ChoiceField {...props} />;
  if (field.kind === 'flag')
    return <Switch id={id} checked={value === true} disabled={isReadOnly} onChange={onChange} />;
  return name in named ? <NamedField {...props} /> : <LineField {...props} />;
}
