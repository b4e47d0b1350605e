import type { JudgeId, ModuleId } from '../kernel/ids';

/** A judge's place on the panel of one module. */
export interface Seat {
  readonly moduleId: ModuleId;
  readonly judgeId: JudgeId;
}
