import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import type { Module } from '../../scheme/marking-scheme';
import { partReader } from '../../tally/part-points';
import { sayPart } from './scheme-names';
import type { TieBreakKind } from './tie-break-kind';

/** More points in theory or in practical. Source: rules of the field 1.2 [S3]. */
export interface PartTieBreak {
  readonly key: 'part';
  readonly part: Module['part'];
}

export const partKey: TieBreakKind<PartTieBreak> = {
  shape: recordShape({ key: oneOfShape('part'), part: oneOfShape('theory', 'practical') }),
  faults: (path, tieBreak, scheme) =>
    scheme?.modules.some(({ part }) => part === tieBreak.part) ? [] : [{ path, fault: 'unknown-part' }],
  keys: ({ part }, { scheme }) => {
    const isOne = scheme.modules.filter((module) => module.part === part && module.weight > 0).length === 1;
    return [{ better: 'higher', valueOf: partReader(scheme, part), ...(isOne ? { isRead: true } : {}) }];
  },
  sentence: ({ part }) => {
    const name = sayPart(part);
    return say(`${name.zh}成绩高者在前`, `more points in ${name.en}`);
  },
};
