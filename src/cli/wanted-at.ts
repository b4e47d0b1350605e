import { isRecord, type JsonSchema } from '../domain/kernel/shapes';

/** What stands at a path of a file, and what its schema wants there, in words. */
export interface Wanted {
  readonly found: string;
  readonly wanted: string;
}

interface Place {
  readonly schema: JsonSchema;
  readonly value: unknown;
}

type Definitions = Readonly<Record<string, JsonSchema>>;

/** Looks a path of a fault up in the schema and in the file ("trades[0].stages[0].rules"), as far as it leads. */
export function wantedAt(schema: JsonSchema, file: unknown, path: string): Wanted {
  const definitions = (schema['$defs'] ?? {}) as Definitions;
  let place: Place = { schema, value: file };
  for (let rest = path; rest !== '';) {
    const next = step(place, rest, definitions);
    if (!next) break;
    [place, rest] = next;
  }
  const meant = resolved(place.schema, place.value, definitions);
  return { found: foundText(place.value), wanted: wantedText(meant, definitions) };
}

/** The next member or list index of the path. Ids may hold dots, so a member is the longest name that is there. */
function step({ schema, value }: Place, path: string, definitions: Definitions): [Place, string] | undefined {
  const of = resolved(schema, value, definitions);
  const index = /^\[(\d+)\]/.exec(path);
  if (index) {
    const item = Array.isArray(value) ? (value as unknown[])[Number(index[1])] : undefined;
    return placed(of['items'], item, path.slice(index[0].length));
  }
  const rest = path.replace(/^\./, '');
  const properties = (of['properties'] ?? {}) as Definitions;
  const name =
    Object.keys({ ...properties, ...(isRecord(value) ? value : {}) })
      .filter((key) => rest === key || rest.startsWith(`${key}.`) || rest.startsWith(`${key}[`))
      .toSorted((a, b) => b.length - a.length)[0] ?? rest.split(/[.[]/, 1)[0]!;
  const child = isRecord(value) ? value[name] : undefined;
  const wanted = properties[name] ?? of['additionalProperties'] ?? tagsOf(of, name);
  return placed(wanted, child, rest.slice(name.length));
}

const placed = (schema: unknown, value: unknown, rest: string): [Place, string] | undefined =>
  isRecord(schema) ? [{ schema, value }, rest] : undefined;

/** The kinds there are, where the one that is written is none of them. */
function tagsOf({ oneOf = [] }: JsonSchema, name: string): JsonSchema | undefined {
  const tags = (oneOf as readonly JsonSchema[]).map(
    ({ properties }) => ((properties ?? {}) as Definitions)[name]?.['const'],
  );
  return tags.length > 0 ? { enum: tags } : undefined;
}

/** Follows names, and of alternatives the one that the value is meant to be. */
function resolved(schema: JsonSchema, value: unknown, definitions: Definitions): JsonSchema {
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const named = definitions[ref.replace('#/$defs/', '')];
    return named ? resolved(named, value, definitions) : schema;
  }
  const branches = (schema['oneOf'] ?? schema['anyOf']) as readonly JsonSchema[] | undefined;
  if (!branches) return schema;
  const all = branches.map((branch) => resolved(branch, value, definitions));
  return all.find((branch) => isMeant(branch, value)) ?? schema;
}

function isMeant(schema: JsonSchema, value: unknown): boolean {
  if (schema['type'] === 'array') return Array.isArray(value);
  if (schema['type'] !== 'object' || !isRecord(value)) return false;
  const properties = (schema['properties'] ?? {}) as Definitions;
  return ['kind', 'key'].every(
    (tag) => properties[tag] === undefined || value[tag] === properties[tag]['const'],
  );
}

const foundText = (value: unknown): string => {
  if (value === undefined) return '–';
  if (isRecord(value)) return `{ ${Object.keys(value).join(', ')} }`;
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

function wantedText(schema: JsonSchema, definitions: Definitions): string {
  const named =
    typeof schema['$ref'] === 'string' ? definitions[schema['$ref'].replace('#/$defs/', '')] : undefined;
  const of = named ?? schema;
  const { const: only, enum: some, type, description } = of;
  if (only !== undefined) return JSON.stringify(only);
  if (Array.isArray(some)) return some.map((one) => JSON.stringify(one)).join(' | ');
  const branches = (of['oneOf'] ?? of['anyOf']) as readonly JsonSchema[] | undefined;
  if (type === undefined && branches)
    return typeof description === 'string' && of['anyOf']
      ? description
      : [...new Set(branches.map((branch) => branchText(branch, definitions)))].join(' | ');
  if (type === 'object') return `{ ${Object.keys(of['properties'] ?? {}).join(', ')} }`;
  if (type === 'array') return '[ … ]';
  return leafText(of);
}

/** Of variants the kind is enough. */
function branchText(branch: JsonSchema, definitions: Definitions): string {
  const properties = (branch['properties'] ?? {}) as Definitions;
  const tag = (['kind', 'key'] as const).find((name) => properties[name]?.['const'] !== undefined);
  return tag ? `${tag} ${JSON.stringify(properties[tag]?.['const'])}` : wantedText(branch, definitions);
}

function leafText({ type, minimum, maximum, pattern, maxLength }: JsonSchema): string {
  if (type === 'integer') {
    const from = minimum === undefined ? '' : ` from ${JSON.stringify(minimum)}`;
    const isBounded = maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER;
    return `a whole number${from}${isBounded ? ` to ${JSON.stringify(maximum)}` : ''}`;
  }
  if (type === 'string' && maxLength !== undefined)
    return `a text of at most ${JSON.stringify(maxLength)} characters${typeof pattern === 'string' ? ` like ${pattern}` : ''}`;
  if (type === 'string') return 'a text';
  return typeof type === 'string' ? `a ${type}` : 'something else';
}
