import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import type { TieBreakKind } from './tie-break-kind';

/** Module by module in the order of the scheme. Source: rules of the field 1.2 [S18]. */
export interface ModulesInOrderTieBreak {
  readonly key: 'modules-in-order';
}

export const modulesInOrderKey: TieBreakKind<ModulesInOrderTieBreak> = {
  shape: recordShape({ key: oneOfShape('modules-in-order') }),
  faults: (path, _tieBreak, scheme) => (scheme ? [] : [{ path, fault: 'unknown-module' }]),
  keys: (_tieBreak, { scheme }) =>
    scheme.modules.map(({ better = 'higher' }, index) => ({
      better,
      valueOf: ({ modules }) => modules[index]?.value ?? null,
    })),
  sentence: () => say('按模块顺序逐个比较', 'module by module in their order'),
};
