import { text } from '../../../test/rules/builders';
import { awardRulesShape } from './award-rule';

const RULE = {
  id: 'champion',
  title: text('champion'),
  group: 'title',
  ground: { kind: 'places', fromPlace: 1, toPlace: 1 },
  conditions: [{ kind: 'minimum', of: { kind: 'total' }, least: 60_000_000 }],
  tiesAtEnd: 'all-in',
  onStrike: 'stay-empty',
  clause: text('art. 3'),
};

describe('awardRulesShape', () => {
  it.each([
    {},
    { tiesAtEnd: 'all-out', onStrike: 'move-up' },
    { most: 0, minimumField: 0 },
    { most: 10, minimumField: 30 },
    { group: '' },
    { group: 'x'.repeat(64) },
  ])('[KER-8] takes a row with %j', (more) =>
    expect(awardRulesShape.check([{ ...RULE, ...more }])).toBeNull(),
  );

  it.each([
    [{ id: 'a b' }, 'id'],
    [{ title: 'champion' }, 'title'],
    [{ group: 'x'.repeat(65) }, 'group'],
    [{ ground: { kind: 'luck' } }, 'ground.kind'],
    [{ conditions: [{ kind: 'luck' }] }, 'conditions[0].kind'],
    [{ tiesAtEnd: 'some' }, 'tiesAtEnd'],
    [{ onStrike: 'x' }, 'onStrike'],
    [{ clause: 3 }, 'clause'],
    [{ most: -1 }, 'most'],
    [{ minimumField: -1 }, 'minimumField'],
  ])('[KER-8] refuses a row with %j', (more, path) =>
    expect(awardRulesShape.check([RULE, { ...RULE, ...more }])).toEqual({
      path: `[1].${path}`,
      fault: 'wrong-value',
    }),
  );

  it.each(Object.keys(RULE))('[KER-8] a row needs its %s', (member) => {
    const rest = Object.fromEntries(Object.entries(RULE).filter(([key]) => key !== member));
    expect(awardRulesShape.check([rest])).toEqual({ path: `[0].${member}`, fault: 'missing-member' });
  });

  it('[KER-8] a stage confers at most a hundred titles', () => {
    const rows = (count: number): unknown[] => Array.from({ length: count }, () => RULE);
    expect(awardRulesShape.check(rows(100))).toBeNull();
    expect(awardRulesShape.check(rows(101))).toEqual({ path: '', fault: 'wrong-value' });
  });

  it('[KER-9] a draft names an id and a ground; the rest has its usual value', () => {
    const ground = { kind: 'places', fromPlace: 1, toPlace: 3 };
    expect(awardRulesShape.fromDraft([{ id: 'expert', ground }])).toEqual([
      {
        id: 'expert',
        title: text('expert'),
        group: 'title',
        ground,
        conditions: [],
        tiesAtEnd: 'all-in',
        onStrike: 'stay-empty',
        clause: text('—'),
      },
    ]);
  });

  it('[KER-10] describes its rows as AwardRule', () => {
    const definitions = new Map();
    expect(awardRulesShape.schema('archive', definitions)).toEqual({
      type: 'array',
      items: { $ref: '#/$defs/AwardRule' },
      maxItems: 100,
    });
    expect(definitions.get('AwardRule')).toMatchObject({ description: 'One title and who gets it.' });
  });
});
