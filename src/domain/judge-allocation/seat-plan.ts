import type { JudgeId, ModuleId, UnitId } from '../kernel/ids';
import type { Sha256 } from '../ledger/chain-entry';
import type { AllocationJudge, AllocationPanel, AllocationTerms } from './allocation';

/** How a judge and a panel were reached from the panel that wants one more. */
interface Reached {
  /** The panel that would take the judge. */
  readonly panelOf: Map<JudgeId, ModuleId>;
  /** The judge who would leave the panel. */
  readonly leaverOf: Map<ModuleId, JudgeId>;
  readonly steps: Map<JudgeId, number>;
}

/** Who sits where so far. */
export class SeatPlan {
  readonly panels: readonly AllocationPanel[];
  private readonly panelById: ReadonlyMap<ModuleId, AllocationPanel>;
  private readonly unitsOf: ReadonlyMap<JudgeId, readonly UnitId[]>;
  private readonly seated: ReadonlyMap<ModuleId, Set<JudgeId>>;
  /** Judges in the order that the seed draws, panel by panel. */
  private readonly orderOf: ReadonlyMap<ModuleId, readonly JudgeId[]>;
  private readonly mostOfUnit: number;

  constructor(
    { seed, mostOfUnit }: AllocationTerms,
    judges: readonly AllocationJudge[],
    panels: readonly AllocationPanel[],
    sha256: Sha256,
  ) {
    const ids = judges.map(({ id }) => id);
    this.panels = panels;
    this.mostOfUnit = mostOfUnit;
    this.panelById = new Map(panels.map((panel) => [panel.moduleId, panel]));
    this.unitsOf = new Map(judges.map(({ id, unitIds }) => [id, unitIds]));
    this.seated = new Map(panels.map(({ moduleId, kept }) => [moduleId, new Set(kept)]));
    this.orderOf = new Map(
      panels.map(({ moduleId }) => {
        const key = (id: JudgeId): string => sha256(`${seed}/${moduleId}/${id}`);
        const keyed = ids.map((id) => ({ id, key: key(id) }));
        return [moduleId, keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id)];
      }),
    );
  }

  judgesOf(moduleId: ModuleId): readonly JudgeId[] {
    return [...(this.seated.get(moduleId) ?? [])].toSorted();
  }

  loadOf(judgeId: JudgeId): number {
    return [...this.seated.values()].filter((judges) => judges.has(judgeId)).length;
  }

  wants({ moduleId, size }: AllocationPanel): boolean {
    return this.judgesOf(moduleId).length < size;
  }

  isOpen({ moduleId, closedTo }: AllocationPanel, judgeId: JudgeId): boolean {
    return !closedTo.has(judgeId) && !this.seated.get(moduleId)?.has(judgeId);
  }

  /** Who sits there and may be put elsewhere. */
  movableOf({ moduleId, kept }: AllocationPanel): readonly JudgeId[] {
    return this.judgesOf(moduleId).filter((judgeId) => !kept.includes(judgeId));
  }

  /** All judges, in the order drawn for a panel. */
  drawnFor({ moduleId }: AllocationPanel): readonly JudgeId[] {
    return this.orderOf.get(moduleId) ?? [];
  }

  replace({ moduleId }: AllocationPanel, out: JudgeId, into: JudgeId): void {
    this.seated.get(moduleId)?.delete(out);
    this.seated.get(moduleId)?.add(into);
  }

  /** Units with more judges on a panel than there should be. */
  crowdedUnits(moduleId: ModuleId): (readonly [UnitId, number])[] {
    const counts = new Map<UnitId, number>();
    for (const judgeId of this.judgesOf(moduleId))
      for (const unitId of this.unitsOf.get(judgeId) ?? []) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
    return [...counts].filter(([, count]) => count > this.mostOfUnit);
  }

  /** What is to be avoided on a panel: entries stepped aside from, and judges too many of a unit. */
  costOf({ moduleId, asides }: AllocationPanel): number {
    const aside = this.judgesOf(moduleId).reduce((sum, judgeId) => sum + (asides.get(judgeId) ?? 0), 0);
    return this.crowdedUnits(moduleId).reduce((sum, [, count]) => sum + count - this.mostOfUnit, aside);
  }

  /**
   * Seats one more on a panel: whoever has the fewest seats of all who can be had, if need be by moving others along a chain of
   * panels. Each step taken so leaves no way to bring loads nearer to each other. @returns false when nobody can be had.
   */
  seatOneMore(panel: AllocationPanel): boolean {
    const reached = this.reach(panel);
    const chosen = this.leastLoaded(reached);
    if (chosen === undefined) return false;
    let into = chosen;
    for (;;) {
      const moduleId = reached.panelOf.get(into)!;
      this.seated.get(moduleId)!.add(into);
      if (moduleId === panel.moduleId) return true;
      const leaver = reached.leaverOf.get(moduleId)!;
      this.seated.get(moduleId)!.delete(leaver);
      into = leaver;
    }
  }

  private reach(from: AllocationPanel): Reached {
    const reached: Reached = { panelOf: new Map(), leaverOf: new Map(), steps: new Map() };
    let panels: readonly AllocationPanel[] = [from];
    for (let step = 0; panels.length > 0; step++) {
      const found: JudgeId[] = [];
      for (const panel of panels)
        for (const judgeId of this.drawnFor(panel)) {
          if (reached.panelOf.has(judgeId) || !this.isOpen(panel, judgeId)) continue;
          reached.panelOf.set(judgeId, panel.moduleId);
          reached.steps.set(judgeId, step);
          found.push(judgeId);
        }
      panels = found.flatMap((judgeId) => this.leftBy(judgeId, from, reached));
    }
    return reached;
  }

  /** Panels that a judge could leave, so that they want somebody else. */
  private leftBy(judgeId: JudgeId, from: AllocationPanel, { leaverOf }: Reached): AllocationPanel[] {
    return this.panels.filter((panel) => {
      const { moduleId } = panel;
      if (moduleId === from.moduleId || leaverOf.has(moduleId)) return false;
      if (!this.movableOf(panel).includes(judgeId)) return false;
      leaverOf.set(moduleId, judgeId);
      return true;
    });
  }

  private leastLoaded({ panelOf, steps }: Reached): JudgeId | undefined {
    const asideOf = (judgeId: JudgeId): number => {
      const panel = this.panelById.get(panelOf.get(judgeId)!);
      return (panel?.asides.get(judgeId) ?? 0) + this.crowdingBy(judgeId, panelOf.get(judgeId)!);
    };
    const rank = (judgeId: JudgeId): readonly number[] => [
      this.loadOf(judgeId),
      steps.get(judgeId)!,
      asideOf(judgeId),
    ];
    let best: { readonly id: JudgeId; readonly rank: readonly number[] } | undefined;
    for (const id of panelOf.keys()) {
      const one = rank(id);
      const isBetter = !best || compare(one, best.rank) < 0;
      if (isBetter) best = { id, rank: one };
    }
    return best?.id;
  }

  /** Whether one more of the judge's units would be too many. */
  private crowdingBy(judgeId: JudgeId, moduleId: ModuleId): number {
    const others = this.judgesOf(moduleId).flatMap((id) => this.unitsOf.get(id) ?? []);
    const units = this.unitsOf.get(judgeId) ?? [];
    return units.filter((unit) => others.filter((one) => one === unit).length >= this.mostOfUnit).length;
  }
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};
