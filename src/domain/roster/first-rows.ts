import type { RosterPerson } from './read-roster-row';

type Identity = RosterPerson['identity'];

/** Doubled whenever half of the places are taken. */
const FEWEST_PLACES = 1024;
/** Of the eighteen signs of a resident number the last one follows from the others: two whole numbers say it. */
const HEAD_DIGITS = 8;
const DIGITS = 17;

/**
 * In which row of a file a person stood first, by her document. Resident numbers are kept as whole numbers in a table of hashes with
 * open places, row by row: a map of 300,000 texts takes five times the memory, and the collector looks through it.
 */
export class FirstRows {
  /** Head and tail of a number, place by place. */
  private numbers = new Int32Array(2 * FEWEST_PLACES);
  /** 0: the place is free. */
  private rows = new Int32Array(FEWEST_PLACES);
  private taken = 0;
  private readonly others = new Map<string, number>();

  /** @param row from 1 on @returns the row in which she stood before; undefined: she stands here first */
  standsFirst({ kind, number }: Identity, row: number): number | undefined {
    if (kind === 'resident-id')
      return this.put(wholeNumber(number, 0, HEAD_DIGITS), wholeNumber(number, HEAD_DIGITS, DIGITS), row);
    const key = `${kind}:${number}`;
    const before = this.others.get(key);
    if (before === undefined) this.others.set(key, row);
    return before;
  }

  private put(head: number, tail: number, row: number): number | undefined {
    const { numbers, rows } = this;
    const last = rows.length - 1;
    let place = (Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b)) >>> 7;
    for (place &= last; rows[place] !== 0; place = (place + 1) & last)
      if (numbers[2 * place] === head && numbers[2 * place + 1] === tail) return rows[place];
    numbers[2 * place] = head;
    numbers[2 * place + 1] = tail;
    rows[place] = row;
    this.taken += 1;
    if (2 * this.taken > rows.length) this.grow();
    return undefined;
  }

  private grow(): void {
    const { numbers, rows } = this;
    this.numbers = new Int32Array(2 * numbers.length);
    this.rows = new Int32Array(2 * rows.length);
    this.taken = 0;
    rows.forEach((row, place) => {
      if (row !== 0) this.put(numbers[2 * place] ?? 0, numbers[2 * place + 1] ?? 0, row);
    });
  }
}

function wholeNumber(digits: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + digits.charCodeAt(at) - 48;
  return number;
}
