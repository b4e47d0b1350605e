import { MICRO, type Points } from '#domain/kernel/points';
import { toPoints } from '#domain/kernel/to-points';

export type ScoreReading =
  | { readonly ok: true; readonly points: Points | null }
  | { readonly ok: false; readonly fault: 'format' | 'max' | 'step' };

const SCORE = /^(\d{1,5})(?:\.(\d{0,9}))?$/;

/**
 * Reads what a judge typed for an aspect, in micro-points; null when nothing stands there. Full-width digits and 。 of a
 * Chinese input method count as digits and point. Out of range or off the step is a fault: a mark is never changed into one
 * that fits. No binary floating point is involved.
 */
export function readScore(
  text: string,
  limits: { readonly max: Points; readonly step: Points },
): ScoreReading {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[。．·]/g, '.')
    .replaceAll(/\s/g, '');
  if (plain === '') return { ok: true, points: null };
  const parts = SCORE.exec(plain);
  if (!parts) return { ok: false, fault: 'format' };
  const fraction = (parts[2] ?? '').replace(/0+$/, '');
  if (fraction.length > 6) return { ok: false, fault: 'step' };
  const micro = Number(parts[1]) * MICRO + Number(fraction.padEnd(6, '0'));
  if (micro > limits.max) return { ok: false, fault: 'max' };
  if (micro % limits.step !== 0) return { ok: false, fault: 'step' };
  return { ok: true, points: toPoints(micro) };
}
