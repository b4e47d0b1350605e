import { newId } from './new-id';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_SIGNS = 9;
const COUNTED_SIGNS = 7;

/**
 * Ids that follow one another, for very many rows at once: a table that takes them in their order writes each page once, and with
 * random ones every page again and again. Nine random signs (45 bits) keep one run apart from every other.
 */
export function orderedIds(): <Id extends string>() => Id {
  const run = newId().slice(0, RANDOM_SIGNS);
  let count = 0;
  return <Id extends string>() => {
    let rest = count++;
    let counted = '';
    for (let sign = 0; sign < COUNTED_SIGNS; sign += 1) {
      counted = ALPHABET[rest % 32] + counted;
      rest = Math.floor(rest / 32);
    }
    return (run + counted) as Id;
  };
}
