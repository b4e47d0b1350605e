/**
 * Checks the shape of untrusted data. Null when it fits, else where the first fault is, as a path below the value:
 * ".points", "[3].id", or "" for the value itself.
 */
export type Shape = (value: unknown) => string | null;

const WRONG = '';
const fits = (isRight: boolean): string | null => (isRight ? null : WRONG);

/** A string of `least` to `most` characters that matches the pattern, if one is given. */
export function textShape(least: number, most: number, pattern?: RegExp): Shape {
  return (value) =>
    fits(
      typeof value === 'string' &&
        value.length >= least &&
        value.length <= most &&
        (pattern?.test(value) ?? true),
    );
}

/** A safe integer within the bounds. */
export function integerShape(least: number, most = Number.MAX_SAFE_INTEGER): Shape {
  return (value) =>
    fits(typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most);
}

/** One of the listed values. */
export function oneOfShape(...allowed: readonly unknown[]): Shape {
  return (value) => fits(allowed.includes(value));
}

/** Null, or what the other shape says. */
export function nullOrShape(shape: Shape): Shape {
  return (value) => (value === null ? null : shape(value));
}

/** An array of `least` to `most` members of one shape. */
export function listShape(member: Shape, most = Number.MAX_SAFE_INTEGER, least = 0): Shape {
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return WRONG;
    for (let index = 0; index < value.length; index++) {
      const fault = member(value[index]);
      if (fault !== null) return `[${index}]${fault}`;
    }
    return null;
  };
}

/** A plain object with exactly these members; those of `optional` may be absent. Unknown members are refused. */
export function recordShape(members: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  const required = Object.entries(members);
  const shapes = new Map([...required, ...Object.entries(optional)]);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return WRONG;
    for (const [key] of required) if (!Object.hasOwn(value, key)) return `.${key}`;
    for (const [key, member] of Object.entries(value)) {
      const shape = shapes.get(key);
      const fault = shape ? shape(member) : WRONG;
      if (fault !== null) return `.${key.slice(0, 64)}${fault}`;
    }
    return null;
  };
}

/** An object whose member `key` says which of the shapes it has. */
export function variantShape(key: string, variants: Record<string, Shape>): Shape {
  const shapes = new Map(Object.entries(variants));
  return (value) => {
    if (typeof value !== 'object' || value === null) return WRONG;
    const tag: unknown = Reflect.get(value, key);
    const shape = typeof tag === 'string' ? shapes.get(tag) : undefined;
    return shape ? shape(value) : `.${key}`;
  };
}

/** An id: 1 to 64 letters, digits, dots, underscores, colons or hyphens. */
export const idShape: Shape = textShape(1, 64, /^[A-Za-z0-9._:-]+$/);

/** An instant in ISO 8601 with its offset. */
export const instantShape: Shape = textShape(
  20,
  29,
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/,
);
