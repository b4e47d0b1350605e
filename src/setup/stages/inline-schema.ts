import type { JsonSchema, SchemaForm, Shape } from '../../domain/kernel/shapes';

const PREFIX = '#/$defs/';

/** A shape's JSON Schema with every named part written out, for descriptions that have no place for definitions. */
export function inlineSchema(shape: Shape, form: SchemaForm = 'archive'): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const root = shape.schema(form, definitions);
  return resolved(root, definitions) as JsonSchema;
}

function resolved(value: unknown, definitions: ReadonlyMap<string, JsonSchema>): unknown {
  if (Array.isArray(value)) return value.map((member) => resolved(member, definitions));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref } = value as { $ref?: unknown };
  if (typeof $ref === 'string' && $ref.startsWith(PREFIX))
    return resolved(definitions.get($ref.slice(PREFIX.length)), definitions);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, resolved(member, definitions)]),
  );
}
