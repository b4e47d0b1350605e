import { Input } from 'antd';
import type { ReactElement } from 'react';
import { Labelled } from '../rulings/labelled';

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** More than one line. */
  readonly rows?: number;
  readonly type?: 'date';
  readonly onChange: (value: string) => void;
}

/** A labelled text of one line or several. */
export function TextField({ label, hint, value, rows, type, onChange }: TextFieldProps): ReactElement {
  return (
    <Labelled label={label} hint={hint}>
      {(ids) =>
        rows === undefined ? (
          <Input
            {...ids}
            type={type ?? 'text'}
            value={value}
            maxLength={200}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <Input.TextArea
            {...ids}
            rows={rows}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Labelled>
  );
}
