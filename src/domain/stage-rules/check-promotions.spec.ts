import { aspectOf, atLeast, moduleOf, schemeOf, text } from '../../../test/rules/builders';
import type { Condition } from '../eligibility/condition';
import type { Grant } from '../promotion/grants/grant';
import type { Grade, LadderKind } from '../promotion/ladder';
import type { PromotionRow } from '../promotion/promotion-rule';
import { checkPromotions } from './check-promotions';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
const ROW: PromotionRow = {
  id: 'up',
  name: text('up'),
  ground: { kind: 'places', fromPlace: 1, toPlace: 3 },
  conditions: [],
  grant: { kind: 'step', by: 1 },
  clause: text('art. 22'),
};
const faultsOn = (ladder: LadderKind, ...rows: readonly Partial<PromotionRow>[]): string[] =>
  checkPromotions(
    { ladder, oncePerYear: false, rows: rows.map((more) => ({ ...ROW, ...more })) },
    scheme,
  ).map(({ path, fault }) => `${path} ${fault}`);
const faults = (...rows: readonly Partial<PromotionRow>[]): string[] => faultsOn('five-level', ...rows);
const to = (grade: Grade): Grant => ({ kind: 'to-grade', grade, alreadyThere: 'none' });
const meantFor = (...grades: readonly (Grade | null)[]): Condition[] => [{ kind: 'grade', grades }];

describe('checkPromotions', () => {
  it('[SCH-11] lets legal rows through, and no rows at all', () => {
    const full: Partial<PromotionRow> = {
      id: 'full',
      conditions: [...atLeast('10'), ...meantFor(null, 5, 3)],
      grant: to(2),
      cap: 1,
      largestJump: 1,
      lower: { groups: ['student'], by: 1 },
      needsCertificate: true,
      approver: text('the province'),
    };
    expect(faults({}, full)).toEqual([]);
    expect(faults()).toEqual([]);
  });

  it('[SCH-2] an id names one row', () => {
    expect(faults({}, { id: 'x' }, {})).toEqual(['promotions.rows[2].id duplicate']);
    expect(faults({ id: '' })).toEqual(['promotions.rows[0].id empty']);
  });

  it.each<[Partial<PromotionRow>, string]>([
    [{ name: { zh: '', en: 'x' } }, 'name.zh empty'],
    [{ ground: { kind: 'places', fromPlace: 0, toPlace: 1 } }, 'ground.fromPlace out-of-range'],
    [{ conditions: atLeast('10.5') }, 'conditions[0].least unreachable'],
    [{ conditions: meantFor(5, 6) }, 'conditions out-of-range'],
    [{ grant: { kind: 'step', by: 0 } }, 'grant.by out-of-range'],
    [{ cap: 6 }, 'cap out-of-range'],
    [{ cap: 0 }, 'cap out-of-range'],
    [{ largestJump: 0 }, 'largestJump out-of-range'],
    [{ lower: { groups: ['student'], by: 0 } }, 'lower.by out-of-range'],
    [{ approver: { zh: 'x', en: ' ' } }, 'approver.en empty'],
    [{ clause: { zh: '', en: 'x' } }, 'clause.zh empty'],
  ])('[SCH-11] the second row with %j', (more, fault) =>
    expect(faults({}, { id: 'second', ...more })).toEqual([`promotions.rows[1].${fault}`]),
  );

  it('[SCH-12] levels are those of the ladder', () => {
    const eight: Partial<PromotionRow> = { conditions: meantFor(6, 1, null), cap: -1 };
    expect(faultsOn('eight-level', eight)).toEqual([]);
    expect(faults(eight)).toEqual([
      'promotions.rows[0].conditions out-of-range',
      'promotions.rows[0].cap out-of-range',
    ]);
    expect(faultsOn('eight-level', { grant: { kind: 'step', by: 8 } })).toEqual([]);
    expect(faults({ grant: to(6) })).toEqual(['promotions.rows[0].grant.grade out-of-range']);
  });

  it.each<[Condition[], string[]]>([
    [meantFor(1), ['promotions.rows[0].grant.grade lower-grade']],
    [[...atLeast('5'), ...meantFor(1)], ['promotions.rows[0].grant.grade lower-grade']],
    [meantFor(2), []],
    [meantFor(1, 2), []],
    [meantFor(1, 3), []],
    [meantFor(null), []],
    [[], []],
    [atLeast('5'), []],
  ])('[SCH-12] a row to level two does not lower everybody it is meant for: %j', (conditions, expected) =>
    expect(faults({ conditions, grant: to(2) })).toEqual(expected),
  );

  it('[SCH-12] two conditions on the level are taken together, and steps lower nobody', () => {
    const conditions = [...meantFor(1), ...meantFor(2)];
    expect(faults({ conditions, grant: to(3) })).toEqual(['promotions.rows[0].grant.grade lower-grade']);
    expect(faults({ conditions, grant: to(2) })).toEqual([]);
    expect(faults({ conditions, grant: { kind: 'step', by: 1 } })).toEqual([]);
  });
});
