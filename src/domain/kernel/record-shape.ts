import {
  isRecord,
  memberPath,
  under,
  type JsonSchema,
  type SchemaForm,
  type Shape,
  type ShapeFault,
} from './shapes';

const WRONG: ShapeFault = { path: '', fault: 'wrong-value' };
const MISSING: ShapeFault = { path: '', fault: 'missing-member' };
const UNKNOWN: ShapeFault = { path: '', fault: 'unknown-member' };

type Members = Readonly<Record<string, Shape>>;

/** What a draft means where it leaves a member out: a value, or one made from the members that are there. */
export type WhenAbsent = Readonly<Record<string, unknown>>;

/**
 * A plain object with exactly these members; those of `optional` may be absent. Unknown members are refused.
 * @param whenAbsent what a draft means where it leaves a required member out
 */
export function recordShape(members: Members, optional: Members = {}, whenAbsent: WhenAbsent = {}): Shape {
  const required = Object.keys(members);
  const shapes = new Map(Object.entries({ ...members, ...optional }));
  return {
    check: (value) => {
      if (!isRecord(value)) return WRONG;
      // What an archive was made of may hold undefined where a member was missing; JSON never does.
      for (const key of required)
        if (!Object.hasOwn(value, key) || value[key] === undefined) return under(memberPath(key), MISSING);
      for (const key of Object.keys(value)) {
        const shape = shapes.get(key);
        const fault = shape ? shape.check(value[key]) : UNKNOWN;
        if (fault) return under(memberPath(key), fault);
      }
      return null;
    },
    fromDraft: (value) => {
      if (!isRecord(value)) return value;
      const given = Object.entries(filledIn(whenAbsent, value));
      return Object.fromEntries(
        given.map(([key, member]) => {
          const shape = shapes.get(key);
          return [key, shape ? shape.fromDraft(member) : member];
        }),
      );
    },
    schema: (form, definitions) => ({
      type: 'object',
      properties: Object.fromEntries(
        [...shapes].map(([key, shape]) => [key, shape.schema(form, definitions)]),
      ),
      required: required.filter((key) => form === 'archive' || !Object.hasOwn(whenAbsent, key)),
      additionalProperties: false,
    }),
  };
}

/** Values first, since what is made from members may be made from these. */
function filledIn(whenAbsent: WhenAbsent, value: Record<string, unknown>): Record<string, unknown> {
  const isMade = ([, member]: readonly [string, unknown]): boolean => typeof member === 'function';
  const members = Object.entries(whenAbsent);
  const whole = { ...Object.fromEntries(members.filter((one) => !isMade(one))), ...value };
  const made = members
    .filter(isMade)
    .map(([key, make]) => [key, (make as (of: typeof value) => unknown)(whole)]);
  return { ...Object.fromEntries(made), ...whole };
}

/** In a draft, a thing without a name is called by its id. */
export const NAMED_BY_ID: WhenAbsent = { name: ({ id }: Record<string, unknown>) => id };

/** An object whose member `key` says which of the shapes it has. */
export function variantShape(key: string, variants: Members): Shape {
  const shapeOf = (value: unknown): Shape | undefined => {
    const tag = isRecord(value) ? value[key] : undefined;
    return typeof tag === 'string' && Object.hasOwn(variants, tag) ? variants[tag] : undefined;
  };
  return {
    check: (value) => {
      const shape = shapeOf(value);
      if (shape) return shape.check(value);
      if (!isRecord(value)) return WRONG;
      return under(memberPath(key), Object.hasOwn(value, key) ? WRONG : MISSING);
    },
    fromDraft: (value) => shapeOf(value)?.fromDraft(value) ?? value,
    schema: (form, definitions) => ({
      oneOf: Object.values(variants).map((shape) => shape.schema(form, definitions)),
    }),
  };
}

/** A shape under a name of its own: it stands once in the schema, also where it is used often. */
export function namedShape(name: string, shape: Shape, description?: string): Shape {
  return {
    check: (value) => shape.check(value),
    fromDraft: (value) => shape.fromDraft(value),
    schema: (form, definitions) => {
      if (!definitions.has(name)) {
        definitions.set(name, {});
        definitions.set(name, {
          ...(description === undefined ? {} : { description }),
          ...shape.schema(form, definitions),
        });
      }
      return { $ref: `#/$defs/${name}` };
    },
  };
}

/** The whole JSON Schema document of a shape. */
export function schemaDocument(
  shape: Shape,
  form: SchemaForm,
  head: { readonly $id: string; readonly title: string; readonly description: string },
): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const root = shape.schema(form, definitions);
  const sorted = [...definitions].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...head,
    ...root,
    $defs: Object.fromEntries(sorted),
  };
}
