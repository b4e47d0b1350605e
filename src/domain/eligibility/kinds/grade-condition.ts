import type { LocalText } from '../../kernel/local-text';
import { recordShape } from '../../kernel/record-shape';
import { joinTexts, LISTED, say } from '../../kernel/say';
import { integerShape, listShape, nullOrShape, oneOfShape } from '../../kernel/shapes';
import { sayGrade, type Grade } from '../../promotion/ladder';
import type { ConditionKind } from '../condition-kind';

/** Holds one of these levels before the competition; null stands for none. */
export interface GradeCondition {
  readonly kind: 'grade';
  readonly grades: readonly (Grade | null)[];
}

const sayGrades = (grades: GradeCondition['grades']): LocalText => joinTexts(grades.map(sayGrade), LISTED);

export const gradeCondition: ConditionKind<GradeCondition> = {
  shape: recordShape({
    kind: oneOfShape('grade'),
    grades: listShape(nullOrShape(integerShape(-1, 6)), 9, 1),
  }),
  faults: (path, { grades }) => (grades.length === 0 ? [{ path: `${path}.grades`, fault: 'empty' }] : []),
  holds: ({ grades }, { person }) => person !== null && grades.includes(person.grade),
  sentence: ({ grades }) => {
    const names = sayGrades(grades);
    return say(`现等级为${names.zh}`, `present level: ${names.en}`);
  },
};
