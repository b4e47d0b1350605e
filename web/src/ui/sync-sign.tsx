import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export type SyncState = 'kept' | 'sent' | 'on-disk' | 'refused';

function shapeOf(state: SyncState): ReactElement {
  switch (state) {
    case 'kept':
      return <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="2.5" />;
    case 'sent':
      return (
        <>
          <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
          <path d="M12 3.5a8.5 8.5 0 0 0 0 17z" fill="currentColor" />
        </>
      );
    case 'on-disk':
      return (
        <>
          <rect x="2.5" y="2.5" width="19" height="19" rx="4" fill="currentColor" />
          <path d="M7 12.500l3.5 3.500L17.5 8.5" fill="none" stroke="var(--paper)" strokeWidth="2.6" />
        </>
      );
    case 'refused':
      return (
        <>
          <path d="M12 2.5 22.5 21H1.500z" fill="var(--fault)" />
          <path d="M12 9v6M12 17v2" stroke="var(--paper)" strokeWidth="2.4" />
        </>
      );
  }
}

/** Where a mark is: on this tablet, on its way, on the server's disk, or refused. Shape and word together. */
export function SyncSign({
  state,
  bare = false,
}: {
  readonly state: SyncState;
  readonly bare?: boolean;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="sync-sign" data-state={state} key={state}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {shapeOf(state)}
      </svg>
      <span className={bare ? 'visually-hidden' : undefined}>{t(`sync.${state}`)}</span>
    </span>
  );
}
