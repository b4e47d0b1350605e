/**
 * Chooses one thing after the other by a list of numbers. Where the list has ended every number is 0, the plainest choice, so a
 * shorter list or smaller numbers make a plainer competition: that is how fast-check shrinks one.
 */
export class Draw {
  private at = 0;

  constructor(private readonly numbers: ArrayLike<number>) {}

  /** 0 up to what is below `end`. */
  below(end: number): number {
    return (this.numbers[this.at++] ?? 0) % end;
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  oneOf<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }

  /** Seldom true where `percent` is small; never where the list has ended. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** What is drawn, that often; else nothing. */
  maybe<T>(percent: number, draw: () => T): T | undefined {
    return this.chance(percent) ? draw() : undefined;
  }

  list<T>(count: number, draw: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => draw(index));
  }

  /** Up to so many different ones, in any order. */
  some<T>(choices: readonly T[], most: number): T[] {
    const left = [...choices];
    const count = Math.min(this.below(most + 1), left.length);
    return this.list(count, () => left.splice(this.below(left.length), 1)[0]!);
  }

  shuffled<T>(choices: readonly T[]): T[] {
    const left = [...choices];
    return choices.map(() => left.splice(this.below(left.length), 1)[0]!);
  }
}

/** Members that are there. */
export const given = (members: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
