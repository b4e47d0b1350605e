import { canonicalJson } from '../kernel/canonical-json';

/** Where something written is not what was computed. */
export interface Difference {
  /** The entry or person it stands at. */
  readonly id: string;
  /** The member that differs. */
  readonly member: string;
  readonly written: string;
  readonly computed: string;
}

/** Nothing there. */
export const ABSENT = '–';

/** A value as a report shows it. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return ABSENT;
  return typeof value === 'string' ? value : canonicalJson(value);
}

/** The first of these members that does not say the same in both. */
export function firstDifference<Row extends object>(
  id: string,
  members: readonly (keyof Row & string)[],
  written: Row,
  computed: Row,
): Difference | null {
  for (const member of members) {
    const [is, should] = [textOf(written[member]), textOf(computed[member])];
    if (is !== should) return { id, member, written: is, computed: should };
  }
  return null;
}
