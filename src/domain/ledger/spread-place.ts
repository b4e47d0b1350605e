import type { AspectId, JudgeId, ModuleId } from '../kernel/ids';

/** Where a panel can be too far apart: in one aspect, or in its judges' sums over a module. */
export interface SpreadPlace {
  readonly moduleId: ModuleId;
  /** Absent where the panel works on module sums. */
  readonly aspectId?: AspectId;
}

/** A place whose judges mark again. */
export interface CalledPlace extends SpreadPlace {
  readonly judgeIds: readonly JudgeId[];
}

/** The key of a place; modules and aspects may have the same ids. */
export function spreadKey({ moduleId, aspectId }: SpreadPlace): string {
  return aspectId === undefined ? `module ${moduleId}` : `aspect ${aspectId}`;
}
