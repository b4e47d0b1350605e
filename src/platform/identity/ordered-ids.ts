import { newId } from './new-id';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_SIGNS = 9;
const COUNTED_SIGNS = 7;

/** The signs by which the ids of one run differ from those of every other. */
export const newRun = (): string => newId().slice(0, RANDOM_SIGNS);

/** The first and the last id that a run may give: all of its ids lie between, and next to none of another's. */
export function endsOfRun(run: string): readonly [first: string, last: string] {
  return [run.padEnd(RANDOM_SIGNS + COUNTED_SIGNS, '0'), run.padEnd(RANDOM_SIGNS + COUNTED_SIGNS, 'z')];
}

/**
 * Ids that follow one another, for very many rows at once: a table that takes them in their order writes each page once, and with
 * random ones every page again and again. Nine random signs (45 bits) keep one run apart from every other.
 * @returns the id of a number from 0 on: the same for the same, a greater for a greater
 */
export function orderedIds(run = newRun()): <Id extends string>(count: number) => Id {
  let [head, headOf] = ['', -1];
  return <Id extends string>(count: number) => {
    const rest = Math.floor(count / 32);
    if (rest !== headOf) [head, headOf] = [run + signsOf(rest), rest];
    return (head + ALPHABET[count % 32]) as Id;
  };
}

/** All counted signs but the last. */
function signsOf(count: number): string {
  let [rest, signs] = [count, ''];
  for (let sign = 1; sign < COUNTED_SIGNS; sign += 1) {
    signs = ALPHABET[rest % 32] + signs;
    rest = Math.floor(rest / 32);
  }
  return signs;
}
