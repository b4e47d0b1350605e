import type { AdvancementRule } from './advancement-rule';
import { points } from '../../../test/rules/builders';
import {
  advance,
  FIVE,
  goOn,
  onTime,
  readLine,
  scheme,
  standingOf,
} from '../../../test/rules/advancement-lines';

describe('ways in', () => {
  it.each([
    // 5 starters: 40 % is 2, 59 % is 2.95, 60 % is 3; 19 % is less than one.
    [400_000, 'e1 e2'],
    [590_000, 'e1 e2'],
    [600_000, 'e1 e2 e3'],
    [190_000, ''],
    [1_000_000, 'e1 e2 e3 e4 e5'],
  ])('[ADV-6] of 5 starters %i millionths go on, rounded down', (percent, expected) => {
    expect(goOn({ steps: [{ kind: 'top-percent', percent }] }, FIVE)).toBe(expected);
  });

  it('[ADV-6] a share is of those who started, not of all entries', () => {
    const lines = [...FIVE, 'e6 - u3'];
    const half = { steps: [{ kind: 'top-percent', percent: 500_000 }] } as const;
    expect(goOn(half, lines)).toBe('e1 e2 e3');
    const { starters } = advance(half, lines);
    expect(starters).toBe(6);
    const noShow = lines.map(readLine).map(standingOf);
    const standings = noShow.map((row) => (row.place === null ? { ...row, status: 'absent' as const } : row));
    expect(goOn(half, lines, { standings })).toBe('e1 e2');
    expect(advance(half, lines, { standings }).starters).toBe(5);
    // Where no-shows start, they count.
    const absent = {
      place: 'none',
      others: 'move-up',
      starts: 'yes',
      unit: { kind: 'left-out' },
    } as const;
    expect(goOn(half, lines, { standings, ranking: { statuses: { absent } } })).toBe('e1 e2 e3');
  });

  it.each([
    ['higher', '70', 'e1 e2 e3'],
    ['higher', '70.000001', 'e1 e2'],
    ['lower', '60', 'e4 e5'],
    ['lower', '59.999999', 'e5'],
  ] as const)('[ADV-7] everybody whose total is %s than or equal to %s', (better, total, expected) => {
    const of = { scheme: better === 'higher' ? scheme : onTime };
    expect(goOn({ steps: [{ kind: 'at-least', total: points(total) }] }, FIVE, of)).toBe(expected);
  });

  it('[ADV-7] nobody without a total', () => {
    const lines = FIVE.map(readLine).map(standingOf);
    const standings = lines.map((row) => ({ ...row, tally: { ...row.tally, total: null } }));
    for (const scoring of [scheme, onTime])
      expect(
        goOn({ steps: [{ kind: 'at-least', total: points('0') }] }, FIVE, { standings, scheme: scoring }),
      ).toBe('');
  });

  it('[ADV-8] the best so many of every unit', () => {
    expect(goOn({ steps: [{ kind: 'per-unit', places: 1 }] }, FIVE)).toBe('e1 e3 e5');
    expect(goOn({ steps: [{ kind: 'per-unit', places: 2 }] }, FIVE)).toBe('e1 e2 e3 e4 e5');
  });

  it('[ADV-8] those in already count for their unit', () => {
    const steps = [
      { kind: 'top-places', places: 2 },
      { kind: 'per-unit', places: 2 },
    ] as const;
    expect(goOn({ steps }, ['e1 90 u1', 'e2 85 u2', 'e3 80 u1', 'e4 75 u1', 'e5 70 u2'])).toBe('e1 e2 e3 e5');
  });

  it('[ADV-8] whose unit is not known stands alone', () => {
    expect(
      goOn({ steps: [{ kind: 'per-unit', places: 1 }] }, ['e1 90 -', 'e2 80 -', 'e3 70 u1', 'e4 60 u1']),
    ).toBe('e1 e2 e3');
  });

  it('[ADV-8] a tie at the end of one unit is that unit’s alone', () => {
    const lines = ['e1 90 u1', 'e2 90 u1', 'e3 90 u2', 'e4 80 u2'];
    expect(goOn({ steps: [{ kind: 'per-unit', places: 1 }] }, lines)).toBe('e1 e2 e3');
    expect(goOn({ steps: [{ kind: 'per-unit', places: 1 }], tiesAtCut: 'all-out' }, lines)).toBe('e3');
    expect(goOn({ steps: [{ kind: 'per-unit', places: 1 }], tiesAtCut: 'decide' }, lines)).toBe('e3 | e1+e2');
  });

  it('[ADV-9] those who were given a wild card, best first, so many at most', () => {
    const lines = ['e1 90 u1', 'e2 80 u1', 'e3 70 u2 wild', 'e4 60 u2 wild', 'e5 50 u3 wild'];
    expect(goOn({ steps: [{ kind: 'wild-cards', places: 2 }] }, lines)).toBe('e3 e4');
    expect(goOn({ steps: [{ kind: 'wild-cards', places: 4 }] }, lines)).toBe('e3 e4 e5');
    expect(goOn({ steps: [{ kind: 'wild-cards', places: 4 }] }, FIVE)).toBe('');
    expect(goOn({ steps: [{ kind: 'wild-cards', places: 4 }] }, lines, { records: new Map() })).toBe('');
  });

  it('[ADV-9] a wild card takes no place of whoever is in without it', () => {
    const steps = [
      { kind: 'top-places', places: 1 },
      { kind: 'wild-cards', places: 1 },
    ] as const;
    expect(goOn({ steps }, ['e1 90 u1 wild', 'e2 80 u1', 'e3 70 u2 wild', 'e4 60 u2 wild'])).toBe('e1 e3');
  });

  it('[ADV-10] the best of those not in, until so many go on in all', () => {
    const steps = (places: number) =>
      [
        { kind: 'per-unit', places: 1 },
        { kind: 'fill-up', places },
      ] as const;
    expect(goOn({ steps: steps(4) }, FIVE)).toBe('e1 e2 e3 e5');
    expect(goOn({ steps: steps(3) }, FIVE)).toBe('e1 e3 e5');
    expect(goOn({ steps: steps(2) }, FIVE)).toBe('e1 e3 e5');
    expect(goOn({ steps: steps(9) }, FIVE)).toBe('e1 e2 e3 e4 e5');
  });

  it('[ADV-10] a tie at the end of filling up', () => {
    const steps = [
      { kind: 'wild-cards', places: 1 },
      { kind: 'fill-up', places: 2 },
    ] as const;
    const lines = ['e1 90 u1', 'e2 90 u1', 'e3 70 u2 wild'];
    expect(goOn({ steps }, lines)).toBe('e1 e2 e3');
    expect(goOn({ steps, tiesAtCut: 'all-out' }, lines)).toBe('e3');
    expect(goOn({ steps, tiesAtCut: 'decide' }, lines)).toBe('e3 | e1+e2');
  });

  it('[ADV-19] the steps are taken in their order, and each sees who is in already', () => {
    const lines = ['e1 90 u1', 'e2 80 u1', 'e3 70 u2 wild', 'e4 60 u2'];
    const wild = { kind: 'wild-cards', places: 1 } as const;
    const fill = { kind: 'fill-up', places: 2 } as const;
    const top = { kind: 'top-places', places: 2 } as const;
    // A wild card first leaves one place to fill; filled up first, it comes on top.
    expect(goOn({ steps: [wild, fill] }, lines)).toBe('e1 e3');
    expect(goOn({ steps: [fill, wild] }, lines)).toBe('e1 e2 e3');
    // The best two are the best two, whoever else is in.
    expect(goOn({ steps: [wild, top] }, lines)).toBe('e1 e2 e3');
    expect(goOn({ steps: [top, top] }, lines)).toBe('e1 e2');
    expect(goOn({ steps: [] }, lines)).toBe('');
  });

  it('[ADV-19] those in already count within a tie at a later cut', () => {
    const steps = (places: number) =>
      [
        { kind: 'wild-cards', places: 1 },
        { kind: 'top-places', places },
      ] as const;
    const lines = ['e1 90 u1', 'e2 80 u1 wild', 'e3 80 u2', 'e4 80 u2', 'e5 50 u3'];
    expect(goOn({ steps: steps(4), tiesAtCut: 'decide' }, lines)).toBe('e1 e2 e3 e4');
    expect(goOn({ steps: steps(3), tiesAtCut: 'decide' }, lines)).toBe('e1 e2 | e3+e4');
    expect(goOn({ steps: steps(3), tiesAtCut: 'all-out' }, lines)).toBe('e1 e2');
    expect(goOn({ steps: steps(3), tiesAtCut: 'all-in' }, lines)).toBe('e1 e2 e3 e4');
  });

  it('[ADV-19] where those in already take all places at a cut, nobody else waits', () => {
    const steps = [
      { kind: 'wild-cards', places: 2 },
      { kind: 'top-places', places: 2 },
    ] as const;
    const lines = ['e1 80 u1 wild', 'e2 80 u1 wild', 'e3 80 u2', 'e4 50 u3'];
    expect(goOn({ steps, tiesAtCut: 'decide' }, lines)).toBe('e1 e2');
    expect(goOn({ steps, tiesAtCut: 'all-out' }, lines)).toBe('e1 e2');
    expect(goOn({ steps, tiesAtCut: 'all-in' }, lines)).toBe('e1 e2 e3');
  });

  it('[ADV-19] a cut among people who are all in already leaves nobody to decide about', () => {
    const steps = [
      { kind: 'top-places', places: 2 },
      { kind: 'top-places', places: 1 },
    ] as const;
    const lines = ['e1 90 u1', 'e2 90 u1', 'e3 80 u2'];
    for (const tiesAtCut of ['decide', 'all-in', 'all-out', 'by-key'] as const)
      expect(goOn({ steps, tiesAtCut }, lines)).toBe('e1 e2');
  });
});

