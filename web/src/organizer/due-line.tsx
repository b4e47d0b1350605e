import type { ReactElement, ReactNode } from 'react';

export interface DueLineProps {
  readonly count: number | null;
  readonly what: string;
  readonly more?: ReactNode;
  readonly children?: ReactNode;
}

/** One line of what is due: how many, what, and the act that settles it. */
export function DueLine({ count, what, more, children }: DueLineProps): ReactElement {
  return (
    <li>
      <span className="due-count">{count}</span>
      <span className="due-what">
        <span>{what}</span>
        {more && <small>{more}</small>}
      </span>
      {children}
    </li>
  );
}
