/**
 * What a judge's grade of execution, −3 to +3, is worth for an element, in tenths of a point: ISU scale of values, seasons 2016/17
 * and 2017/18. The panel values published for both competitions all agree with it.
 */
export type GradeValues = readonly [
  worst: number,
  worse: number,
  bad: number,
  plain: number,
  good: number,
  better: number,
  best: number,
];

const even = (up: number, down: number): GradeValues => [-3 * down, -2 * down, -down, 0, up, 2 * up, 3 * up];

type Family = readonly [pattern: RegExp, values: GradeValues];

/** The most valuable first: a combination of jumps is graded as its most valuable jump is. */
const JUMPS: readonly Family[] = [
  [/^4/, [-40, -24, -12, 0, 10, 20, 30]],
  [/^3A/, even(10, 10)],
  [/^3(?![ST]<)/, even(7, 7)],
  [/^2A/, even(5, 5)],
  [/^3/, even(7, 7)],
  [/^2(Lo|F|Lz)/, even(3, 3)],
  [/^(2|1A)/, even(2, 2)],
  [/^1/, even(2, 1)],
];

const OTHERS: readonly Family[] = [
  [/^[23]\w+Th/, even(7, 7)],
  [/^4(\w+Th|Tw)/, even(10, 10)],
  [/^2Tw/, even(3, 3)],
  [/^3Tw/, even(7, 7)],
  [/^5[ABRT]Li/, even(7, 7)],
  [/^([34]|5S)Li/, even(5, 5)],
  [/Ds\d/, even(7, 7)],
  [/^ChS[pq]/, even(7, 5)],
  [/^Ch(Li|Tw)/, even(7, 2)],
  [/^StSq[1B]/, even(5, 3)],
  [/^StSq2/, even(5, 5)],
  [/^StSq3/, even(5, 7)],
  [/^StSq4/, even(7, 7)],
  [/^(CoSp|Sp)\d/, even(6, 5)],
  [/Sp/, even(5, 3)],
  [/Li\d\+/, even(12, 10)],
  [/Li1/, [-10, -7, -3, 0, 5, 10, 15]],
  [/Li\d/, even(6, 5)],
  [/^STw1/, even(5, 3)],
  [/^STw2/, even(5, 5)],
  [/^STw/, even(6, 5)],
  [/^1(MB|RH)|St1$/, even(6, 5)],
  [/St[234]$/, even(11, 10)],
];

/** A downgraded jump is one of a revolution less. */
const asJumped = (jump: string): string =>
  jump.endsWith('<<') ? `${Number(jump[0]) - 1}${jump.slice(1, -2)}` : jump.replace(/[e!]/g, '');

const ofJumps = (code: string): GradeValues | undefined => {
  const jumps = code
    .split('+')
    .filter((part) => /^\d/.test(part) && !part.endsWith('*'))
    .map(asJumped);
  return JUMPS.find(([pattern]) => jumps.some((jump) => pattern.test(jump)))?.[1];
};

/**
 * The values of an element by its code in a protocol ("3Lz+3T<", "CCoSp4").
 * @param base its base value: choreographic elements were given other values with their new base of 2017/18
 * @throws Error for a code of no known family
 */
export function gradeValues(code: string, base: number): GradeValues {
  if (code.startsWith('ChTw') && base === 1) return even(7, 3);
  const other = OTHERS.find(([pattern]) => pattern.test(code))?.[1];
  const values = other ?? ofJumps(code);
  if (!values) throw new Error(`no grade values for ${code}`);
  return values;
}
