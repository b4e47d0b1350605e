import type { Refusal } from './refusal';
import type { ShapeFault } from './shapes';

/** The refusal of data that does not have its shape: where, and what is wrong there. */
export function malformed({ path, fault }: ShapeFault): Refusal {
  return path === '' ? { code: 'MALFORMED' } : { code: 'MALFORMED', path: path.replace(/^\./, ''), fault };
}
