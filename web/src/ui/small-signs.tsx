import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Not marked yet: an empty dashed field, never 0. */
export function EmptyMark(): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="empty-mark">
      <span className="visually-hidden">{t('mark.empty')}</span>
    </span>
  );
}

/** The line across a list that says who goes on, with its label ("决赛 30"). */
export function CutLine({ label }: { readonly label: string }): ReactElement {
  return (
    <div className="cut-line">
      <span>{label}</span>
    </div>
  );
}

/** How many places a row has moved; the list takes it away after ten seconds. */
export function Moved({ places }: { readonly places: number }): ReactElement | null {
  const { t } = useTranslation();
  if (places === 0) return null;
  const count = Math.abs(places);
  return (
    <span className="moved">
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path d={places > 0 ? 'M5 1 9.5 9h-9z' : 'M5 9 .5 1h9z'} fill="currentColor" />
      </svg>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{t(places > 0 ? 'moved.up' : 'moved.down', { count })}</span>
    </span>
  );
}

/** A contestant's number where a name must not stand. */
export function NumberTag({ number }: { readonly number: string }): ReactElement {
  return <span className="number-tag">{number}</span>;
}

export interface ProgressBarProps {
  readonly value: number;
  readonly max: number;
  readonly label: string;
}

/** How much of something is there; a thin line, the figure stands beside it. */
export function ProgressBar({ value, max, label }: ProgressBarProps): ReactElement {
  return <progress className="progress-bar" aria-label={label} value={value} max={Math.max(1, max)} />;
}

export interface PointsFigureProps {
  readonly points: ReactNode;
  /** The maximum as text; stands small beside the figure. */
  readonly full?: string | undefined;
}

/** A score: the largest thing where it stands; unit and maximum small. */
export function PointsFigure({ points, full }: PointsFigureProps): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="points-figure">
      <span>{points}</span>
      <small>{full === undefined ? t('mark.unit') : `${t('mark.outOf', { full })} ${t('mark.unit')}`}</small>
    </span>
  );
}
