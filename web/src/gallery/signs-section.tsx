import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { bracketPart } from '../ui/bracket-part';
import { BrandSeal, StaleSeal } from '../ui/brand-seal';
import { EditionMark } from '../ui/edition-mark';
import { PlaceSign } from '../ui/place-sign';
import { CutLine, EmptyMark, Moved, NumberTag } from '../ui/small-signs';
import { SyncSign, type SyncState } from '../ui/sync-sign';

const STATES: readonly SyncState[] = ['kept', 'sent', 'on-disk', 'refused'];
const PLACES = [1, 2, 2, 2, 5, null] as const;
const TINTS = ['certain', 'possible', 'out'] as const;
const EDITION = { version: 1, at: '2005-09-28T08:30:00.000Z', hash: '9f86d081884c7d65' };

/** The signs that are the same everywhere. */
export function SignsSection(): ReactElement {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('gallery.signs')}</h2>
      <div className="gallery-row">
        {STATES.map((state) => (
          <SyncSign key={state} state={state} />
        ))}
        <EmptyMark />
      </div>
      <ol className="place-samples">
        {PLACES.map((place, index) => (
          // eslint-disable-next-line react/no-array-index-key -- the sample list never changes
          <li key={index} className="tint" data-tint={TINTS[Math.min(2, Math.floor(index / 2))]}>
            <PlaceSign place={place} sharedBy={place === 2 ? 3 : 1} bracket={bracketPart(PLACES, index)} />
            <NumberTag number={`A-${String(17 + index).padStart(3, '0')}`} />
            {index === 0 && <Moved places={2} />}
            {index === 4 && <Moved places={-3} />}
            <small>{t(`tint.${TINTS[Math.min(2, Math.floor(index / 2))] ?? 'out'}`)}</small>
          </li>
        ))}
      </ol>
      <CutLine label={t('gallery.cutSample')} />
      <div className="gallery-row">
        <EditionMark state="provisional" />
        <EditionMark state="notice" edition={EDITION} />
        <EditionMark state="final" edition={{ ...EDITION, version: 2 }} />
      </div>
      <div className="gallery-row">
        <StaleSeal />
      </div>
      <div className="gallery-row gallery-seal">
        <BrandSeal />
      </div>
    </section>
  );
}
