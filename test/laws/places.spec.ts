import { isDeepStrictEqual } from 'node:util';
import type { Archive } from '../../src/domain/archive/archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import type { StageDocument, StandingsDocument } from '../../src/domain/archive/standings-document';
import type { Rounding } from '../../src/domain/scheme/marking-scheme';
import { archive } from './arbitrary-competition';
import { stageIn, stagesOf, withStage } from './changed-archive';
import { secondDocument } from '../../src/domain/second-computation/document';
import { rounded } from '../../src/domain/second-computation/fraction';
import { expectSame, leastOf, timesTold } from './thousand-runs';

/** Everybody with a place, by their ids. */
const placesIn = ({ standings }: StageDocument) =>
  standings
    .flatMap(({ entryId, place, sharedBy }) => (place === null ? [] : [{ entryId, place, sharedBy }]))
    .toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1));

const amountsIn = ({ stages }: StandingsDocument) =>
  stages.map(
    ({ standings }) =>
      new Map(
        standings.map(({ entryId, exactTotal, total, modules }) => [entryId, { exactTotal, total, modules }]),
      ),
  );

/** The same rules, except that nothing is rounded but for the eye. */
const unrounded = (drawn: Archive): Archive =>
  stagesOf(drawn).reduce((changed, { id, rules }) => {
    const rounding: Rounding = { ...rules.scheme.rounding, at: 'display-only' };
    return withStage(changed, id, { rules: { ...rules, scheme: { ...rules.scheme, rounding } } });
  }, drawn);

describe('laws of totals and places', () => {
  it('[LAW-5] equal keys mean equal places: they equal those of the second computation, the next place counts everybody before', () => {
    const told = timesTold(archive({ trades: 1, people: 8 }), (drawn) => {
      const [code, second] = [archiveStandings(drawn), secondDocument(drawn)];
      let isShared = false;
      for (const { id, rules } of stagesOf(drawn)) {
        const places = placesIn(stageIn(code, id));
        expectSame(places, placesIn(stageIn(second, id)));
        isShared ||= places.some(({ sharedBy }) => sharedBy > 1);
        // Where a status leaves its place empty, and in the style 1-1-2, others are counted.
        if (rules.ranking.style === '1-1-2' || rules.ranking.statuses) continue;
        for (const { place, sharedBy } of places) {
          expect(places.filter((other) => other.place === place)).toHaveLength(sharedBy);
          expect(places.filter((other) => other.place < place)).toHaveLength(place - 1);
        }
      }
      return isShared;
    });
    expect(told).toBeGreaterThan(leastOf(200));
  });

  it('[LAW-11] totals and modules equal the second computation’s fractions, rounded exactly where the scheme says', () => {
    const told = timesTold(archive({ trades: 1 }), (drawn) => {
      const code = amountsIn(archiveStandings(drawn));
      expectSame(code, amountsIn(secondDocument(drawn)));
      return !isDeepStrictEqual(code, amountsIn(archiveStandings(unrounded(drawn))));
    });
    expect(told).toBeGreaterThan(leastOf(200));
  });

  it('[LAW-11] the second computation rounds like the schoolbook', () => {
    expect(rounded([1_005_000n, 1n], { decimals: 2, mode: 'half-up' })).toEqual([101_000_000n, 100n]);
    expect(rounded([1_005_000n, 1n], { decimals: 2, mode: 'half-even' })).toEqual([100_000_000n, 100n]);
    expect(rounded([-1_005_000n, 1n], { decimals: 2, mode: 'half-up' })).toEqual([-101_000_000n, 100n]);
  });
});
