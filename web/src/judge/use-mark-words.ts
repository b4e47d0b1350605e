import { useTranslation } from 'react-i18next';
import { formatPoints } from '#domain/kernel/format-points';
import { isUnfinished, type MarkValue } from '#domain/kernel/mark-value';
import { toPoints } from '#domain/kernel/to-points';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';
import { exactPoints } from '../i18n/exact-points';
import { withMinus } from '../i18n/with-minus';
import { markWorth } from './mark-worth';
import { gridOf } from './quick-keys';

/** A worth that no decimals hold is cut after two; the head of the sheet has no room for more. */
export const SHOWN_DECIMALS = 2;

/** How marks of all kinds are written and read. */
export interface MarkWords {
  /** The mark as it stands in the field: "8.5", "不合格", "DNF". */
  readonly text: (aspect: Aspect, mark: MarkValue) => string;
  /** What stands small beside the field: the unit, and the most where there is one; nothing beside DNF. */
  readonly beside: (aspect: Aspect, mark: MarkValue | null) => string;
  /** The same in the list, shorter. */
  readonly besideInList: (aspect: Aspect, mark: MarkValue) => string;
  /** What the mark means where that is not what stands in the field; empty where it is. */
  readonly meaning: (aspect: Aspect, mark: MarkValue) => string;
}

/** A time of a minute or more as it stands on a watch: "1:23.45". */
function watchText(mark: number): string {
  const minutes = Math.floor(mark / 60_000_000);
  const seconds = formatPoints(toPoints(mark % 60_000_000));
  return minutes === 0 ? '' : `${minutes}:${/^\d(\.|$)/.test(seconds) ? '0' : ''}${seconds}`;
}

const isPlain = ({ kind, factor, declares }: Aspect): boolean =>
  (kind === 'free' || kind === 'measurement') && factor === undefined && declares === undefined;

/** The words for marks in the language in force. */
export function useMarkWords(): MarkWords {
  const { t } = useTranslation();
  const ends = (aspect: Aspect): Readonly<Record<'min' | 'max', string>> => {
    const { min, max } = gridOf(aspect);
    const shown = (micro: number): string => withMinus(formatPoints(toPoints(micro)));
    return { min: shown(min), max: shown(max) };
  };
  const worth = (aspect: Aspect, mark: MarkValue): string => {
    const points = markWorth(aspect, mark);
    return points ? t('judge.worth', { points: withMinus(exactPoints(points, SHOWN_DECIMALS)) }) : '';
  };
  const meaning = (aspect: Aspect, mark: MarkValue): string => {
    if (isUnfinished(mark)) return t(`judge.${mark}`);
    if (isPlain(aspect)) return '';
    const watch = aspect.kind === 'time' ? watchText(mark) : '';
    return [watch, worth(aspect, mark)].filter((part) => part !== '').join(' · ');
  };
  return {
    text: (aspect, mark) => {
      if (isUnfinished(mark)) return mark;
      if (aspect.kind === 'pass') return t(mark === 0 ? 'judge.fail' : 'judge.pass');
      return withMinus(formatPoints(mark));
    },
    beside: (aspect, mark) => {
      if (isUnfinished(mark)) return '';
      const isFromZero = aspect.kind !== 'free' || gridOf(aspect).min === 0;
      return t(`judge.beside.${isFromZero ? aspect.kind : 'range'}`, ends(aspect));
    },
    besideInList: (aspect, mark) =>
      isUnfinished(mark) ? '' : t(`judge.besideInList.${aspect.kind}`, ends(aspect)),
    meaning,
  };
}
