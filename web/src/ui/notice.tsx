import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type NoticeKind = 'info' | 'warning' | 'fault';

export interface NoticeProps {
  readonly kind: NoticeKind;
  readonly what: string;
  readonly kept?: string | undefined;
  readonly next?: string | undefined;
  /** A button or two. */
  readonly children?: ReactNode;
}

const SHAPES: Readonly<Record<NoticeKind, ReactElement>> = {
  info: (
    <>
      <circle cx="12" cy="12" r="11" fill="var(--info)" />
      <path d="M12 10.500v7M12 6v2.2" stroke="var(--paper)" strokeWidth="2.4" />
    </>
  ),
  warning: (
    <>
      <path d="M12 1.5 23.5 22H.500z" fill="var(--warning)" />
      <path d="M12 9v6.500M12 17.500v2.2" stroke="#1b1a18" strokeWidth="2.4" />
    </>
  ),
  fault: (
    <>
      <path d="M7.5 1h9L23 7.500v9L16.5 23h-9L1 16.500v-9z" fill="var(--fault)" />
      <path d="m8 8 8 8m0-8-8 8" stroke="var(--paper)" strokeWidth="2.4" />
    </>
  ),
};

/** Something people have to know: what happened, what has been kept, what to do next. Shape, word and colour together. */
export function Notice({ kind, what, kept, next, children }: NoticeProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="notice" data-kind={kind} role={kind === 'info' ? 'status' : 'alert'}>
      <svg viewBox="0 0 24 24" role="img" aria-label={t(`notice.${kind}`)}>
        {SHAPES[kind]}
      </svg>
      <div className="notice-lines">
        <strong>{what}</strong>
        {kept && (
          <span>
            {t('notice.kept')}
            {kept}
          </span>
        )}
        {next && (
          <span>
            {t('notice.next')}
            {next}
          </span>
        )}
      </div>
      <div>{children}</div>
    </div>
  );
}
