import { aspectOf, moduleOf, PLAIN_RANKING, points, schemeOf, text } from '../../../test/rules/builders';
import type { AwardRule } from '../award/award-rule';
import type { AdvancementStep } from '../advancement/steps/advancement-step';
import type { ContestantId, EntryId, StageId } from '../kernel/ids';
import type { Standing } from '../ranking/standing';
import { tallyEntry } from '../tally/tally-entry';
import { cutAfter } from './cut-after';
import { overallStandings } from './overall-standings';
import type { RankedStage } from './ranked-stage';

const scheme = schemeOf([moduleOf('m', [aspectOf('a')])]);
const tally = tallyEntry({ entryId: '' as EntryId, scheme, seats: [], sheets: undefined });

/** A stage of people and their places, best first: "anna 1"; "-" for no place. Entries are numbered within the stage. */
const stageOf = (id: string, ...lines: readonly string[]): { stage: RankedStage; standings: Standing[] } => {
  const rows = lines.map((line, index) => {
    const [person, place] = line.split(' ');
    return {
      entryId: `${id}-${index}` as EntryId,
      person: person as ContestantId,
      place: Number(place) || null,
    };
  });
  return {
    stage: {
      id: id as StageId,
      scheme,
      ranking: PLAIN_RANKING,
      seats: [],
      entries: rows.map(({ entryId, person }) => ({ id: entryId, contestantId: person, number: entryId })),
    },
    standings: rows.map(({ entryId, place }) => ({
      entryId,
      place,
      sharedBy: 1,
      separation: null,
      tally,
      status: 'present',
      unplaced: null,
      needsDecision: false,
    })),
  };
};
const overall = (...stages: readonly ReturnType<typeof stageOf>[]): string[] =>
  overallStandings(stages).map(
    ({ place, contestantId, stageId }) => `${place ?? '-'} ${contestantId} ${stageId}`,
  );

describe('overallStandings', () => {
  it('[STG-1] first the last stage, then whoever was cut before it with the place of that stage', () => {
    const heat = stageOf('heat', 'anna 1', 'bo 2', 'chen 3', 'dora 4', 'eve 5');
    const semi = stageOf('semi', 'chen 1', 'anna 2', 'bo 3');
    const final = stageOf('final', 'anna 1', 'chen 2');
    expect(overall(heat, semi, final)).toEqual([
      '1 anna final',
      '2 chen final',
      '3 bo semi',
      '4 dora heat',
      '5 eve heat',
    ]);
    expect(overall(heat)).toEqual(['1 anna heat', '2 bo heat', '3 chen heat', '4 dora heat', '5 eve heat']);
    expect(overall()).toEqual([]);
  });

  it('[STG-1] whoever was better and did not go on stands behind all who did', () => {
    const heat = stageOf('heat', 'anna 1', 'bo 2', 'chen 3', 'dora 4', 'eve 5');
    const final = stageOf('final', 'chen 1', 'bo 2', 'dora 3');
    expect(overall(heat, final)).toEqual([
      '1 chen final',
      '2 bo final',
      '3 dora final',
      '4 anna heat',
      '5 eve heat',
    ]);
  });

  it('[STG-1] those who shared a place still do, and whoever had none has none', () => {
    const heat = stageOf('heat', 'anna 1', 'bo 2', 'chen 2', 'dora -');
    const final = stageOf('final', 'anna -');
    expect(overall(heat, final)).toEqual(['- anna final', '2 bo heat', '2 chen heat', '- dora heat']);
  });

  it('[STG-1] each row is that of the stage that gave the place', () => {
    const heat = stageOf('heat', 'anna 1', 'bo 2');
    const final = stageOf('final', 'anna 1');
    const rows = overallStandings([heat, final]);
    expect(rows.map(({ standing }) => standing)).toEqual([final.standings[0], heat.standings[1]]);
  });
});

describe('cutAfter', () => {
  const go = (...steps: AdvancementStep[]): number | null =>
    cutAfter({ advancement: { conditions: [], steps, tiesAtCut: 'all-in', reserves: 0 }, awards: [] }, 30);
  const places = (toPlace: number): AwardRule => ({
    id: `to-${toPlace}`,
    title: text('title'),
    group: 'title',
    ground: { kind: 'places', fromPlace: 1, toPlace },
    conditions: [],
    tiesAtEnd: 'all-in',
    onStrike: 'stay-empty',
    clause: text('7'),
  });

  it('[STG-4] the line is after the last place that goes on', () => {
    expect(go({ kind: 'top-places', places: 8 })).toBe(8);
    expect(go({ kind: 'top-places', places: 8 }, { kind: 'fill-up', places: 12 })).toBe(12);
    expect(go({ kind: 'fill-up', places: 12 }, { kind: 'top-places', places: 8 })).toBe(12);
    // 30 × 12.5 % = 3.75.
    expect(go({ kind: 'top-percent', percent: 125_000 })).toBe(3);
  });

  it('[STG-4] a guarantee, a cut-off or a wild card is no place', () => {
    expect(go({ kind: 'per-unit', places: 2 })).toBeNull();
    expect(go({ kind: 'at-least', total: points('60') })).toBeNull();
    expect(go({ kind: 'wild-cards', places: 2 })).toBeNull();
    expect(go({ kind: 'per-unit', places: 9 }, { kind: 'top-places', places: 4 })).toBe(4);
    expect(go()).toBeNull();
  });

  it('[STG-4] where nobody goes on, after the last place with a title', () => {
    expect(cutAfter({ awards: [places(1), places(6), places(3)] }, 30)).toBe(6);
    expect(cutAfter({ awards: [] }, 30)).toBeNull();
    const everybody: AwardRule = { ...places(1), ground: { kind: 'everybody' } };
    expect(cutAfter({ awards: [everybody] }, 30)).toBeNull();
    expect(cutAfter({ awards: [everybody, places(2)] }, 30)).toBe(2);
  });

  it('[STG-4] titles draw no line where people go on', () => {
    const advancement = {
      conditions: [],
      steps: [{ kind: 'top-places', places: 3 }],
      tiesAtCut: 'all-in',
      reserves: 0,
    } as const;
    expect(cutAfter({ advancement, awards: [places(6)] }, 30)).toBe(3);
  });
});
