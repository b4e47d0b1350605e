import type { ReactElement } from 'react';

/** Drawn, because fonts without the sign would leave the key blank. */
export function EraseSign(): ReactElement {
  return (
    <svg className="key-sign" viewBox="0 0 32 24" aria-hidden="true">
      <path d="M10 2h20v20H10L2 12zM15 8l8 8M23 8l-8 8" />
    </svg>
  );
}