describe('limits', () => {
  const top = (places: number): AdvancementRule['steps'] => [{ kind: 'top-places', places }];

  it('[ADV-11] whoever is over the cap of a unit is passed over for the next', () => {
    expect(goOn({ steps: top(3), perUnit: 1 }, FIVE)).toBe('e1 e3 e5');
    expect(goOn({ steps: top(3), perUnit: 2 }, FIVE)).toBe('e1 e2 e3');
    expect(goOn({ steps: top(4), perUnit: 3 }, FIVE)).toBe('e1 e2 e3 e4');
  });

  it('[ADV-11] the cap holds over all ways in', () => {
    const steps = [
      { kind: 'top-places', places: 1 },
      { kind: 'wild-cards', places: 2 },
      { kind: 'fill-up', places: 3 },
    ] as const;
    const lines = ['e1 90 u1', 'e2 80 u1 wild', 'e3 70 u2 wild', 'e4 60 u2', 'e5 50 u3'];
    expect(goOn({ steps, perUnit: 1 }, lines)).toBe('e1 e3 e5');
    expect(goOn({ steps, perUnit: 2 }, lines)).toBe('e1 e2 e3');
  });

  it('[ADV-11] whose unit is not known is under no cap', () => {
    expect(goOn({ steps: top(3), perUnit: 1 }, ['e1 90 -', 'e2 80 -', 'e3 70 u1', 'e4 60 u1'])).toBe(
      'e1 e2 e3',
    );
    expect(goOn({ steps: top(3), perUnit: 1 }, FIVE, { people: undefined as never })).toBe('e1 e2 e3');
    const tied = ['e1 90 -', 'e2 90 -', 'e3 70 u1'];
    expect(goOn({ steps: top(3), perUnit: 1, tiesAtCut: 'all-out' }, tied)).toBe('e1 e2 e3');
  });

  it('[ADV-11] of a unit’s tied people for whom it has not enough room all go on, or none', () => {
    const lines = ['e1 90 u1', 'e2 80 u1', 'e3 80 u1', 'e4 80 u2', 'e5 50 u3'];
    expect(goOn({ steps: top(4), perUnit: 2 }, lines)).toBe('e1 e2 e3 e4');
    for (const tiesAtCut of ['all-out', 'decide', 'by-key'] as const)
      expect(goOn({ steps: top(4), perUnit: 2, tiesAtCut }, lines)).toBe('e1 e4 e5');
    // Room for all of them, or for none at all.
    expect(goOn({ steps: top(4), perUnit: 3, tiesAtCut: 'all-out' }, lines)).toBe('e1 e2 e3 e4');
    expect(goOn({ steps: top(4), perUnit: 1 }, lines)).toBe('e1 e4 e5');
  });

  it('[ADV-11] who is in already takes no more room', () => {
    const steps = [
      { kind: 'wild-cards', places: 1 },
      { kind: 'top-places', places: 2 },
    ] as const;
    const lines = ['e1 80 u1 wild', 'e2 80 u1', 'e3 70 u2'];
    expect(goOn({ steps, perUnit: 2, tiesAtCut: 'all-out' }, lines)).toBe('e1 e2');
    expect(goOn({ steps, perUnit: 1, tiesAtCut: 'all-out' }, lines)).toBe('e1 e3');
    // But a place of the step: the best one is in already.
    const one = [steps[0], { kind: 'top-places', places: 1 }] as const;
    expect(goOn({ steps: one, perUnit: 1 }, lines)).toBe('e1');
  });

  it.each([
    // 5 starters: 60 % is 3, 59 % is 2.95.
    [600_000, 'e1 e2 e3'],
    [590_000, 'e1 e2'],
    [100_000, ''],
    [1_000_000, 'e1 e2 e3 e4'],
  ])('[ADV-18] never more than a share of the starters: %i millionths', (mostPercent, expected) => {
    expect(goOn({ steps: top(4), mostPercent }, FIVE)).toBe(expected);
  });

  it('[ADV-18] whatever the ways in', () => {
    const lines = ['e1 90 u1', 'e2 80 u1', 'e3 70 u2 wild', 'e4 60 u2', 'e5 50 u3'];
    const steps = [
      { kind: 'wild-cards', places: 1 },
      { kind: 'at-least', total: points('60') },
      { kind: 'per-unit', places: 1 },
    ] as const;
    expect(goOn({ steps }, lines)).toBe('e1 e2 e3 e4 e5');
    expect(goOn({ steps, mostPercent: 400_000 }, lines)).toBe('e1 e3');
    expect(goOn({ steps, mostPercent: 600_000 }, lines)).toBe('e1 e2 e3');
    expect(goOn({ steps, mostPercent: 800_000 }, lines)).toBe('e1 e2 e3 e4');
    const tied = ['e1 90 u1', 'e2 80 u1', 'e3 80 u2', 'e4 60 u2', 'e5 50 u3'];
    expect(goOn({ steps: top(4), mostPercent: 400_000, tiesAtCut: 'all-out' }, tied)).toBe('e1');
    expect(goOn({ steps: top(4), mostPercent: 400_000, tiesAtCut: 'decide' }, tied)).toBe('e1 | e2+e3');
    // All-in lets in more than a step asks for, never more than the share: of five, 40 % are two.
    expect(goOn({ steps: top(4), mostPercent: 400_000 }, tied)).toBe('e1');
    expect(goOn({ steps: top(2), mostPercent: 600_000 }, tied)).toBe('e1 e2 e3');
    expect(goOn({ steps: top(2), mostPercent: 599_999 }, tied)).toBe('e1');
  });

  it.each([
    [5, 'nobody', 'e1 e2'],
    [6, 'nobody', ''],
    [5, 'everybody', 'e1 e2'],
    [6, 'everybody', 'e1 e2 e3 e4 e5'],
  ] as const)('[ADV-17] with 5 starters and a least field of %i: %s', (starters, otherwise, expected) => {
    expect(goOn({ steps: top(2), minimumField: { starters, otherwise } }, FIVE)).toBe(expected);
  });

  it('[ADV-17] everybody is everybody with a place whom the conditions let go on', () => {
    const conditions = [{ kind: 'minimum', of: { kind: 'total' }, least: points('60') }] as const;
    const minimumField = { starters: 9, otherwise: 'everybody' } as const;
    const lines = ['e1 90 u1', 'e2 60 u1', 'e3 59 u2', 'e4 - u2'];
    expect(goOn({ steps: top(1), conditions, minimumField }, lines)).toBe('e1 e2');
  });
});
