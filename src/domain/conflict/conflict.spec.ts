import type { AccountId, ContestantId, EntryId, JudgeId, UnitId } from '../kernel/ids';
import {
  conflictShape,
  isOwnDeclaration,
  isUnplaced,
  USUAL_CONFLICT_RULE,
  type Conflict,
  type ConflictAnswerKind,
} from './conflict';
import { conflictTerms, foundConflict } from './found-conflict';

const judge = 'judge' as JudgeId;
const wang = { contestantId: 'wang' as ContestantId, unitId: 'plant' as UnitId };
const li = { contestantId: 'li' as ContestantId, unitId: 'yard' as UnitId };
const at = '2026-10-01T08:00:00.000Z';
const own = new Map([[judge, new Set(['plant' as UnitId])]]);
const nobodys = new Map<JudgeId, Set<UnitId>>();

const declared = (more: Partial<Conflict>): Conflict => ({
  id: 'c',
  judgeId: judge,
  kind: 'kin',
  reason: '虚构的声明理由',
  declaredBy: 'desk' as AccountId,
  declaredAt: at,
  ...more,
});
const answered = (as: ConflictAnswerKind): Pick<Conflict, 'answer'> => ({
  answer: { as, reason: '虚构的处理理由', by: 'desk' as AccountId, at },
});

describe('a conflict between a judge and a person', () => {
  it('[COI-1] who is of her unit needs no declaration; anybody else has none', () => {
    const terms = conflictTerms(USUAL_CONFLICT_RULE, [], own);
    expect(foundConflict(terms, judge, wang)).toEqual({ kind: 'unit', state: 'blocks' });
    expect(foundConflict(terms, judge, li)).toBeNull();
    expect(foundConflict(terms, 'other' as JudgeId, wang)).toBeNull();
  });

  it('[COI-1] a declaration names a person, or everybody of a unit', () => {
    const rows = [declared({ contestantId: li.contestantId })];
    expect(foundConflict(conflictTerms(USUAL_CONFLICT_RULE, rows, nobodys), judge, li)?.kind).toBe('kin');
    expect(foundConflict(conflictTerms(USUAL_CONFLICT_RULE, rows, nobodys), judge, wang)).toBeNull();
    const ofUnit = [declared({ kind: 'other', unitId: li.unitId })];
    expect(foundConflict(conflictTerms(USUAL_CONFLICT_RULE, ofUnit, nobodys), judge, li)?.kind).toBe('other');
  });

  it('[COI-2] where the rule asks, nothing is decided before somebody answers', () => {
    const rule = { ...USUAL_CONFLICT_RULE, trainee: 'ask' } as const;
    const state = (more: Partial<Conflict>): string | undefined =>
      foundConflict(
        conflictTerms(rule, [declared({ kind: 'trainee', contestantId: li.contestantId, ...more })], nobodys),
        judge,
        li,
      )?.state;
    expect(state({})).toBe('asks');
    expect(state(answered('steps-aside'))).toBe('blocks');
    expect(state(answered('may-mark'))).toBe('lifted');
    expect(state(answered('withdrawn'))).toBeUndefined();
  });

  it('[COI-3] what blocks is lifted by an answer, also for her own unit, and the strongest of several counts', () => {
    const lifted = declared({ kind: 'unit', unitId: wang.unitId, ...answered('may-mark') });
    expect(foundConflict(conflictTerms(USUAL_CONFLICT_RULE, [lifted], own), judge, wang)?.state).toBe(
      'lifted',
    );
    const kin = declared({ id: 'd', contestantId: wang.contestantId });
    expect(foundConflict(conflictTerms(USUAL_CONFLICT_RULE, [lifted, kin], own), judge, wang)).toEqual({
      kind: 'kin',
      state: 'blocks',
    });
  });
});

describe('what a judge declares herself', () => {
  const own = { declaredBy: judge };
  const entryId = 'e-7' as EntryId;

  it('[COI-11] by number it is with that entry, and with the person behind it as soon as she is known', () => {
    const byNumber = declared({ ...own, entryId, named: '07' });
    const hidden = conflictTerms(USUAL_CONFLICT_RULE, [byNumber], nobodys);
    expect(foundConflict(hidden, judge, { entryId })?.state).toBe('blocks');
    expect(foundConflict(hidden, judge, { entryId: 'e-8' as EntryId })).toBeNull();
    expect(foundConflict(hidden, judge, li)).toBeNull();
    const known = conflictTerms(
      USUAL_CONFLICT_RULE,
      [{ ...byNumber, contestantId: li.contestantId }],
      nobodys,
    );
    expect(foundConflict(known, judge, { ...li, entryId: 'e-9' as EntryId })?.state).toBe('blocks');
  });

  it('[COI-10] in words it is with nobody until somebody says who that is', () => {
    const inWords = declared({ ...own, named: '虚构的熟人' });
    expect(isOwnDeclaration(inWords)).toBe(true);
    expect(isUnplaced(inWords)).toBe(true);
    const terms = conflictTerms(USUAL_CONFLICT_RULE, [inWords], nobodys);
    expect(foundConflict(terms, judge, { ...li, entryId })).toBeNull();
    expect(foundConflict(terms, judge, {})).toBeNull();
  });
});

describe('a conflict in an archive', () => {
  it('[COI-7] names a person or a unit, never both and never neither', () => {
    expect(conflictShape.check(declared({ contestantId: li.contestantId }))).toBeNull();
    expect(conflictShape.check(declared({ unitId: li.unitId, ...answered('may-mark') }))).toBeNull();
    expect(conflictShape.check(declared({}))).toMatchObject({ path: '.unitId' });
    expect(conflictShape.check(declared(li))).toMatchObject({ path: '.unitId' });
    const entryId = 'e-7' as EntryId;
    expect(conflictShape.check(declared({ entryId, named: '07' }))).toBeNull();
    expect(conflictShape.check(declared({ named: '虚构的熟人' }))).toBeNull();
    expect(conflictShape.check(declared({ entryId }))).toMatchObject({ path: '.unitId' });
    expect(conflictShape.check(declared({ entryId, named: '07', unitId: li.unitId }))).toMatchObject({
      path: '.unitId',
    });
  });
});
