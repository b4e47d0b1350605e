import { namedShape } from '../kernel/record-shape';
import { integerShape, type Shape } from '../kernel/shapes';
import { parsePoints } from '../kernel/parse-points';

/** Money in whole fen. */
export type Fen = number;

/** A hundred million yuan, so that no sum of prizes leaves the whole numbers. */
const MOST: Fen = 10_000_000_000;
/** Micro-yuan in a fen. */
const FEN = 10_000;
const FEN_IN_YUAN = 100;

const kept = integerShape(0, MOST);

/** Yuan as people write them, in fen; undefined for what is no amount of whole fen. */
export function parseYuan(text: string): Fen | undefined {
  const micro = parsePoints(text);
  return micro !== undefined && micro % FEN === 0 ? micro / FEN : undefined;
}

/** Fen as yuan: 1200000 → "12000.00". */
export function formatYuan(fen: Fen): string {
  const [yuan, rest] = [Math.trunc(fen / FEN_IN_YUAN), Math.abs(fen % FEN_IN_YUAN)];
  return `${yuan}.${String(rest).padStart(2, '0')}`;
}

/** The same in a sentence: without a fraction where there is none. */
export function sayYuan(fen: Fen): string {
  return formatYuan(fen).replace(/\.00$/, '');
}

/** Money: in an archive in whole fen, in a draft in yuan. */
export const moneyShape: Shape = namedShape(
  'Money',
  {
    check: (value) => kept.check(value),
    fromDraft: (value) => {
      if (typeof value !== 'string' && typeof value !== 'number') return value;
      // What is no amount stays a text, for `check` to name.
      return parseYuan(String(value)) ?? String(value);
    },
    schema: (form, definitions) =>
      form === 'draft'
        ? { anyOf: [{ type: 'number' }, { type: 'string', pattern: String.raw`^\d{1,9}(\.\d{1,2})?$` }] }
        : kept.schema(form, definitions),
  },
  'Money: in a draft in yuan (12000, 0.5), in an archive in whole fen.',
);
