import { Select } from 'antd';
import type { ReactElement } from 'react';
import { Labelled } from './labelled';

export interface PickOneProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: { readonly value: T; readonly label: string }[];
  readonly onPick: (value: T) => void;
}

/** One of a short list; what is typed narrows it. */
export function PickOne<T extends string>({ label, ...select }: PickOneProps<T>): ReactElement {
  const { value, options, onPick } = select;
  return (
    <Labelled label={label}>
      {(ids) => (
        <Select<T>
          {...ids}
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          options={options}
          onChange={onPick}
        />
      )}
    </Labelled>
  );
}
