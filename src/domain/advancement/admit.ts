import { groupBy } from '../kernel/group-by';
import type { EntryId, UnitId } from '../kernel/ids';
import type { AdvancementRule } from './advancement-rule';
import type { Contender } from './contender';
import type { StepCall } from './steps/step-kind';

/** Who is in so far, and ties at a cut that somebody has to decide. */
export interface Admitted {
  readonly ins: Set<EntryId>;
  readonly countByUnit: Map<UnitId, number>;
  readonly undecided: Contender[][];
}

/** Limits that hold over all steps, and how people tied across a cut are separated. */
export interface Limits {
  readonly rule: Pick<AdvancementRule, 'tiesAtCut' | 'perUnit'>;
  /** How many may go on in all. */
  readonly most: number;
  /** Splits tied contenders by the cut's own keys and by what was decided, best first; what stays together is still tied. */
  readonly splitTie: (tied: readonly Contender[]) => readonly (readonly Contender[])[];
}

const idOf = ({ standing }: Contender): EntryId => standing.entryId;

const letIn = (admitted: Admitted, contenders: readonly Contender[]): void => {
  for (const contender of contenders) {
    const { unitId } = contender;
    admitted.ins.add(idOf(contender));
    if (unitId) admitted.countByUnit.set(unitId, (admitted.countByUnit.get(unitId) ?? 0) + 1);
  }
};

/**
 * Those of a tied group whom their unit still has room for (ADV-11). A unit with room for some of its tied people only has it
 * for all or for none of them, as ties at a cut go.
 */
const withRoomInUnit = (group: readonly Contender[], admitted: Admitted, { rule }: Limits): Contender[] => {
  const { perUnit } = rule;
  if (perUnit === undefined) return [...group];
  return group.filter((contender) => {
    const { unitId } = contender;
    if (!unitId || admitted.ins.has(idOf(contender))) return true;
    const taken = admitted.countByUnit.get(unitId) ?? 0;
    const asking = group.filter((one) => one.unitId === unitId && !admitted.ins.has(idOf(one))).length;
    return taken + asking <= perUnit || (taken < perUnit && rule.tiesAtCut === 'all-in');
  });
};

/** What is to be done with people tied across a cut (ADV-2, ADV-3, ADV-12, ADV-13). */
const atCut = (group: readonly Contender[], room: number, admitted: Admitted, limits: Limits): void => {
  const { tiesAtCut } = limits.rule;
  // Ties let in more than a step asks for, but never more than the whole may be (ADV-18).
  if (tiesAtCut === 'all-in' && admitted.ins.size + group.length <= limits.most) letIn(admitted, group);
  if (tiesAtCut === 'all-in' || tiesAtCut === 'all-out') return;
  let left = room;
  for (const part of limits.splitTie(group)) {
    if (part.length <= left) letIn(admitted, part);
    else if (left > 0) admitted.undecided.push([...part]);
    left -= part.length;
    if (left <= 0) return;
  }
};

/** Lets one lot's contenders in, tied group by tied group, until its places are taken. */
const admitLot = (
  groups: readonly (readonly Contender[])[],
  call: StepCall,
  admitted: Admitted,
  limits: Limits,
): void => {
  let { taken } = call;
  for (const all of groups) {
    const concerned = withRoomInUnit(all, admitted, limits);
    const fresh = concerned.filter((contender) => !admitted.ins.has(idOf(contender)));
    const counting = call.countsThoseIn ? concerned.length : fresh.length;
    const room = Math.min(call.places - taken, limits.most - admitted.ins.size + counting - fresh.length);
    if (room <= 0) return;
    if (counting <= room) letIn(admitted, fresh);
    else return atCut(fresh, room - (counting - fresh.length), admitted, limits);
    taken += counting;
  }
};

/** Carries out one step (ADV-1, ADV-6 … ADV-13). @param groups contenders best first, those who share a place together */
export function admit(
  groups: readonly (readonly Contender[])[],
  call: StepCall,
  admitted: Admitted,
  limits: Limits,
): void {
  const lots = new Map<string, Contender[][]>();
  for (const group of groups) {
    const ofLot = groupBy(group.filter(call.concerns), call.lotOf);
    for (const [lot, contenders] of ofLot) lots.set(lot, [...(lots.get(lot) ?? []), contenders]);
  }
  for (const lot of lots.values()) admitLot(lot, call, admitted, limits);
}
