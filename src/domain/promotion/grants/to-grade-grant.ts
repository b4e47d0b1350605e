import type { LocalText } from '../../kernel/local-text';
import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import { ladderOf, sayGrade, stepOf, type Grade } from '../ladder';
import { gradeFaults, type GrantKind } from './grant-kind';

/** To this level, from wherever below (PRO-3); what becomes of those who have it already is said (PRO-4). */
export interface ToGradeGrant {
  readonly kind: 'to-grade';
  readonly grade: Grade;
  readonly alreadyThere: 'next-grade' | 'none' | 'award-only';
}

const ALREADY: Readonly<Record<ToGradeGrant['alreadyThere'], LocalText>> = {
  'next-grade': say('已达到者再升一级', 'whoever has it already rises one level more'),
  none: say('已达到者不再晋升', 'whoever has it already is not promoted'),
  'award-only': say('已达到者只授荣誉', 'whoever has it already gets the title only'),
};

/** Source: rules of the field 2.2 ("already at or above the target" has three variants). */
export const toGradeGrant: GrantKind<ToGradeGrant> = {
  shape: recordShape({
    kind: oneOfShape('to-grade'),
    grade: integerShape(-1, 6),
    alreadyThere: oneOfShape('next-grade', 'none', 'award-only'),
  }),
  faults: (path, { grade }, ladder) => gradeFaults(`${path}.grade`, grade, ladderOf(ladder)),
  raise: ({ grade, alreadyThere }, step, ladder) => {
    const target = stepOf(ladder, grade);
    if (step < target) return target;
    if (alreadyThere !== 'next-grade') return alreadyThere === 'none' ? 'already-there' : 'award-only';
    return step >= ladderOf(ladder).length ? 'at-top' : step + 1;
  },
  sentence: ({ grade, alreadyThere }) => {
    const level = sayGrade(grade);
    const already = ALREADY[alreadyThere];
    return say(`晋升${level.zh}，${already.zh}`, `to ${level.en}; ${already.en}`);
  },
};
