import type { Refusal } from '../../kernel/refusal';
import { aspectKindOf, type Aspect } from './aspect-kinds';
import { refuseOffGrid } from './refuse-off-grid';

/** Why an amount may not stand as a mark of an aspect (MRK-2, MRK-3, MRK-11); null when it may. */
export function refuseMark(aspect: Aspect, mark: number): Refusal | null {
  const kind = aspectKindOf(aspect);
  return refuseOffGrid(kind.grid(aspect), mark) ?? kind.refuse?.(aspect, mark) ?? null;
}
