import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advanceEntries } from '../../src/domain/advancement/advance-entries';
import type { EntryId } from '../../src/domain/kernel/ids';
import { showRatio } from '../../src/domain/kernel/show-ratio';
import { acceptMark } from '../../src/domain/mark/accept-mark';
import { rankEntries } from '../../src/domain/ranking/rank-entries';
import type { Standing } from '../../src/domain/ranking/standing';
import { checkStageRules } from '../../src/domain/scheme/check-stage-rules';
import type { MarkingScheme } from '../../src/domain/scheme/marking-scheme';
import { tallyEntry } from '../../src/domain/tally/tally-entry';
import { points, seatsOf, sheetsOf } from './builders';
import { schemeOfCase, tieBreaksOfCase, type RulesCase } from './rules-case';

const FOLDER = join(__dirname, 'cases');
const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as RulesCase)
  .map((of) => ({ ...of, cited: of.rules.join(', ') }));

const rank = (of: RulesCase, scheme: MarkingScheme): Standing[] => {
  const judges = [...new Set(Object.values(of.sheets).flatMap((sheets) => Object.keys(sheets)))];
  const seats = seatsOf(Object.fromEntries(Object.keys(of.modules).map((id) => [id, judges])));
  const tallies = Object.entries(of.sheets).map(([entryId, sheets]) =>
    tallyEntry({ entryId: entryId as EntryId, scheme, seats, sheets: sheetsOf(entryId, sheets) }),
  );
  return rankEntries(tallies, { tieBreaks: tieBreaksOfCase(of) }, scheme);
};

const line = ({ rounding }: MarkingScheme, { place, entryId, tally }: Standing): string =>
  `${place ?? '-'} ${entryId} ${tally.total ? showRatio(tally.total, rounding.decimals, rounding.mode) : '-'}`;

const names = (list: readonly Standing[]): string => list.map(({ entryId }) => entryId).join(' ');

const droppedOf = (standings: readonly Standing[], entryId: string, aspectId: string): string => {
  const tally = standings.find((row) => row.entryId === entryId)?.tally;
  const aspect = tally?.modules.flatMap(({ aspects }) => aspects).find((of) => of.aspectId === aspectId);
  const by = (side: 'low' | 'high'): string[] =>
    (aspect?.marks ?? []).filter(({ dropped }) => dropped === side).map(({ judgeId }) => judgeId);
  return [...by('low'), ...by('high')].join(' ');
};

describe('cases a chief judge can check', () => {
  it.each(CASES)('[CAS-1] $title ($cited)', (of) => {
    const scheme = schemeOfCase(of);
    const standings = rank(of, scheme);
    expect(of.byHand.length).toBeGreaterThan(0);
    expect(standings.map((standing) => line(scheme, standing))).toEqual(of.standings);

    const { minimumTotal, ...rule } = of.advancement ?? {
      topPlaces: 1,
      tiesAtCut: 'all-in' as const,
      reserves: 0,
    };
    const limit = minimumTotal === undefined ? {} : { minimumTotal: points(minimumTotal) };
    const { advancing, reserves } = advanceEntries(standings, { ...rule, ...limit });
    expect(of.advancing ?? names(advancing)).toBe(names(advancing));
    expect(of.reserves ?? names(reserves)).toBe(names(reserves));
    for (const [entryId, aspects] of Object.entries(of.dropped ?? {})) {
      const found = Object.fromEntries(
        Object.keys(aspects).map((id) => [id, droppedOf(standings, entryId, id)]),
      );
      expect(found).toEqual(aspects);
    }
  });

  it.each(CASES)('[CAS-2] scheme and marks are legal: $title', (of) => {
    const scheme = schemeOfCase(of);
    const ranking = { tieBreaks: tieBreaksOfCase(of) };
    expect(checkStageRules({ scheme, ranking, awards: [], promotions: [] })).toEqual([]);
    const aspects = scheme.modules.flatMap(({ criteria }) =>
      criteria.flatMap((criterion) => criterion.aspects),
    );
    const marks = Object.values(of.sheets).flatMap((sheets) =>
      Object.values(sheets).flatMap((sheet) => Object.entries(sheet)),
    );
    for (const [id, mark] of marks) {
      const aspect = aspects.find((known) => known.id === id);
      expect(aspect && (mark === null || acceptMark(aspect, points(mark)).ok)).toBe(true);
    }
  });
});
