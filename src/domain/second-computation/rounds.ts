import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { Module } from '../scheme/marking-scheme';
import { placeName, type DeskWord } from './fold';
import { whole, type Fraction } from './fraction';

const nameOf = (module: Module, aspect: Aspect | null): string =>
  placeName({ moduleId: module.id, ...(aspect ? { aspectId: aspect.id } : {}) });

/** Whether the chief judge has decided there; what the panel says of itself matters no more. */
export const isDecided = ({ decided }: DeskWord, module: Module, aspect: Aspect | null): boolean =>
  decided.has(nameOf(module, aspect));

/** The points that were decided there (RSC-7); undefined where the panel's value stands. */
export function decidedPoints(
  { decided }: DeskWord,
  module: Module,
  aspect: Aspect | null,
): Fraction | undefined {
  const points = decided.get(nameOf(module, aspect)) ?? undefined;
  return points === undefined ? undefined : whole(points);
}

/** Whether judges of the module are marking again (RSC-4). */
export function isMarkedAgain({ rounds, decided }: DeskWord, module: Module): boolean {
  return rounds.some(({ places, awaited }) =>
    places
      .filter(({ moduleId }) => moduleId === module.id)
      .some((place) => !decided.has(placeName(place)) && place.judgeIds.some((id) => awaited.has(id))),
  );
}
