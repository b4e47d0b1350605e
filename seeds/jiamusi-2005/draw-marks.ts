import type { AspectId } from '../../src/domain/kernel/ids';
import { toPoints } from '../../src/domain/kernel/to-points';
import type { Points } from '../../src/domain/kernel/points';
import type { Aspect } from '../../src/domain/scheme/aspects/aspect-kinds';
import type { FreeAspect } from '../../src/domain/scheme/aspects/free-aspect';
import { aspectsOfModule } from '../../src/domain/scheme/aspects-of';
import type { MarkingScheme } from '../../src/domain/scheme/marking-scheme';
import type { Random } from '../seeded-random';

/** What an entry can do in each part, in thousandths of a point on a scale of 100. */
export interface Ability {
  readonly theory: number;
  readonly practical: number;
}

/** By aspect: one mark for each seat of the panel, in seat order. */
export type PanelMarks = ReadonlyMap<AspectId, readonly Points[]>;

/** Thousandths of a point, on a scale of 100. */
const BETWEEN_ASPECTS = 2_000;
const WITHIN_JUDGE = 2_200;

/** Every aspect of this competition is marked freely in steps. */
const asFree = (aspect: Aspect): FreeAspect => {
  if (aspect.kind !== 'free') throw new RangeError(`${aspect.id} is not marked in steps`);
  return aspect;
};

const onStep = (aspect: FreeAspect, thousandthsOfHundred: number): Points => {
  const exact = Math.trunc((thousandthsOfHundred * aspect.max) / 100_000);
  const steps = Math.trunc((2 * exact + aspect.step) / (2 * aspect.step));
  return toPoints(Math.min(Math.max(steps * aspect.step, 0), aspect.max));
};

/**
 * Marks of a panel for one entry: the entry's ability in the part, how the aspect suits it, the judge's leaning and the moment's
 * whim, brought to the aspect's step.
 * @param leanings per seat of the panel, in thousandths of a point; a negative one is a strict judge
 */
export function drawMarks(
  scheme: MarkingScheme,
  ability: Ability,
  leanings: readonly number[],
  random: Random,
): PanelMarks {
  const marks = new Map<AspectId, readonly Points[]>();
  for (const module of scheme.modules) {
    const isPanel = module.panel.kind === 'trimmed-mean';
    for (const aspect of aspectsOfModule(module).map(asFree)) {
      if (!isPanel) {
        marks.set(aspect.id, [onStep(aspect, ability[module.part])]);
        continue;
      }
      const shown = ability[module.part] + random.bell(BETWEEN_ASPECTS);
      marks.set(
        aspect.id,
        leanings.map((leaning) => onStep(aspect, shown + leaning + random.bell(WITHIN_JUDGE))),
      );
    }
  }
  return marks;
}
