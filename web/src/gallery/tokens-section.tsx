import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const COLOURS = [
  'paper',
  'paper-raised',
  'paper-sunken',
  'ink',
  'ink-soft',
  'hairline',
  'line',
  'steel',
  'steel-wash',
  'cinnabar',
  'cinnabar-line',
  'warning',
  'warning-wash',
  'fault',
  'fault-wash',
  'info',
  'certain',
  'possible',
  'out',
  'gold',
  'silver',
  'bronze',
] as const;
const SIZES = [12, 14, 16, 20, 28, 40, 64] as const;
const SPACES = [1, 2, 3, 4, 5, 6, 8, 12, 16] as const;

/** Colours, type sizes and spaces by the names of their custom properties. */
export function TokensSection(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <section>
        <h2>{t('gallery.colour')}</h2>
        <ul className="swatches">
          {COLOURS.map((name) => (
            <li key={name}>
              <span style={{ background: `var(--${name})` }} />
              <code>--{name}</code>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('gallery.type')}</h2>
        {SIZES.map((size) => (
          <p key={size} className="type-sample" style={{ fontSize: `var(--text-${size})` }}>
            <code>--text-{size}</code> {t('gallery.sample')} 0123456789
          </p>
        ))}
        <p className="type-serif">{t('gallery.titleSample')}</p>
      </section>
      <section>
        <h2>{t('gallery.space')}</h2>
        <ul className="space-samples">
          {SPACES.map((step) => (
            <li key={step}>
              <span style={{ width: `var(--space-${step})` }} />
              <code>--space-{step}</code>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
