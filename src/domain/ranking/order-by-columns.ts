import type { Better } from '../combination/combination-kind';
import type { Ratio } from '../kernel/ratio';
import { columnKeys } from './column-keys';
import { sortRun } from './sort-run';

/** One key of an order: whoever has nothing under it comes after everybody who has. */
export interface Column {
  readonly better: Better;
  /** @param index of the member to be ordered */
  readonly valueOf: (index: number) => Ratio | null;
  /** Nothing is computed: the value lies where those of the other such columns lie. */
  readonly isRead?: true;
}

/** Members best first, and what separates each from the one before. */
export interface Ordered {
  readonly order: Uint32Array;
  /** By position in the order: the column that separates it from the position before; -1 for none. */
  readonly separatedBy: Int16Array;
}

/** Fewer members lie close enough in memory. */
const LARGE = 1000;

/** Positions that nothing separates so far: from, and to (not included), one after the other in one list. */
type Runs = readonly number[];

/**
 * Orders members by columns, the first one first (RNK-1, RNK-2). Later columns are asked only of those still tied. Exact: values
 * are brought to whole numbers that compare alike, and nothing is rounded. Large fields stay in typed arrays.
 */
export function orderByColumns(size: number, columns: readonly Column[]): Ordered {
  const order = fromZero(size);
  const separatedBy = new Int16Array(size).fill(-1);
  const known = size < LARGE ? columns.map(() => null) : readTogether(size, columns);
  let runs: Runs = size > 1 ? [0, size] : [];
  columns.forEach((column, number) => {
    if (runs.length === 0) return;
    const keys = known[number] ?? new Float64Array(size);
    if (!known[number]) fillKeys(keys, membersOf(order, runs), column);
    runs = splitRuns({ order, separatedBy }, keys, runs, number);
  });
  return { order, separatedBy };
}

/**
 * The keys of all columns that only read, member by member: in a large field finding a tally in memory costs more than reading four
 * values of it. Null for a column that computes, or whose values are not all whole.
 */
function readTogether(size: number, columns: readonly Column[]): (Float64Array | null)[] {
  const known = columns.map(({ isRead }) => (isRead ? new Float64Array(size) : null));
  for (let member = 0; member < size; member++) {
    for (let number = 0; number < known.length; number++) {
      const keys = known[number];
      if (keys && !writeKey(keys, member, columns[number]!)) known[number] = null;
    }
  }
  return known;
}

/** Whole micro-points, as nearly all keys of a large field are, need no common denominator. False when it is none. */
function writeKey(keys: Float64Array, member: number, { better, valueOf }: Column): boolean {
  const value = valueOf(member);
  if (value === null) {
    keys[member] = Number.NEGATIVE_INFINITY;
    return true;
  }
  const key = Number(value.num);
  if (value.den !== 1n || !Number.isSafeInteger(key)) return false;
  keys[member] = (better === 'higher' ? key : -key) + 0;
  return true;
}

function fromZero(size: number): Uint32Array {
  const numbers = new Uint32Array(size);
  for (let at = 1; at < size; at++) numbers[at] = at;
  return numbers;
}

/** Members that nothing separates so far, in the order in which they lie in memory: a large field is read from end to end. */
function membersOf(order: Uint32Array, runs: Runs): Uint32Array {
  let count = 0;
  for (let at = 0; at < runs.length; at += 2) count += runs[at + 1]! - runs[at]!;
  if (count === order.length) return fromZero(count);
  const isTied = new Uint8Array(order.length);
  for (let at = 0; at < runs.length; at += 2) {
    for (let position = runs[at]!; position < runs[at + 1]!; position++) isTied[order[position]!] = 1;
  }
  const members = new Uint32Array(count);
  for (let member = 0, next = 0; next < count; member++) if (isTied[member] === 1) members[next++] = member;
  return members;
}

/** Writes the keys of the members. */
function fillKeys(keys: Float64Array, members: Uint32Array, column: Column): void {
  if (fillPlainKeys(keys, members, column)) return;
  const values = Array.from(members, (member) => column.valueOf(member));
  columnKeys(values, column.better).forEach((key, index) => {
    keys[members[index]!] = key;
  });
}

/** False when a member's key is not whole. */
function fillPlainKeys(keys: Float64Array, members: Uint32Array, column: Column): boolean {
  for (const member of members) if (!writeKey(keys, member, column)) return false;
  return true;
}

/** Sorts each run by its keys and returns the runs that are left within. */
function splitRuns({ order, separatedBy }: Ordered, keys: Float64Array, runs: Runs, column: number): Runs {
  const left: number[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const from = runs[at]!;
    const to = runs[at + 1]!;
    sortRun(order.subarray(from, to), keys);
    let start = from;
    for (let position = from + 1; position <= to; position++) {
      if (position < to && keys[order[position]!] === keys[order[position - 1]!]) continue;
      if (position < to) separatedBy[position] = column;
      if (position - start > 1) left.push(start, position);
      start = position;
    }
  }
  return left;
}
