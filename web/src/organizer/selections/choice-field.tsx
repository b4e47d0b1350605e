import { Select } from 'antd';
import type { ReactElement } from 'react';
import { Labelled } from '../rulings/labelled';

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

export interface ChoiceFieldProps<Value extends string | number> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value | null) => void;
}

/** A labelled choice of one, or none. */
export function ChoiceField<Value extends string | number>({
  label,
  hint,
  value,
  choices,
  onChange,
}: ChoiceFieldProps<Value>): ReactElement {
  return (
    <Labelled label={label} hint={hint}>
      {(ids) => (
        <Select<Value>
          {...ids}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          options={[...choices]}
          onChange={(next: Value | undefined) => onChange(next ?? null)}
        />
      )}
    </Labelled>
  );
}

export interface ManyFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly values: readonly Value[];
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (values: Value[]) => void;
}

/** A labelled choice of several. */
export function ManyField<Value extends string>({
  label,
  hint,
  values,
  choices,
  onChange,
}: ManyFieldProps<Value>): ReactElement {
  return (
    <Labelled label={label} hint={hint}>
      {(ids) => (
        <Select<Value[]>
          {...ids}
          mode="multiple"
          value={[...values]}
          options={[...choices]}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}
