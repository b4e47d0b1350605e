import './rulings.css';
import { useId, type ReactElement, type ReactNode } from 'react';

export interface LabelledProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string }) => ReactNode;
}

/** A label over a control of the library, and a line under it that says what may stand there. */
export function Labelled({ label, hint, children }: LabelledProps): ReactElement {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="ruling-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': hintId })}
      <small id={hintId}>{hint}</small>
    </div>
  );
}
