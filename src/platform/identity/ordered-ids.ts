import { newId } from './new-id';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_SIGNS = 9;
const COUNTED_SIGNS = 7;

/**
 * Ids that follow one another, for very many rows at once: a table that takes them in their order writes each page once, and with
 * random ones every page again and again. Nine random signs (45 bits) keep one run apart from every other.
 * @returns the id of a number from 0 on: the same for the same, a greater for a greater
 */
export function orderedIds(): <Id extends string>(count: number) => Id {
  const run = newId().slice(0, RANDOM_SIGNS);
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
