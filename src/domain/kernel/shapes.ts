/**
 * The shape of untrusted data, said once: how it is checked, how a hand-written draft is brought to it, and how it is described
 * as JSON Schema. Paths of faults are those below the value: ".points", "[3].id", or "" for the value itself.
 */
export interface Shape {
  /** Null when the value fits, else the first fault. */
  check(value: unknown): ShapeFault | null;
  /** Fills in and spells out what a draft may leave short. What does not fit stays as it is, for `check` to name. */
  fromDraft(value: unknown): unknown;
  /** The same as JSON Schema 2020-12; named shapes are collected in `definitions`. */
  schema(form: SchemaForm, definitions: Map<string, JsonSchema>): JsonSchema;
}

/** Where a value does not have its shape, and how. */
export interface ShapeFault {
  readonly path: string;
  readonly fault: 'missing-member' | 'unknown-member' | 'wrong-value';
}

/** A sealed archive, or a draft written by hand. */
export type SchemaForm = 'archive' | 'draft';

export type JsonSchema = { readonly [keyword: string]: unknown };

const WRONG: ShapeFault = { path: '', fault: 'wrong-value' };
const fits = (isRight: boolean): ShapeFault | null => (isRight ? null : WRONG);
const asItIs = (value: unknown): unknown => value;

/** A fault of a part, seen from the whole. */
export function under(path: string, fault: ShapeFault): ShapeFault {
  return { ...fault, path: path + fault.path };
}

/** The path of a member; a name that somebody sent is cut. */
export function memberPath(key: string): string {
  return `.${key.slice(0, 64)}`;
}

/** A shape without parts that a draft writes like an archive. */
export function leafShape(isRight: (value: unknown) => boolean, schema: JsonSchema): Shape {
  return { check: (value) => fits(isRight(value)), fromDraft: asItIs, schema: () => schema };
}

/** A string of `least` to `most` characters that matches the pattern, if one is given. */
export function textShape(least: number, most: number, pattern?: RegExp): Shape {
  return leafShape(
    (value) =>
      typeof value === 'string' &&
      value.length >= least &&
      value.length <= most &&
      (pattern?.test(value) ?? true),
    { type: 'string', minLength: least, maxLength: most, ...(pattern ? { pattern: pattern.source } : {}) },
  );
}

/** A safe integer within the bounds. */
export function integerShape(least: number, most = Number.MAX_SAFE_INTEGER): Shape {
  return leafShape(
    (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most,
    { type: 'integer', minimum: least, maximum: most },
  );
}

/** One of the listed values. */
export function oneOfShape(...allowed: readonly unknown[]): Shape {
  return leafShape(
    (value) => allowed.includes(value),
    allowed.length === 1 ? { const: allowed[0] } : { enum: allowed },
  );
}

/** Null, or what the other shape says. */
export function nullOrShape(shape: Shape): Shape {
  return {
    check: (value) => (value === null ? null : shape.check(value)),
    fromDraft: (value) => (value === null ? null : shape.fromDraft(value)),
    schema: (form, definitions) => ({ anyOf: [{ type: 'null' }, shape.schema(form, definitions)] }),
  };
}

/** An array of `least` to `most` members of one shape. */
export function listShape(member: Shape, most = Number.MAX_SAFE_INTEGER, least = 0): Shape {
  return {
    check: (value) => {
      if (!Array.isArray(value) || value.length < least || value.length > most) return WRONG;
      for (let index = 0; index < value.length; index++) {
        const fault = member.check(value[index]);
        if (fault) return under(`[${index}]`, fault);
      }
      return null;
    },
    fromDraft: (value) => (Array.isArray(value) ? value.map((one) => member.fromDraft(one)) : value),
    schema: (form, definitions) => ({
      type: 'array',
      items: member.schema(form, definitions),
      ...(least > 0 ? { minItems: least } : {}),
      ...(most < Number.MAX_SAFE_INTEGER ? { maxItems: most } : {}),
    }),
  };
}

/** An object with members of any name and one shape. */
export function mapShape(member: Shape): Shape {
  return {
    check: (value) => {
      if (!isRecord(value)) return WRONG;
      for (const [key, one] of Object.entries(value)) {
        const fault = member.check(one);
        if (fault) return under(memberPath(key), fault);
      }
      return null;
    },
    fromDraft: (value) =>
      isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, member.fromDraft(one)]))
        : value,
    schema: (form, definitions) => ({
      type: 'object',
      additionalProperties: member.schema(form, definitions),
    }),
  };
}

/** Whether a value is an object with members, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
