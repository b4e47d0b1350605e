import { atLeast, candidateAt, points, text } from '../../../test/rules/builders';
import type { ContestantId } from '../kernel/ids';
import type { AwardRule } from './award-rule';
import { conferAwards, type AwardInput } from './confer-awards';
import type { HonourCandidate } from './honour-candidate';

const row = (id: string, fromPlace: number, toPlace: number, more: Partial<AwardRule> = {}): AwardRule => ({
  id,
  title: text(id),
  group: 'title',
  ground: { kind: 'places', fromPlace, toPlace },
  conditions: [],
  tiesAtEnd: 'all-in',
  onStrike: 'stay-empty',
  clause: text('clause'),
  ...more,
});
/** "c1 1 90": contestant, place, total in points. Whoever has the same place shares it. */
const candidates = (lines: readonly string[]): HonourCandidate[] =>
  lines.map((line) => {
    const [id, place, total] = line.split(' ');
    const sharedBy = lines.filter((other) => other.split(' ')[1] === place).length;
    return { ...candidateAt(id!, Number(place), total!), sharedBy };
  });
const conferWith = (
  more: Partial<AwardInput>,
  rules: readonly AwardRule[],
  ...lines: readonly string[]
): string[] =>
  conferAwards({
    candidates: candidates(lines),
    rules,
    field: { starters: lines.length, entries: lines.length },
    ...more,
  }).map(({ contestantId, ruleId }) => `${contestantId} ${ruleId}`);
const confer = (rules: readonly AwardRule[], ...lines: readonly string[]): string[] =>
  conferWith({}, rules, ...lines);
const everybody = (id: string, more: Partial<AwardRule> = {}): AwardRule =>
  row(id, 1, 1, { ground: { kind: 'everybody' }, ...more });
/** So many people in places of their own: c1 with 100 points, c2 with 99 … */
const field = (size: number): string[] =>
  Array.from({ length: size }, (_, index) => `c${index + 1} ${index + 1} ${100 - index}`);
const names = (...ids: readonly number[]): string[] => ids.map((id) => `c${id} x`);

const CHAMPION = row('champion', 1, 1);
const EXPERT = row('expert', 2, 11, { conditions: atLeast('80') });

