import { groupBy } from '../kernel/group-by';
import type { ContestantId, EntryId, JudgeId, UnitId } from '../kernel/ids';
import type { Conflict, ConflictKind, ConflictRule, ConflictTarget } from './conflict';

/** She may not mark; somebody has to decide; the committee has said that she marks all the same. */
export type ConflictState = 'blocks' | 'asks' | 'lifted';

/** Between one judge and one person: the strongest of what stands between them. */
export interface FoundConflict {
  readonly kind: ConflictKind;
  readonly state: ConflictState;
}

/** What conflicts are found by, made once by `conflictTerms`. */
export interface ConflictTerms {
  readonly rule: ConflictRule;
  readonly rowsByJudge: ReadonlyMap<JudgeId, readonly Conflict[]>;
  readonly unitsByJudge: ReadonlyMap<JudgeId, ReadonlySet<UnitId>>;
}

/** Somebody between whom and a judge something may stand; under a seal nothing but the entry is known. */
export interface KnownPerson {
  readonly contestantId?: ContestantId;
  readonly unitId?: UnitId;
  readonly entryId?: EntryId;
}

const STRENGTH: readonly ConflictState[] = ['blocks', 'asks', 'lifted'];

/** Withdrawn declarations are left out at once. */
export function conflictTerms(
  rule: ConflictRule,
  rows: readonly Conflict[],
  unitsByJudge: ConflictTerms['unitsByJudge'],
): ConflictTerms {
  const standing = rows.filter(({ answer }) => answer?.as !== 'withdrawn');
  return { rule, unitsByJudge, rowsByJudge: groupBy(standing, ({ judgeId }) => judgeId) };
}

/** What follows from one conflict (COI-2, COI-3). */
export function stateOf(
  rule: ConflictRule,
  { kind, answer }: Pick<Conflict, 'kind' | 'answer'>,
): ConflictState {
  if (answer?.as === 'may-mark') return 'lifted';
  return answer?.as === 'steps-aside' || rule[kind] === 'block' ? 'blocks' : 'asks';
}

/** The strongest conflict between a judge and a person; null when there is none (COI-1). */
export function foundConflict(
  { rule, rowsByJudge, unitsByJudge }: ConflictTerms,
  judgeId: JudgeId,
  person: KnownPerson,
): FoundConflict | null {
  const rows = (rowsByJudge.get(judgeId) ?? []).filter((row) => isWith(row, person));
  const found = rows.map((row): FoundConflict => ({ kind: row.kind, state: stateOf(rule, row) }));
  const isOfUnit = person.unitId !== undefined && (unitsByJudge.get(judgeId)?.has(person.unitId) ?? false);
  if (isOfUnit && !rows.some(({ kind }) => kind === 'unit'))
    found.push({ kind: 'unit', state: stateOf(rule, { kind: 'unit' }) });
  return found.toSorted((a, b) => STRENGTH.indexOf(a.state) - STRENGTH.indexOf(b.state))[0] ?? null;
}

/** A row by number may say the person behind it as well: then both are who it is with. */
function isWith(row: ConflictTarget, person: KnownPerson): boolean {
  const isSame = <Id>(one: Id | undefined, other: Id | undefined): boolean =>
    one !== undefined && one === other;
  return (
    isSame(row.contestantId, person.contestantId) ||
    isSame(row.unitId, person.unitId) ||
    isSame(row.entryId, person.entryId)
  );
}
