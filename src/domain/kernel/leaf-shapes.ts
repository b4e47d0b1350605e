import { UNFINISHED, type Unfinished } from './mark-value';
import { parsePoints } from './parse-points';
import { namedShape, recordShape } from './record-shape';
import { leafShape, textShape, type Shape } from './shapes';

/** An id: 1 to 64 letters, digits, dots, underscores, colons or hyphens. */
export const idShape: Shape = namedShape('Id', textShape(1, 64, /^[A-Za-z0-9._:-]+$/));

/** SHA-256 as 64 lower case hex digits. */
export const hashShape: Shape = textShape(64, 64, /^[0-9a-f]{64}$/);

/** An instant in ISO 8601 with its offset. */
export const instantShape: Shape = namedShape(
  'Instant',
  textShape(20, 29, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/),
);

/** A day, YYYY-MM-DD. */
export const dayShape: Shape = namedShape('Day', textShape(10, 10, /^\d{4}-\d\d-\d\d$/));

/** A text in both languages. A draft may write one text for both. */
export const localTextShape: Shape = (() => {
  const both = recordShape({ zh: textShape(0, 2000), en: textShape(0, 2000) });
  return namedShape('LocalText', {
    check: (value) => both.check(value),
    fromDraft: (value) => (typeof value === 'string' ? { zh: value, en: value } : value),
    schema: (form, definitions) => {
      const schema = both.schema(form, definitions);
      return form === 'draft' ? { anyOf: [{ type: 'string' }, schema] } : schema;
    },
  });
})();

const whole = leafShape(Number.isSafeInteger, { type: 'integer' });

/** An amount as people write it: 8.5, or "8.5". */
const WRITTEN = [{ type: 'number' }, { type: 'string', pattern: String.raw`^-?\d{1,9}(\.\d{1,6})?$` }];

/**
 * The shortest decimal text of a number is what was written; no arithmetic is done on it. What is no amount stays a text, for
 * `check` to name: a whole number too large for points would pass as so many millionths.
 */
const fromWritten = (value: unknown): unknown => {
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const written = String(value);
  return parsePoints(written) ?? written;
};

const inMillionths = (name: string, description: string): Shape =>
  namedShape(
    name,
    {
      check: (value) => whole.check(value),
      fromDraft: fromWritten,
      schema: (form) => (form === 'draft' ? { anyOf: WRITTEN } : { type: 'integer' }),
    },
    description,
  );

/** Micro-points: 86.5 points are 86500000; in a draft 86.5 or "86.5". Which amounts are legal is a matter of the rules. */
export const pointsShape: Shape = inMillionths(
  'Points',
  'An amount: in a draft as people write it (8.5; a time in seconds, 62.34), in an archive in whole millionths.',
);

/** A factor or share in millionths: 30 % is 300000; in a draft 0.3 or "0.3". */
export const factorShape: Shape = inMillionths(
  'Factor',
  'A factor or a share: in a draft as people write it (0.3 is 30 %), in an archive in whole millionths.',
);

/** A mark: micro-points, or DNF or DNS for an attempt without a result. */
export const markValueShape: Shape = namedShape('MarkValue', {
  check: (value) => (UNFINISHED.includes(value as Unfinished) ? null : whole.check(value)),
  fromDraft: (value) => (UNFINISHED.includes(value as Unfinished) ? value : fromWritten(value)),
  schema: (form, definitions) => ({
    anyOf: [{ enum: UNFINISHED }, pointsShape.schema(form, definitions)],
  }),
});
