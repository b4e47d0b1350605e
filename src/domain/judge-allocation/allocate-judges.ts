import type { Sha256 } from '../ledger/chain-entry';
import type {
  Allocation,
  AllocationJudge,
  AllocationPanel,
  AllocationTerms,
  ClosedCause,
  Unmet,
} from './allocation';
import { improvePlan } from './improve-plan';
import { SeatPlan } from './seat-plan';

/**
 * Seats judges on panels (ALO-1 … ALO-5): every panel filled as far as it can be, nobody on a panel that is closed to her, and
 * no other choice would have loads nearer to each other. Within that, few step aside and few of one unit sit together.
 */
export function allocateJudges(
  terms: AllocationTerms,
  judges: readonly AllocationJudge[],
  panels: readonly AllocationPanel[],
  sha256: Sha256,
): Allocation {
  const plan = new SeatPlan(terms, judges, panels, sha256);
  for (const panel of panels) while (plan.wants(panel) && plan.seatOneMore(panel));
  improvePlan(plan);
  return {
    seats: panels.flatMap(({ moduleId }) =>
      plan.judgesOf(moduleId).map((judgeId) => ({ moduleId, judgeId })),
    ),
    loads: new Map(judges.map(({ id }) => [id, plan.loadOf(id)])),
    unmet: panels.flatMap((panel) => unmetOn(panel, plan)),
  };
}

function unmetOn(panel: AllocationPanel, plan: SeatPlan): Unmet[] {
  const { moduleId, size, closedTo } = panel;
  const missing = size - plan.judgesOf(moduleId).length;
  const closed: Partial<Record<ClosedCause, number>> = {};
  for (const cause of closedTo.values()) closed[cause] = (closed[cause] ?? 0) + 1;
  const short: Unmet[] = missing > 0 ? [{ kind: 'short', moduleId, missing, closed }] : [];
  const crowded = plan.crowdedUnits(moduleId).map(([unitId, judges]): Unmet => {
    return { kind: 'unit', moduleId, unitId, judges };
  });
  return [...short, ...crowded];
}
