import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/format-time';

export interface EditionMarkProps {
  readonly state: 'provisional' | 'internal' | 'notice' | 'final';
  readonly edition?: { readonly version: number; readonly at: string; readonly hash: string } | null;
}

/** How official a list is: dotted frame provisional or internal, single public notice, double final; with number, time and short hash. */
export function EditionMark({ state, edition }: EditionMarkProps): ReactElement {
  const { t, i18n } = useTranslation();
  return (
    <span className="edition-mark" data-state={state}>
      <strong>{t(`edition.${state}`)}</strong>
      {edition && (
        <>
          <span>{t('edition.version', { version: edition.version })}</span>
          <time dateTime={edition.at}>{formatTime(edition.at, i18n.language)}</time>
          <code>{edition.hash.slice(0, 8)}</code>
        </>
      )}
    </span>
  );
}
