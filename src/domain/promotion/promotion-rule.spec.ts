import { text } from '../../../test/rules/builders';
import { promotionRulesShape } from './promotion-rule';

const ROW = {
  id: 'to-two',
  name: text('to two'),
  ground: { kind: 'places', fromPlace: 1, toPlace: 3 },
  conditions: [],
  grant: { kind: 'step', by: 1 },
  clause: text('art. 22'),
};
const RULES = { ladder: 'five-level', oncePerYear: false, rows: [ROW] };
const check = (more: Record<string, unknown>): unknown =>
  promotionRulesShape.check({ ...RULES, rows: [{ ...ROW, ...more }] });
const wrongAt = (path: string): unknown => ({ path, fault: 'wrong-value' });

describe('promotionRulesShape', () => {
  it.each([
    RULES,
    { ...RULES, ladder: 'eight-level', oncePerYear: true },
    { ...RULES, rows: [] },
    { ...RULES, rows: Array.from({ length: 100 }, () => ROW) },
  ])('[KER-8] takes rules: %#', (rules) => expect(promotionRulesShape.check(rules)).toBeNull());

  it.each([
    [{ ...RULES, ladder: 'six-level' }, wrongAt('.ladder')],
    [{ ...RULES, oncePerYear: 'yes' }, wrongAt('.oncePerYear')],
    [{ ...RULES, rows: Array.from({ length: 101 }, () => ROW) }, wrongAt('.rows')],
    [
      { ...RULES, extra: 1 },
      { path: '.extra', fault: 'unknown-member' },
    ],
    [
      { ladder: 'five-level', rows: [] },
      { path: '.oncePerYear', fault: 'missing-member' },
    ],
    [
      { oncePerYear: false, rows: [] },
      { path: '.ladder', fault: 'missing-member' },
    ],
    [
      { ladder: 'five-level', oncePerYear: false },
      { path: '.rows', fault: 'missing-member' },
    ],
  ])('[KER-8] refuses rules and names the path: %#', (rules, fault) =>
    expect(promotionRulesShape.check(rules)).toEqual(fault),
  );

  it.each([
    { cap: -1 },
    { cap: 6 },
    { largestJump: 0 },
    { lower: { groups: ['student'], by: 0 } },
    { lower: { groups: Array.from({ length: 50 }, (_, index) => `g${index}`), by: 2 } },
    { needsCertificate: true },
    { approver: text('the province') },
  ])('[KER-8] takes a row with %j', (more) => expect(check(more)).toBeNull());

  it.each([
    [{ id: 'a b' }, '.id'],
    [{ name: 'to two' }, '.name'],
    [{ ground: { kind: 'luck' } }, '.ground.kind'],
    [{ conditions: {} }, '.conditions'],
    [{ grant: { kind: 'luck' } }, '.grant.kind'],
    [{ clause: 22 }, '.clause'],
    [{ cap: -2 }, '.cap'],
    [{ cap: 7 }, '.cap'],
    [{ largestJump: -1 }, '.largestJump'],
    [{ lower: { groups: [], by: 1 } }, '.lower.groups'],
    [{ lower: { groups: Array.from({ length: 51 }, () => 'g'), by: 1 } }, '.lower.groups'],
    [{ lower: { groups: ['student'], by: -1 } }, '.lower.by'],
    [{ needsCertificate: false }, '.needsCertificate'],
    [{ approver: 'the province' }, '.approver'],
  ])('[KER-8] refuses a row with %j', (more, path) =>
    expect(check(more)).toEqual(wrongAt(`.rows[0]${path}`)),
  );

  it.each(Object.keys(ROW))('[KER-8] a row needs its %s', (member) => {
    const row = Object.fromEntries(Object.entries(ROW).filter(([key]) => key !== member));
    expect(promotionRulesShape.check({ ...RULES, rows: [row] })).toEqual({
      path: `.rows[0].${member}`,
      fault: 'missing-member',
    });
  });

  it('[KER-8] a group to be lowered and by how much belong together', () => {
    expect(check({ lower: { groups: ['student'] } })).toEqual({
      path: '.rows[0].lower.by',
      fault: 'missing-member',
    });
    expect(check({ lower: { by: 1 } })).toEqual({
      path: '.rows[0].lower.groups',
      fault: 'missing-member',
    });
  });

  it('[KER-9] a draft may leave out all but a row’s id, ground and grant', () => {
    expect(promotionRulesShape.fromDraft({})).toEqual({
      ladder: 'five-level',
      oncePerYear: false,
      rows: [],
    });
    const { id, ground, grant } = ROW;
    expect(promotionRulesShape.fromDraft({ rows: [{ id, ground, grant, approver: '省' }] })).toEqual({
      ladder: 'five-level',
      oncePerYear: false,
      rows: [
        {
          id,
          name: text(id),
          ground,
          conditions: [],
          grant,
          clause: text('—'),
          approver: text('省'),
        },
      ],
    });
  });

  it('[KER-10] describes itself and its rows', () => {
    const definitions = new Map();
    expect(promotionRulesShape.schema('draft', definitions)).toEqual({ $ref: '#/$defs/PromotionRules' });
    expect(definitions.get('PromotionRules')).toMatchObject({
      description: 'All promotions of a stage, on one ladder.',
      required: [],
    });
    expect(definitions.get('PromotionRow')).toMatchObject({
      description: 'Places or a share, the present level, and the new one.',
      required: ['id', 'ground', 'grant'],
    });
  });
});
