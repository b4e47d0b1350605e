import { idShape } from '../../kernel/leaf-shapes';
import type { AspectId } from '../../kernel/ids';
import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { findAspect } from './scheme-names';
import type { TieBreakKind } from './tie-break-kind';

/** The better value of one aspect: more points, or less where its module is better lower (completion time). */
export interface AspectTieBreak {
  readonly key: 'aspect';
  readonly aspectId: AspectId;
}

export const aspectKey: TieBreakKind<AspectTieBreak> = {
  shape: recordShape({ key: oneOfShape('aspect'), aspectId: idShape }),
  faults: (path, { aspectId }, scheme) => {
    const found = findAspect(scheme, aspectId);
    if (!found) return [{ path: `${path}.aspectId`, fault: 'unknown-aspect' }];
    return found.module.panel.over === 'module'
      ? [{ path: `${path}.aspectId`, fault: 'needs-panel-by-aspect' }]
      : [];
  },
  keys: ({ aspectId }, { scheme }) => {
    const found = findAspect(scheme, aspectId);
    if (!found) return [];
    const { moduleIndex, index, module } = found;
    return [
      {
        better: module.better ?? 'higher',
        valueOf: ({ modules }) => modules[moduleIndex]?.aspects[index]?.value ?? null,
      },
    ];
  },
  sentence: ({ aspectId }, scheme) => {
    const found = findAspect(scheme, aspectId);
    const name = found?.aspect.name ?? say(aspectId, aspectId);
    return found?.module.better === 'lower'
      ? say(`「${name.zh}」少者在前`, `less in “${name.en}”`)
      : say(`「${name.zh}」得分高者在前`, `more points in “${name.en}”`);
  },
};
