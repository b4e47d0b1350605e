import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** The brand mark: a cinnabar seal with the two characters 百工. */
export function BrandSeal(): ReactElement {
  const { t } = useTranslation();
  return (
    <svg viewBox="0 0 64 64" role="img" aria-label={t('product.seal')}>
      <rect x="3" y="3" width="58" height="58" rx="8" fill="var(--cinnabar)" />
      <rect
        x="7.5"
        y="7.5"
        width="49"
        height="49"
        rx="5"
        fill="none"
        stroke="var(--on-cinnabar)"
        strokeWidth="2"
      />
      <g fill="none" stroke="var(--on-cinnabar)" strokeWidth="4.4" strokeLinecap="square">
        <path d="M13 17h17M21.5 17l-2.4 6M15 25h13v22h-13zM15 36h13" />
        <path d="M37.5 21h12M43.5 21v23M36 46h15" />
      </g>
    </svg>
  );
}

/** The brand mark with the product's name. */
export function Brand(): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="brand">
      <BrandSeal />
      <span>{t('product.name')}</span>
    </span>
  );
}

/** A signature that was given for another version: the seal, struck through, with the word. */
export function StaleSeal(): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="stale-seal">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <rect
          x="3"
          y="3"
          width="18"
          height="18"
          rx="3"
          fill="none"
          stroke="var(--cinnabar-line)"
          strokeWidth="2.4"
        />
        <path d="M8 8h8M12 8v8M7 16h10" fill="none" stroke="var(--cinnabar-line)" strokeWidth="2" />
        <path d="M1 23 23 1" stroke="var(--ink)" strokeWidth="2.4" />
      </svg>
      {t('seal.stale')}
    </span>
  );
}
