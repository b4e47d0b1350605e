import { isRecord, type JsonSchema } from '#domain/kernel/shapes';
import { randomId } from '../../sync/random-id';
import { rulesSchema } from '../rules/amount-kind';

/** What stands at a place of the rules, as a form asks for it. The shape of the rules says it; nothing is written twice (ADR 017). */
export type FormField =
  | { readonly kind: 'points' | 'share' | 'money' | 'text' | 'id' | 'whole' | 'line' | 'day' | 'flag' }
  | { readonly kind: 'choice'; readonly values: readonly unknown[] }
  | { readonly kind: 'record'; readonly members: readonly FormMember[] }
  | { readonly kind: 'variants'; readonly tag: string; readonly variants: ReadonlyMap<string, JsonSchema> }
  | { readonly kind: 'list'; readonly items: JsonSchema; readonly least: number };

export interface FormMember {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

const LEAVES: Readonly<Record<string, FormField>> = {
  '#/$defs/Points': { kind: 'points' },
  '#/$defs/Factor': { kind: 'share' },
  '#/$defs/Money': { kind: 'money' },
  '#/$defs/LocalText': { kind: 'text' },
  '#/$defs/Id': { kind: 'id' },
  '#/$defs/Day': { kind: 'day' },
};

function named($ref: string): JsonSchema {
  const definitions = rulesSchema()['$defs'] as Readonly<Record<string, JsonSchema>>;
  return definitions[$ref.slice('#/$defs/'.length)] ?? {};
}

function resolved(schema: JsonSchema): JsonSchema {
  const { $ref } = schema;
  return typeof $ref === 'string' ? resolved(named($ref)) : schema;
}

const membersOf = (schema: JsonSchema): FormMember[] => {
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(schema['properties'] as Record<string, JsonSchema>).map(([name, member]) => ({
    name,
    schema: member,
    isRequired: required.includes(name),
  }));
};

/** The member that is a constant in every variant tells them apart. */
function variantsField(variants: readonly JsonSchema[]): FormField {
  const constants = variants.map((variant) =>
    Object.entries((resolved(variant)['properties'] ?? {}) as Record<string, JsonSchema>).filter(
      ([, member]) => typeof member['const'] === 'string',
    ),
  );
  const [tag = 'kind'] = constants[0]?.[0] ?? [];
  const byTag = variants.map((variant, index): [string, JsonSchema] => [
    String(constants[index]?.find(([name]) => name === tag)?.[1]['const']),
    variant,
  ]);
  return { kind: 'variants', tag, variants: new Map(byTag) };
}

/** A level, or none yet. */
const orNull = (variants: readonly JsonSchema[]): FormField => {
  const some = variants.find(({ type }) => type !== 'null');
  const { minimum, maximum }: JsonSchema = some ?? {};
  const [least, most] = [Number(minimum ?? 0), Number(maximum ?? 0)];
  const values = Array.from({ length: most - least + 1 }, (_, index) => most - index);
  return { kind: 'choice', values: [null, ...values] };
};

/** What a form asks for at a place of this shape. */
export function fieldOf(schema: JsonSchema): FormField {
  const { $ref } = schema;
  if (typeof $ref === 'string') return LEAVES[$ref] ?? fieldOf(named($ref));
  if (Array.isArray(schema['oneOf'])) return variantsField(schema['oneOf'] as JsonSchema[]);
  if (Array.isArray(schema['anyOf'])) return orNull(schema['anyOf'] as JsonSchema[]);
  if (Array.isArray(schema['enum'])) return { kind: 'choice', values: schema['enum'] as unknown[] };
  if (schema['const'] === true) return { kind: 'flag' };
  if ('const' in schema) return { kind: 'choice', values: [schema['const']] };
  if (schema['type'] === 'array')
    return { kind: 'list', items: schema['items'] as JsonSchema, least: Number(schema['minItems'] ?? 0) };
  if (isRecord(schema['properties'])) return { kind: 'record', members: membersOf(schema) };
  return { kind: schema['type'] === 'integer' ? 'whole' : 'line' };
}

/** The members of a place that has some: those of its variant, the telling one left out. */
export function membersAt(field: FormField, value: unknown): readonly FormMember[] {
  if (field.kind === 'record') return field.members;
  if (field.kind !== 'variants' || !isRecord(value)) return [];
  const variant = field.variants.get(String(value[field.tag]));
  return variant ? membersOf(resolved(variant)).filter(({ name }) => name !== field.tag) : [];
}

/** What a new one starts with where another value than the first is usual. */
const USUAL: Readonly<Record<string, unknown>> = {
  group: 'title',
  reserves: 0,
  share: 150_000,
  mostErrors: 50_000,
  alreadyThere: 'next-grade',
  decimals: 2,
  secondPerson: true,
  minimumMarks: 3,
  reasonFrom: 3,
};

function emptyRecord(members: readonly FormMember[]): Record<string, unknown> {
  return Object.fromEntries(
    members
      .filter(({ isRequired }) => isRequired)
      .map(({ name, schema }) => [name, name in USUAL ? USUAL[name] : emptyOf(schema)]),
  );
}

/** What a new one of this shape starts with: what must be there, to be filled in. */
export function emptyOf(schema: JsonSchema): unknown {
  const field = fieldOf(schema);
  switch (field.kind) {
    case 'record':
      return emptyRecord(field.members);
    case 'variants': {
      const [first = ''] = field.variants.keys();
      return emptyVariant(field, first);
    }
    case 'list':
      return Array.from({ length: field.least }, () => emptyOf(field.items));
    case 'choice':
      return field.values[0];
    case 'text':
      return { zh: '', en: '' };
    case 'id':
      return `r-${randomId().slice(0, 8)}`;
    case 'flag':
      return true;
    case 'points':
    case 'share':
    case 'money':
      return 0;
    case 'whole':
      return 1;
    case 'line':
    case 'day':
      return '';
  }
}

/** A new one of the variant that the tag names. */
export function emptyVariant(field: Extract<FormField, { kind: 'variants' }>, tag: string): unknown {
  const members = membersAt(field, { [field.tag]: tag });
  return { [field.tag]: tag, ...emptyRecord(members) };
}

/** Another variant in the place of one: what both have is kept. */
export function asVariant(
  field: Extract<FormField, { kind: 'variants' }>,
  tag: string,
  before: unknown,
): unknown {
  const names = new Set(membersAt(field, { [field.tag]: tag }).map(({ name }) => name));
  const kept = isRecord(before)
    ? Object.entries(before).filter(([name]) => name !== field.tag && names.has(name))
    : [];
  return { ...(emptyVariant(field, tag) as object), ...Object.fromEntries(kept) };
}

/** The shape below a record's member, by the names on the way. */
export function schemaAt(...names: readonly string[]): JsonSchema {
  return names.reduce<JsonSchema>((schema, name) => {
    const at = resolved(schema);
    if (name === '[]') return (at['items'] ?? {}) as JsonSchema;
    return ((at['properties'] ?? {}) as Record<string, JsonSchema>)[name] ?? {};
  }, rulesSchema());
}
