import type { JudgeId } from '../kernel/ids';
import type { AllocationPanel } from './allocation';
import type { SeatPlan } from './seat-plan';

/** One judge for another on a panel. */
interface Change {
  readonly panel: AllocationPanel;
  readonly out: JudgeId;
  readonly into: JudgeId;
}

/** A judge changes places with one who has a seat less: loads stay what they are, each on the other. */
function* replacements(plan: SeatPlan): Generator<Change[]> {
  for (const panel of plan.panels)
    for (const out of plan.movableOf(panel))
      for (const into of plan.drawnFor(panel))
        if (plan.loadOf(into) === plan.loadOf(out) - 1 && plan.isOpen(panel, into))
          yield [{ panel, out, into }];
}

/** Two judges change panels. */
function* exchanges(plan: SeatPlan): Generator<Change[]> {
  for (const [index, panel] of plan.panels.entries())
    for (const other of plan.panels.slice(index + 1))
      for (const out of plan.movableOf(panel))
        for (const into of plan.movableOf(other))
          if (plan.isOpen(panel, into) && plan.isOpen(other, out))
            yield [
              { panel, out, into },
              { panel: other, out: into, into: out },
            ];
}

const costOf = (plan: SeatPlan, changes: readonly Change[]): number =>
  changes.reduce((sum, { panel }) => sum + plan.costOf(panel), 0);

/** Makes the first change that lowers what is to be avoided. */
function changeOnce(plan: SeatPlan): boolean {
  for (const changes of [...replacements(plan), ...exchanges(plan)]) {
    const before = costOf(plan, changes);
    for (const { panel, out, into } of changes) plan.replace(panel, out, into);
    if (costOf(plan, changes) < before) return true;
    for (const { panel, out, into } of changes) plan.replace(panel, into, out);
  }
  return false;
}

/** Fewer who step aside and fewer of one unit together, without touching loads (ALO-4). Each change lowers a whole number. */
export function improvePlan(plan: SeatPlan): void {
  while (changeOnce(plan));
}
