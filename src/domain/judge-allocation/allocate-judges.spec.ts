import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { JudgeId, ModuleId, UnitId } from '../kernel/ids';
import { allocateJudges } from './allocate-judges';
import type { Allocation, AllocationJudge, AllocationPanel } from './allocation';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const judgeOf = (n: number, unit = `u${n}`): AllocationJudge => ({
  id: `j${n}` as JudgeId,
  unitIds: [unit as UnitId],
});
const panelOf = (n: number, size: number, more: Partial<AllocationPanel> = {}): AllocationPanel => ({
  moduleId: `m${n}` as ModuleId,
  size,
  kept: [],
  closedTo: new Map(),
  asides: new Map(),
  ...more,
});
const terms = { seed: 'a seed that is recorded', mostOfUnit: 1 };
const allocate = (judges: AllocationJudge[], panels: AllocationPanel[], seed = terms.seed): Allocation =>
  allocateJudges({ ...terms, seed }, judges, panels, sha256);
const squares = (loads: Iterable<number>): number => [...loads].reduce((sum, load) => sum + load * load, 0);
const on = ({ seats }: Allocation, { moduleId }: AllocationPanel): JudgeId[] =>
  seats.filter((seat) => seat.moduleId === moduleId).map(({ judgeId }) => judgeId);

/** Panels that are closed to some judges. */
const hall = (mostJudges: number, mostPanels: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: mostJudges }), fc.integer({ min: 1, max: mostPanels }))
    .chain(([judges, panels]) =>
      fc.record({
        judges: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: judges, maxLength: judges }),
        panels: fc.array(
          fc.record({
            size: fc.integer({ min: 0, max: 4 }),
            closed: fc.array(fc.boolean(), { minLength: judges, maxLength: judges }),
            asides: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: judges, maxLength: judges }),
          }),
          { minLength: panels, maxLength: panels },
        ),
        seed: fc.string({ minLength: 1, maxLength: 12 }),
      }),
    )
    .map(({ judges, panels, seed }) => ({
      seed,
      judges: judges.map((unit, n) => judgeOf(n, `unit-${unit}`)),
      panels: panels.map(({ size, closed, asides }, n) =>
        panelOf(n, size, {
          closedTo: new Map(
            closed.flatMap((is, j) => (is ? [[`j${j}` as JudgeId, 'conflict'] as const] : [])),
          ),
          asides: new Map(asides.map((count, j) => [`j${j}` as JudgeId, count])),
        }),
      ),
    }));

/** The smallest sum of squared loads of all ways to fill every panel as far as it can be filled. */
function leastSquares(judges: readonly AllocationJudge[], panels: readonly AllocationPanel[]): number {
  const [first, ...rest] = panels;
  const best = (
    panel: AllocationPanel | undefined,
    left: readonly AllocationPanel[],
    loads: number[],
  ): number => {
    if (!panel) return squares(loads);
    const open = judges.flatMap(({ id }, index) => (panel.closedTo.has(id) ? [] : [index]));
    const wanted = Math.min(panel.size, open.length);
    return Math.min(
      ...subsets(open, wanted).map((chosen) => {
        const after = loads.map((load, index) => load + (chosen.includes(index) ? 1 : 0));
        return best(left[0], left.slice(1), after);
      }),
    );
  };
  return best(
    first,
    rest,
    judges.map(() => 0),
  );
}

function subsets(of: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return of.flatMap((one, index) => subsets(of.slice(index + 1), size - 1).map((rest) => [one, ...rest]));
}

