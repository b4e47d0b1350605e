import type { AdvancementRule } from './advancement-rule';
import type { AdvancementStep } from './steps/advancement-step';

/** Ways in that somebody takes who would have come in by another: then the better mark of one lets in another. */
const HANDED_ON: ReadonlySet<AdvancementStep['kind']> = new Set(['per-unit', 'wild-cards']);

/**
 * Whether a rival's better mark can only hurt under this rule, so that the best and the worst of what is missing bound what can
 * come (ADV-20). Not so where a way in is handed on, where a share of those who started is the limit, or where a unit's tied people
 * throw each other out.
 */
export function isForeseeable({ steps, perUnit, mostPercent, tiesAtCut }: AdvancementRule): boolean {
  return (
    mostPercent === undefined &&
    (perUnit === undefined || tiesAtCut === 'all-in') &&
    !steps.some(({ kind }) => HANDED_ON.has(kind))
  );
}
