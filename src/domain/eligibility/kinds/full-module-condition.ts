import { recordShape } from '../../kernel/record-shape';
import { say, sayMany } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import type { ConditionKind } from '../condition-kind';

/** Full marks in so many modules at least: the honourable mention of olympiads. */
export interface FullModuleCondition {
  readonly kind: 'full-modules';
  readonly least: number;
}

export const fullModuleCondition: ConditionKind<FullModuleCondition> = {
  shape: recordShape({ kind: oneOfShape('full-modules'), least: integerShape(0) }),
  faults: (path, { least }, scheme) =>
    least >= 1 && least <= (scheme?.modules.length ?? least)
      ? []
      : [{ path: `${path}.least`, fault: 'out-of-range' }],
  holds: ({ least }, { fullModules }) => fullModules.size >= least,
  sentence: ({ least }) =>
    say(`至少 ${least} 个模块得满分`, `full marks in at least ${sayMany(least, 'module')}`),
};
