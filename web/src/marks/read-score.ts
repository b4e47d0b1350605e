import { isUnfinished, type MarkValue } from '#domain/kernel/mark-value';
import { MICRO } from '#domain/kernel/points';
import type { Refusal } from '#domain/kernel/refusal';
import { acceptMark } from '#domain/mark/accept-mark';
import type { Aspect } from '#domain/scheme/aspects/aspect-kinds';

/** Why what was typed is no mark of this aspect. */
export type ScoreFault = 'format' | 'max' | 'min' | 'step' | 'list';

export type ScoreReading =
  | { readonly ok: true; readonly points: MarkValue | null }
  | { readonly ok: false; readonly fault: ScoreFault };

const SCORE = /^(-?)(\d{1,7})(?:\.(\d{0,9}))?$/;

/** An amount in micro-points, or what keeps the text from being one. No binary floating point is involved. */
function readAmount(plain: string): number | 'format' | 'step' {
  const parts = SCORE.exec(plain);
  if (!parts) return 'format';
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  if (fraction.length > 6) return 'step';
  const micro = Number(parts[2]) * MICRO + Number(fraction.padEnd(6, '0'));
  return parts[1] === '-' ? -micro : micro;
}

function faultOf(refusal: Refusal, mark: number | string): ScoreFault {
  if (refusal.code === 'MARK_OUT_OF_RANGE')
    return typeof mark === 'number' && mark < refusal.min ? 'min' : 'max';
  if (refusal.code === 'MARK_OFF_STEP') return 'step';
  return refusal.code === 'MARK_OFF_LIST' ? 'list' : 'format';
}

/**
 * Reads what a judge typed for an aspect, in micro-points, or DNF or DNS; null when nothing stands there. Full-width digits and
 * 。 of a Chinese input method count as digits and point. Whether the mark may stand is for the rulebook to say, the same that
 * decides on the server; a mark is never changed into one that fits.
 */
export function readScore(text: string, aspect: Aspect): ScoreReading {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[。．·]/g, '.')
    .replaceAll('−', '-')
    .replaceAll(/\s/g, '')
    .toUpperCase();
  if (plain === '') return { ok: true, points: null };
  const mark = isUnfinished(plain as MarkValue) ? (plain as 'DNF' | 'DNS') : readAmount(plain);
  if (mark === 'format' || mark === 'step') return { ok: false, fault: mark };
  const accepted = acceptMark(aspect, mark);
  if (accepted.ok) return { ok: true, points: accepted.value };
  return { ok: false, fault: faultOf(accepted.refusal, mark) };
}
