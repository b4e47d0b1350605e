import { MICRO, type Points } from '#domain/kernel/points';
import { acceptMark } from '#domain/mark/accept-mark';

export type ScoreReading =
  | { readonly ok: true; readonly points: Points | null }
  | { readonly ok: false; readonly fault: 'format' | 'max' | 'step' };

const SCORE = /^(\d{1,5})(?:\.(\d{0,9}))?$/;

/**
 * Reads what a judge typed for an aspect, in micro-points; null when nothing stands there. Full-width digits and 。 of a
 * Chinese input method count as digits and point. Whether the number may stand is for the rulebook to say, the same that
 * decides on the server; a mark is never changed into one that fits. No binary floating point is involved.
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
  const accepted = acceptMark(limits, micro);
  if (accepted.ok) return { ok: true, points: accepted.value };
  return { ok: false, fault: accepted.refusal.code === 'MARK_OFF_STEP' ? 'step' : 'max' };
}
