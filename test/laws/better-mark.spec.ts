import fc from 'fast-check';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import type { Archive } from '../../src/domain/archive/archive';
import type { StandingRow } from '../../src/domain/archive/standings-document';
import { compareRatios } from '../../src/domain/kernel/ratios';
import { parseRatio } from '../../src/domain/kernel/parse-ratio';
import { betterOf } from '../../src/domain/scheme/better-of';
import { archive } from './arbitrary-competition';
import { factsOf, pick, rowOf, stageIn, stagesOf, withFacts, type MarkFact } from './changed-archive';
import { aspectsOf } from '../../src/domain/second-computation/sheets';
import { leastOf, timesTold } from './thousand-runs';

/** Marks with a better one that somebody else got. */
function raises(drawn: Archive): { readonly at: number; readonly better: MarkFact }[] {
  const aspects = stagesOf(drawn).flatMap(({ id, rules }) =>
    rules.scheme.modules.flatMap((module) => aspectsOf(module).map((aspect) => ({ stageId: id, aspect }))),
  );
  const facts = factsOf(drawn);
  const marks = facts.flatMap((fact, at) => ('points' in fact ? [{ fact, at }] : []));
  return marks.flatMap(({ fact, at }) => {
    const { aspect } = aspects.find(
      ({ stageId, aspect: { id } }) => stageId === fact.stageId && id === fact.aspectId,
    )!;
    const isLess = aspect.kind === 'deduction' || aspect.kind === 'time';
    return marks
      .filter(({ fact: other }) => other.stageId === fact.stageId && other.aspectId === fact.aspectId)
      .flatMap(({ fact: { points } }) => {
        if (typeof points !== 'number' || typeof fact.points !== 'number') return [];
        const isBetter = isLess ? points < fact.points : points > fact.points;
        return isBetter ? [{ at, better: { ...fact, points } }] : [];
      });
  });
}

/** Without a place one stands behind everybody. */
const placeOf = ({ place }: StandingRow): number => place ?? Number.POSITIVE_INFINITY;

/** Above zero where the total has become better. Where there was none, none can be worse. */
function gainOf(drawn: Archive, stageId: string, was: StandingRow, is: StandingRow): number {
  if (was.exactTotal === null) return 0;
  if (is.exactTotal === null) return -1;
  const { scheme } = stagesOf(drawn).find(({ id }) => id === stageId)!.rules;
  const change = compareRatios(parseRatio(is.exactTotal)!, parseRatio(was.exactTotal)!);
  return betterOf(scheme) === 'lower' ? -change : change;
}

describe('a better mark', () => {
  it('[LAW-2] never lowers its owner’s total or place, nor raises a rival’s', () => {
    const told = timesTold(
      fc.tuple(archive({ isMonotone: true, trades: 1, stages: 1 }), fc.nat()),
      ([drawn, number]) => {
        const raise = pick(raises(drawn), number);
        if (!raise) return false;
        const { stageId, entryId } = raise.better;
        const [before, after] = [drawn, withFacts(drawn, factsOf(drawn).with(raise.at, raise.better))].map(
          (of) => stageIn(archiveStandings(of), stageId),
        );
        const [was, is] = [rowOf(before!, entryId), rowOf(after!, entryId)];
        expect(gainOf(drawn, stageId, was, is)).toBeGreaterThanOrEqual(0);
        expect(placeOf(is)).toBeLessThanOrEqual(placeOf(was));
        for (const rival of before!.standings) {
          if (rival.entryId === entryId) continue;
          expect(placeOf(rowOf(after!, rival.entryId))).toBeGreaterThanOrEqual(placeOf(rival));
        }
        return was.exactTotal !== is.exactTotal;
      },
    );
    expect(told).toBeGreaterThan(leastOf(300));
  });
});
