import { bestFirst } from '../../combination/best-first';
import type { Better } from '../../combination/combination-kind';
import { idShape } from '../../kernel/leaf-shapes';
import type { ModuleId } from '../../kernel/ids';
import { recordShape } from '../../kernel/record-shape';
import type { Ratio } from '../../kernel/ratio';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import type { AspectTally, Tally } from '../../tally/tally';
import { moduleFaults, sayModule } from './scheme-names';
import type { TieBreakKind } from './tie-break-kind';

/** The best single aspect or attempt of a module, then the second best, and so on for so many. */
export interface CountBackTieBreak {
  readonly key: 'count-back';
  readonly moduleId: ModuleId;
  /** 1 compares the best single only. */
  readonly count: number;
}

const bestAt = (aspects: readonly AspectTally[], at: number, better: Better): Ratio | null => {
  const values = aspects.map(({ value }) => value);
  const index = bestFirst(values, better)[at];
  return index === undefined ? null : (values[index] ?? null);
};

/** Source: WCA regulations 9f (averages tied: the better best single [S99]). */
export const countBackKey: TieBreakKind<CountBackTieBreak> = {
  shape: recordShape(
    { key: oneOfShape('count-back'), moduleId: idShape, count: integerShape(0, 100) },
    {},
    { count: 1 },
  ),
  faults: (path, { moduleId, count }, scheme) => [
    ...moduleFaults(path, scheme, moduleId),
    ...(count < 1 ? [{ path: `${path}.count`, fault: 'out-of-range' as const }] : []),
    ...(scheme?.modules.find(({ id }) => id === moduleId)?.panel.over === 'module'
      ? [{ path: `${path}.moduleId`, fault: 'needs-panel-by-aspect' as const }]
      : []),
  ],
  keys: ({ moduleId, count }, { scheme }) => {
    const index = scheme.modules.findIndex(({ id }) => id === moduleId);
    const { better = 'higher' } = scheme.modules[index] ?? {};
    return Array.from({ length: count }, (_, at) => ({
      better,
      valueOf: ({ modules }: Tally) => bestAt(modules[index]?.aspects ?? [], at, better),
    }));
  },
  sentence: ({ moduleId, count }, scheme) => {
    const name = sayModule(scheme, moduleId);
    return count === 1
      ? say(`${name.zh}最好单次成绩好者在前`, `the best single in ${name.en}`)
      : say(
          `${name.zh}由最好一次起逐次比较，共 ${count} 次`,
          `the best single in ${name.en}, then the next best, ${count} in all`,
        );
  },
};
