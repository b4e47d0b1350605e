import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface PlaceSignProps {
  readonly place: number | null;
  readonly sharedBy: number;
  /** Which part of the bracket this row draws; absent where the place is not shared on this page. */
  readonly bracket?: 'first' | 'middle' | 'last' | undefined;
}

/** The large figure left of a row; shared places are joined by a bracket. */
export function PlaceSign({ place, sharedBy, bracket }: PlaceSignProps): ReactElement {
  const { t } = useTranslation();
  const words =
    place === null
      ? t('place.none')
      : sharedBy > 1
        ? t('place.shared', { place, count: sharedBy })
        : t('place.place', { place });
  return (
    <span className="place" data-bracket={bracket}>
      <span aria-hidden="true">{place ?? '–'}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