describe('conferAwards', () => {
  it('[AWD-2] a shared first place makes two champions', () => {
    expect(confer([CHAMPION, EXPERT], 'c1 1 95', 'c2 1 95', 'c3 3 90')).toEqual([
      'c1 champion',
      'c2 champion',
      'c3 expert',
    ]);
  });

  it('[AWD-2][AWD-4] places 2 to 3 of a field that has no third place: the two who share the second', () => {
    expect(confer([row('x', 2, 3)], 'c1 1 95', 'c2 2 90', 'c3 2 90', 'c4 4 85')).toEqual(names(2, 3));
  });

  it('[AWD-3][AWD-4] below the least total there is no title and nobody moves up', () => {
    expect(confer([CHAMPION, EXPERT], 'c1 1 75', 'c10 10 80', 'c11 11 79.999999', 'c12 12 79')).toEqual([
      'c1 champion',
      'c10 expert',
    ]);
  });

  it('[AWD-1] one of a group, and one of every group', () => {
    const medal = row('medal', 1, 3, { group: 'medal' });
    const wide = row('expert-too', 1, 11);
    expect(confer([CHAMPION, wide, medal], 'c1 1 95', 'c2 2 90')).toEqual([
      'c1 champion',
      'c1 medal',
      'c2 expert-too',
      'c2 medal',
    ]);
    const strict = row('with-honours', 1, 1, { conditions: atLeast('99') });
    expect(confer([strict, CHAMPION], 'c1 1 95')).toEqual(['c1 champion']);
  });

  it('[AWD-5] with fewer starters than the least field the title is not conferred, whatever the entries', () => {
    const rules = [row('x', 1, 1, { minimumField: 6 })];
    const of = (starters: number): string[] =>
      conferWith({ field: { starters, entries: 10 } }, rules, 'c1 1 95', 'c2 2 90');
    expect(of(5)).toEqual([]);
    expect(of(6)).toEqual(names(1));
    expect(confer([row('x', 1, 1, { minimumField: 2 }), row('y', 1, 1)], 'c1 1 95')).toEqual(['c1 y']);
  });

  const share = (
    from: number,
    to: number,
    rounding: 'down' | 'up' | 'half-up',
    of: 'starters' | 'entries' = 'starters',
  ): AwardRule => row('x', 1, 1, { ground: { kind: 'share', from, to, of, rounding } });
  const inShare = (rule: AwardRule, starters: number, entries = 100): number[] =>
    conferWith({ field: { starters, entries } }, [rule], ...field(40)).map((line) =>
      Number(/\d+/.exec(line)?.[0]),
    );

  it.each([
    // 10 % of 30 are 3 people; 10 % to 30 % of 30 are the 4th to the 9th.
    [[0, 100_000, 'down'], 30, [1, 3]],
    [[100_000, 300_000, 'down'], 30, [4, 9]],
    // 10 % of 33 are 3.3, of 35 are 3.5, of 37 are 3.7.
    [[0, 100_000, 'down'], 33, [1, 3]],
    [[0, 100_000, 'up'], 33, [1, 4]],
    [[0, 100_000, 'half-up'], 33, [1, 3]],
    [[0, 100_000, 'half-up'], 35, [1, 4]],
    [[0, 100_000, 'half-up'], 34, [1, 3]],
    [[0, 100_000, 'down'], 37, [1, 3]],
    [[0, 100_000, 'up'], 30, [1, 3]],
    // 33.3333 % of 30 are 9.99999: nearly whole is not whole.
    [[0, 333_333, 'down'], 30, [1, 9]],
    [[100_000, 500_000, 'up'], 33, [5, 17]],
    [[0, 1_000_000, 'down'], 30, [1, 30]],
  ] as const)(
    '[AWD-6] the share %j of %d starters are the places %j',
    ([from, to, rounding], starters, [first, last]) => {
      const places = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      expect(inShare(share(from, to, rounding), starters)).toEqual(places);
    },
  );

  it('[AWD-6] of the entries instead of the starters: half of 10 are 5, half of 8 are 4', () => {
    expect(inShare(share(0, 500_000, 'down', 'entries'), 8, 10)).toEqual([1, 2, 3, 4, 5]);
    expect(inShare(share(0, 500_000, 'down'), 8, 10)).toEqual([1, 2, 3, 4]);
  });

  const cutOff = (least: string, of: 'total' | 'scale'): AwardRule =>
    row('x', 1, 1, { ground: { kind: 'cut-off', least: points(least), of } });

  it('[AWD-7] everybody from a total on, whatever the place', () => {
    const lines = ['c1 1 95', 'c2 2 80', 'c3 3 79.999999'];
    expect(confer([cutOff('80', 'total')], ...lines)).toEqual(names(1, 2));
  });

  it('[AWD-7] from a value on the scale: of 100, 90 and 80 the mean is 90, which a z-score makes 500', () => {
    const lines = ['c1 1 100', 'c2 2 90', 'c3 3 80'];
    const scale = { kind: 'z-score', centre: points('500'), spread: points('100'), decimals: 0 } as const;
    expect(conferWith({ scale }, [cutOff('500', 'scale')], ...lines)).toEqual(names(1, 2));
    expect(conferWith({ scale }, [cutOff('501', 'scale')], ...lines)).toEqual(names(1));
    // A total is a total all the same, and without a scale the points are their own.
    expect(conferWith({ scale }, [cutOff('91', 'total')], ...lines)).toEqual(names(1));
    expect(confer([cutOff('90', 'scale')], ...lines)).toEqual(names(1, 2));
  });

  it('[AWD-7] where less is better, down to it', () => {
    const lines = ['c1 1 12.01', 'c2 2 12.02', 'c3 3 12.020001'];
    const field = { starters: 3, entries: 3, better: 'lower' } as const;
    expect(conferWith({ field }, [cutOff('12.02', 'total')], ...lines)).toEqual(names(1, 2));
    expect(conferWith({ field }, [cutOff('12.01', 'scale')], ...lines)).toEqual(names(1));
  });

  it('[AWD-8] everybody with a place, of whom conditions pick some', () => {
    const women = everybody('x', { conditions: [{ kind: 'sex', sex: 'female' }] });
    const lines = candidates(['c1 1 95', 'c2 2 90', 'c3 3 85']);
    const man = { ...lines[1]!, person: { ...lines[1]!.person, sex: 'male' as const } };
    const given = { candidates: [lines[0]!, man, lines[2]!] };
    expect(conferWith(given, [everybody('x')])).toEqual(names(1, 2, 3));
    expect(conferWith(given, [women])).toEqual(names(1, 3));
  });

  const medal = (metal: 'gold' | 'silver' | 'bronze', more: Partial<AwardRule> = {}): AwardRule =>
    row(metal, 1, 1, { group: 'medal', ground: { kind: 'medal', medal: metal, gap: points('2') }, ...more });
  const MEDALS = [medal('gold'), medal('silver'), medal('bronze')];

  it('[AWD-9] medals go by the values on the scale, in whatever order people stand', () => {
    expect(confer(MEDALS, 'c1 1 95', 'c2 2 93', 'c3 3 80')).toEqual(['c1 gold', 'c2 gold', 'c3 bronze']);
    expect(confer(MEDALS, 'c1 1 95', 'c2 2 92', 'c3 3 80')).toEqual(['c1 gold', 'c2 silver', 'c3 bronze']);
    expect(confer(MEDALS, 'c3 3 80', 'c2 2 92', 'c1 1 95')).toEqual(['c3 bronze', 'c2 silver', 'c1 gold']);
    const scale = { kind: 'z-score', centre: points('500'), spread: points('100'), decimals: 0 } as const;
    // Of times, 60 and 61.5 seconds are 1.5 apart and 63.6 is more than 2 behind the best.
    const field = { starters: 3, entries: 3, better: 'lower' } as const;
    expect(conferWith({ field }, MEDALS, 'c1 1 60', 'c2 2 61.5', 'c3 3 63.6')).toEqual([
      'c1 gold',
      'c2 gold',
      'c3 bronze',
    ]);
    // 100, 99 and 80 lie far more than 2 apart on this scale.
    expect(conferWith({ scale }, MEDALS, 'c1 1 100', 'c2 2 99', 'c3 3 80')).toEqual([
      'c1 gold',
      'c2 silver',
      'c3 bronze',
    ]);
  });

  it.each([
    ['all-in', 2, ['c1 1 9', 'c2 2 8', 'c3 3 7'], [1, 2]],
    ['all-in', 0, ['c1 1 9', 'c2 2 8'], []],
    ['all-in', 2, ['c1 1 9', 'c2 2 8', 'c3 2 8', 'c4 4 7'], [1, 2, 3]],
    ['all-out', 2, ['c1 1 9', 'c2 2 8', 'c3 2 8', 'c4 4 7'], [1]],
    ['all-out', 3, ['c1 1 9', 'c2 2 8', 'c3 2 8', 'c4 4 7'], [1, 2, 3]],
    ['all-out', 1, ['c1 1 9', 'c2 1 9'], []],
    ['all-in', 1, ['c1 1 9', 'c2 1 9', 'c3 3 8'], [1, 2]],
    ['all-out', 2, ['c1 1 9', 'c2 1 9', 'c3 3 8'], [1, 2]],
    ['all-out', 2, ['c1 1 9', 'c2 1 9'], [1, 2]],
    ['all-out', 5, ['c1 1 9', 'c2 2 8', 'c3 2 8'], [1, 2, 3]],
  ] as const)(
    '[AWD-10] of those who share the last place %s, at most %d: %j',
    (tiesAtEnd, most, lines, ids) =>
      expect(confer([everybody('x', { most, tiesAtEnd })], ...lines)).toEqual(names(...ids)),
  );

  it('[AWD-10] the most counts who gets the title, not who already has one of its group or fails a condition', () => {
    expect(confer([CHAMPION, everybody('x', { most: 2 })], ...field(4))).toEqual([
      'c1 champion',
      ...names(2, 3),
    ]);
    const rule = everybody('x', {
      most: 1,
      conditions: [{ kind: 'minimum', of: { kind: 'total' }, least: points('0') }],
    });
    expect(confer([rule], 'c1 1 -1', 'c2 2 5', 'c3 3 4')).toEqual(names(2));
  });

  const strike = (awardId: string, ...ids: readonly number[]): Partial<AwardInput> => ({
    struck: ids.map((id) => ({ contestantId: `c${id}` as ContestantId, awardId })),
  });

  it.each([
    ['stay-empty', [1], [2, 3]],
    ['move-up', [1], [2, 3, 4]],
    ['move-up', [2], [1, 3, 4]],
    ['move-up', [1, 3], [2, 4, 5]],
    ['stay-empty', [1, 3], [2]],
    ['move-up', [5], [1, 2, 3]],
  ] as const)('[AWD-11] places 1 to 3 of five, %s: without %j they are %j', (onStrike, struck, ids) =>
    expect(conferWith(strike('x', ...struck), [row('x', 1, 3, { onStrike })], ...field(5))).toEqual(
      names(...ids),
    ),
  );

  it.each([
    ['stay-empty', [2, 3]],
    ['move-up', [2, 3, 4]],
  ] as const)('[AWD-11] at most three of everybody, %s: without the first they are %j', (onStrike, ids) =>
    expect(conferWith(strike('x', 1), [everybody('x', { most: 3, onStrike })], ...field(5))).toEqual(
      names(...ids),
    ),
  );

  it('[AWD-11] a gold taken back stays with nobody, or all three medals move up', () => {
    const lines = ['c1 1 95', 'c2 2 92', 'c3 3 80'];
    expect(conferWith(strike('gold', 1), MEDALS, ...lines)).toEqual(['c2 silver', 'c3 bronze']);
    const moving = MEDALS.map((rule) => ({ ...rule, onStrike: 'move-up' }) as const);
    const struck = moving.flatMap(({ id }) => strike(id, 1).struck ?? []);
    expect(conferWith({ struck }, moving, ...lines)).toEqual(['c2 gold', 'c3 silver']);
  });

  it('[AWD-11] those who share a place with somebody struck do not move, those behind move by one', () => {
    const lines = ['c1 1 9', 'c2 1 9', 'c3 3 8', 'c4 4 7'];
    expect(conferWith(strike('x', 1), [row('x', 1, 2, { onStrike: 'move-up' })], ...lines)).toEqual(
      names(2, 3),
    );
    expect(conferWith(strike('x', 1), [row('x', 2, 3, { onStrike: 'move-up' })], ...lines)).toEqual(
      names(3, 4),
    );
  });

  it('[AWD-11] where places are counted 1, 1, 2, one is free only when nobody holds it any more', () => {
    const rule = row('x', 1, 2, { onStrike: 'move-up' });
    const lines = ['c1 1 9', 'c2 1 9', 'c3 2 8', 'c4 3 7', 'c5 4 6'];
    const without = (...ids: readonly number[]): string[] =>
      conferWith({ ...strike('x', ...ids), style: '1-1-2' }, [rule], ...lines);
    expect(without(1)).toEqual(names(2, 3));
    expect(without(1, 2)).toEqual(names(3, 4));
    expect(without(3)).toEqual(names(1, 2, 4));
    expect(without(1, 2, 3)).toEqual(names(4, 5));
    expect(without(1, 3)).toEqual(names(2, 4));
  });

  it('[AWD-11] only the title named is taken back, and a later row of the group may still be given', () => {
    expect(conferWith(strike('other', 1), [row('x', 1, 1)], ...field(2))).toEqual(names(1));
    const rules = [CHAMPION, everybody('x')];
    expect(conferWith(strike('champion', 1), rules, ...field(2))).toEqual(names(1, 2));
  });

  it.each([
    [1, 1, ['c1 1 9', 'c2 1 9', 'c3 3 8'], []],
    [1, 2, ['c1 1 9', 'c2 1 9', 'c3 3 8'], [1, 2]],
    [2, 2, ['c1 1 9', 'c2 2 8', 'c3 2 8'], []],
    [2, 3, ['c1 1 9', 'c2 2 8', 'c3 2 8'], [2, 3]],
    [1, 3, ['c1 1 9', 'c2 2 8', 'c3 2 8', 'c4 2 8'], [1]],
  ] as const)('[AWD-12] all-out, places %d to %d: %j', (fromPlace, toPlace, lines, ids) => {
    const rule = row('x', fromPlace, toPlace, { tiesAtEnd: 'all-out' });
    expect(confer([rule], ...lines)).toEqual(names(...ids));
  });

  it('[AWD-12] in a share too: the first half of four are two, and three share the second place', () => {
    const rule = { ...share(0, 500_000, 'down'), tiesAtEnd: 'all-out' } as const;
    const lines = ['c1 1 9', 'c2 2 8', 'c3 2 8', 'c4 2 8'];
    expect(confer([rule], ...lines)).toEqual(names(1));
    expect(confer([{ ...rule, tiesAtEnd: 'all-in' }], ...lines)).toEqual(names(1, 2, 3, 4));
  });

  it('[AWD-11][AWD-12] who moves up moves up with all who share the place', () => {
    const rule = row('x', 1, 2, { tiesAtEnd: 'all-out', onStrike: 'move-up' });
    const lines = ['c1 1 9', 'c2 2 8', 'c3 2 8'];
    expect(conferWith({}, [rule], ...lines)).toEqual(names(1));
    expect(conferWith(strike('x', 1), [rule], ...lines)).toEqual(names(2, 3));
    expect(conferWith(strike('x', 1), [rule], ...lines, 'c4 2 8')).toEqual([]);
  });

  it('[AWD-11][AWD-12] who shared a place with somebody struck fits into a row of one', () => {
    const rule = row('x', 1, 1, { tiesAtEnd: 'all-out', onStrike: 'move-up' });
    const lines = ['c1 1 9', 'c2 1 9', 'c3 3 8'];
    expect(conferWith({}, [rule], ...lines)).toEqual([]);
    expect(conferWith(strike('x', 1), [rule], ...lines)).toEqual(names(2));
  });

  it('[DLB-2] a title that is left to a jury goes by its order, one person each place, and other titles by points', () => {
    const jury = { deliberation: { reasonFrom: 3 } };
    const rules = [
      row('champion', 1, 1, jury),
      row('expert', 2, 3, { ...jury, onStrike: 'move-up' }),
      row('medal', 1, 1, { group: 'medal' }),
    ];
    const all = candidates(['c1 1 95', 'c2 1 95', 'c3 3 90', 'c4 4 80']);
    const order: Readonly<Record<string, number>> = { c1: 3, c2: 2, c3: 1, c4: 4 };
    const decided = all.map((one) => ({ ...one, juryPlace: order[one.contestantId]! }));
    expect(conferWith({ candidates: decided }, rules, ...field(4))).toEqual([
      'c1 expert',
      'c1 medal',
      'c2 expert',
      'c2 medal',
      'c3 champion',
    ]);
    // Struck by the jury's order the next of that order moves up.
    const struck = [{ contestantId: 'c2' as ContestantId, awardId: 'expert' }];
    expect(conferWith({ candidates: decided, struck }, rules, ...field(4))).toContain('c4 expert');
    // Without an order of a jury points decide.
    expect(conferWith({ candidates: all }, rules, ...field(4))).toContain('c1 champion');
  });

  it('[AWD-15] the best woman and the best of the young are the best so many of those, wherever they are placed', () => {
    const people = candidates(field(5)).map((one, index) => ({
      ...one,
      person: {
        ...one.person,
        sex: index === 3 || index === 4 ? ('female' as const) : ('male' as const),
        birthDate: index === 2 || index === 4 ? '2002-05-01' : '1990-01-01',
        groups: index === 1 ? ['first-time'] : [],
      },
    }));
    const rules = [
      CHAMPION,
      everybody('woman', { group: 'women', most: 1, conditions: [{ kind: 'sex', sex: 'female' }] }),
      everybody('young', {
        group: 'young',
        most: 1,
        conditions: [{ kind: 'age-at-most', years: 24, on: '2026-05-01' }],
      }),
      everybody('new', { group: 'new', conditions: [{ kind: 'group', groups: ['first-time'], is: 'in' }] }),
    ];
    expect(conferWith({ candidates: people }, rules, ...field(5))).toEqual([
      'c1 champion',
      'c2 new',
      'c3 young',
      'c4 woman',
    ]);
    // A day too old.
    const strict = rules.map((rule) => ({
      ...rule,
      conditions: rule.conditions.map((one) => (one.kind === 'age-at-most' ? { ...one, years: 23 } : one)),
    }));
    expect(conferWith({ candidates: people }, strict, ...field(5))).not.toContain('c3 young');
  });
});