describe('judges on panels', () => {
  it('[ALO-1] nobody sits where it is closed to her, nobody twice on a panel, and each panel is as full as it can be', () => {
    fc.assert(
      fc.property(hall(8, 6), ({ judges, panels, seed }) => {
        const made = allocate(judges, panels, seed);
        for (const panel of panels) {
          const seated = on(made, panel);
          expect(new Set(seated).size).toBe(seated.length);
          expect(seated.filter((id) => panel.closedTo.has(id))).toEqual([]);
          expect(seated).toHaveLength(Math.min(panel.size, judges.length - panel.closedTo.size));
        }
      }),
    );
  });

  it('[ALO-2] where nothing is closed, loads differ by one at most', () => {
    fc.assert(
      fc.property(hall(12, 6), ({ judges, panels, seed }) => {
        const open = panels.map((panel) => ({ ...panel, closedTo: new Map() }));
        const loads = [...allocate(judges, open, seed).loads.values()];
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('[ALO-2] where some is closed, no other way to fill the panels has loads nearer to each other', () => {
    fc.assert(
      fc.property(hall(5, 4), ({ judges, panels, seed }) => {
        const { loads } = allocate(judges, panels, seed);
        expect(squares(loads.values())).toBe(leastSquares(judges, panels));
      }),
      { numRuns: 300 },
    );
  });

  it('[ALO-3] the same seed gives the same seats, whatever the list was sorted by; another seed others', () => {
    fc.assert(
      fc.property(hall(8, 4), ({ judges, panels, seed }) => {
        const made = allocate(judges, panels, seed);
        expect(allocate(judges.toReversed(), panels, seed).seats).toEqual(made.seats);
      }),
    );
    const judges = Array.from({ length: 20 }, (_, n) => judgeOf(n));
    const panels = [panelOf(1, 5), panelOf(2, 5)];
    expect(allocate(judges, panels, 'one').seats).not.toEqual(allocate(judges, panels, 'two').seats);
  });

  it('[ALO-4] of choices with the same loads the one is taken in which few of a unit sit together', () => {
    const judges = ['a', 'a', 'b', 'b', 'c', 'c'].map((unit, n) => judgeOf(n, unit));
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const made = allocate(judges, [panelOf(1, 3), panelOf(2, 3)], seed);
      expect(made.unmet).toEqual([]);
      expect([...made.loads.values()]).toEqual([1, 1, 1, 1, 1, 1]);
    }
    const crowded = allocate(judges.slice(0, 2), [panelOf(1, 2)]);
    expect(crowded.unmet).toEqual([{ kind: 'unit', moduleId: 'm1', unitId: 'a', judges: 2 }]);
  });

  it('[ALO-4] who would step aside from the fewest entries is seated', () => {
    const judges = [0, 1, 2, 3].map((n) => judgeOf(n));
    const asides = new Map(
      [
        ['j0', 3],
        ['j2', 1],
      ].map(([id, count]) => [id as JudgeId, count as number]),
    );
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8'])
      expect(on(allocate(judges, [panelOf(1, 2, { asides })], seed), panelOf(1, 2))).toEqual(['j1', 'j3']);
  });

  it('[ALO-5] what could not be filled says how many are missing and what kept the others away', () => {
    const closedTo = new Map([
      ['j0' as JudgeId, 'barred'],
      ['j1' as JudgeId, 'conflict'],
      ['j2' as JudgeId, 'conflict'],
    ] as const);
    const { unmet } = allocate(
      [0, 1, 2, 3].map((n) => judgeOf(n)),
      [panelOf(1, 3, { closedTo })],
    );
    expect(unmet).toEqual([
      { kind: 'short', moduleId: 'm1', missing: 2, closed: { barred: 1, conflict: 2 } },
    ]);
  });

  it('[ALO-5] who has given marks stays, and counts', () => {
    const kept = ['j3' as JudgeId];
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), (seed) => {
        const panels = [panelOf(1, 2, { kept }), panelOf(2, 2)];
        const made = allocate(
          [0, 1, 2, 3].map((n) => judgeOf(n)),
          panels,
          seed,
        );
        expect(on(made, panels[0]!)).toContain('j3');
        expect([...made.loads.values()]).toEqual([1, 1, 1, 1]);
      }),
    );
  });
});
