import { inGroup, USUAL_GROUPS, withoutGroup } from './group-name';

const WELDER = { zh: '焊工', en: 'Welder' };
const [WORKERS, STUDENTS] = USUAL_GROUPS as [typeof WELDER, typeof WELDER];

describe('the name of a group of a trade', () => {
  it('[GRP-1] stands behind the trade’s name in both languages', () => {
    expect(inGroup(WELDER, STUDENTS)).toEqual({ zh: '焊工（学生组）', en: 'Welder (Students)' });
  });

  it('[GRP-1] takes the place of another group, and goes again', () => {
    const students = inGroup(WELDER, STUDENTS);
    expect(inGroup(students, WORKERS)).toEqual({ zh: '焊工（职工组）', en: 'Welder (Workers)' });
    expect(withoutGroup(students)).toEqual(WELDER);
    expect(withoutGroup(WELDER)).toEqual(WELDER);
  });

  it('[GRP-1] a name that is all brackets, or holds them elsewhere, stays', () => {
    expect(withoutGroup({ zh: '（甲）', en: '(A)' })).toEqual({ zh: '（甲）', en: '(A)' });
    expect(withoutGroup({ zh: '电工（高压）作业', en: 'Electrician (high voltage) work' }).zh).toBe(
      '电工（高压）作业',
    );
  });
});
