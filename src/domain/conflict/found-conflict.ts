import { groupBy } from '../kernel/group-by';
import type { ContestantId, JudgeId, UnitId } from '../kernel/ids';
import type { Conflict, ConflictKind, ConflictRule } from './conflict';

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

interface KnownPerson {
  readonly contestantId: ContestantId;
  readonly unitId: UnitId;
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
  { contestantId, unitId }: KnownPerson,
): FoundConflict | null {
  const rows = (rowsByJudge.get(judgeId) ?? []).filter((row) =>
    row.contestantId === undefined ? row.unitId === unitId : row.contestantId === contestantId,
  );
  const found = rows.map((row): FoundConflict => ({ kind: row.kind, state: stateOf(rule, row) }));
  const isOfUnit = unitsByJudge.get(judgeId)?.has(unitId) ?? false;
  if (isOfUnit && !rows.some(({ kind }) => kind === 'unit'))
    found.push({ kind: 'unit', state: stateOf(rule, { kind: 'unit' }) });
  return found.toSorted((a, b) => STRENGTH.indexOf(a.state) - STRENGTH.indexOf(b.state))[0] ?? null;
}
