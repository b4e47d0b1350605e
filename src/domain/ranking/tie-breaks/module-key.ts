import { idShape } from '../../kernel/leaf-shapes';
import type { ModuleId } from '../../kernel/ids';
import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { moduleFaults, sayModule } from './scheme-names';
import type { TieBreakKind } from './tie-break-kind';

/** The better module value: more points, or less time where that is better. Source: rules of the field 1.2 [S18]. */
export interface ModuleTieBreak {
  readonly key: 'module';
  readonly moduleId: ModuleId;
}

export const moduleKey: TieBreakKind<ModuleTieBreak> = {
  shape: recordShape({ key: oneOfShape('module'), moduleId: idShape }),
  faults: (path, { moduleId }, scheme) => moduleFaults(path, scheme, moduleId),
  keys: ({ moduleId }, { scheme }) => {
    const index = scheme.modules.findIndex(({ id }) => id === moduleId);
    const { better = 'higher' } = scheme.modules[index] ?? {};
    return [{ better, valueOf: ({ modules }) => modules[index]?.value ?? null, isRead: true }];
  },
  sentence: ({ moduleId }, scheme) => {
    const name = sayModule(scheme, moduleId);
    const isLess = scheme?.modules.find(({ id }) => id === moduleId)?.better === 'lower';
    return isLess
      ? say(`${name.zh}少者在前`, `less in ${name.en}`)
      : say(`${name.zh}成绩高者在前`, `more points in ${name.en}`);
  },
};
