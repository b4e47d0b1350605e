import type { JsonSchema } from '#domain/kernel/shapes';
import { NO_RULES } from '#domain/stage-rules/no-rules';
import { stageRulesShape } from '#domain/stage-rules/stage-rules-shape';
import { asVariant, emptyOf, emptyVariant, fieldOf, membersAt, schemaAt } from './form-schema';

const PARTS = [
  'ranking',
  'carryOver',
  'advancement',
  'scale',
  'awards',
  'promotions',
  'recheck',
  'corrections',
  'signatures',
  'appeals',
];
/** A day nobody has chosen yet and a word nobody has written are the person's to fill in. */
const LEFT_OPEN = /\.(on|groups\[\d+\])$/;

/** Whether a whole set of rules with this part has its shape, what is left open aside. */
const faultWith = (part: string, value: unknown): string | null => {
  const fault = stageRulesShape.check({ ...NO_RULES, [part]: value });
  return fault && !LEFT_OPEN.test(fault.path) ? `${fault.path} ${fault.fault}` : null;
};

/** Every value a form can begin with at a place: each variant, and whatever its members can begin with. */
function* beginnings(schema: JsonSchema, depth = 0): Generator {
  const field = fieldOf(schema);
  if (depth > 4) return yield emptyOf(schema);
  if (field.kind === 'list') {
    for (const item of beginnings(field.items, depth + 1)) yield [item];
    return;
  }
  const wholes =
    field.kind === 'variants'
      ? [...field.variants.keys()].map((tag) => emptyVariant(field, tag))
      : [emptyOf(schema)];
  for (const whole of wholes) {
    yield whole;
    for (const { name, schema: member } of membersAt(field, whole))
      for (const value of beginnings(member, depth + 1)) yield { ...(whole as object), [name]: value };
  }
}

describe('the form of the rules', () => {
  it.each(PARTS)(
    '[RFM-1] whatever is set or added in %s has its shape: each kind, and all it may hold',
    (part) => {
      const values = [...beginnings(schemaAt(part))];
      expect(values.length).toBeGreaterThan(0);
      expect([...new Set(values.map((value) => faultWith(part, value)))]).toEqual([null]);
    },
  );

  it('[RFM-1] the shape tells what is asked: points, shares, texts, levels, lists', () => {
    const kindOf = (...names: readonly string[]): string => fieldOf(schemaAt(...names)).kind;
    expect(kindOf('recheck', 'share')).toBe('share');
    expect(kindOf('awards')).toBe('list');
    expect(kindOf('awards', '[]', 'title')).toBe('text');
    expect(kindOf('awards', '[]', 'most')).toBe('whole');
    expect(kindOf('advancement', 'tiesAtCut')).toBe('choice');
    expect(kindOf('promotions', 'rows', '[]', 'needsCertificate')).toBe('flag');
    expect(kindOf('scheme', 'adjustments')).toBe('record');
  });

  it('[RFM-1] another kind in the place of one keeps what both have', () => {
    const field = fieldOf(schemaAt('advancement', 'steps', '[]'));
    if (field.kind !== 'variants') throw new Error('a step has kinds');
    expect(asVariant(field, 'fill-up', { kind: 'top-places', places: 18 })).toEqual({
      kind: 'fill-up',
      places: 18,
    });
    expect(asVariant(field, 'top-percent', { kind: 'top-places', places: 18 })).toEqual({
      kind: 'top-percent',
      percent: 0,
    });
  });
});
