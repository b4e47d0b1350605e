import { isRecord } from '../../kernel/shapes';

const mapped = (of: unknown, change: (member: unknown) => unknown): unknown =>
  isRecord(of) ? Object.fromEntries(Object.entries(of).map(([key, member]) => [key, change(member)])) : of;

const each = (of: unknown, change: (member: unknown) => unknown): unknown =>
  Array.isArray(of) ? of.map(change) : of;

const within = (member: string, change: (of: unknown) => unknown) => (of: unknown) =>
  isRecord(of) && Object.hasOwn(of, member) ? { ...of, [member]: change(of[member]) } : of;

/**
 * Puts the tables of a draft where its records name them (ARC-8): one table of grades serves every element of its kind. A name
 * that no table has stays, for the shape to refuse; the tables stay too and come first, so that a faulty one is named where it is
 * written.
 */
export function withNamedTables(draft: Record<string, unknown>): Record<string, unknown> {
  const { tables, ...rest } = draft;
  if (!isRecord(tables)) return draft;
  const tableOf = (name: unknown): unknown =>
    typeof name === 'string' && Object.hasOwn(tables, name) ? tables[name] : name;
  const record = within('declared', (declared) => mapped(declared, within('table', tableOf)));
  const stage = within('records', (records) => mapped(records, record));
  const trade = within('stages', (stages) => each(stages, stage));
  return { tables, ...(within('trades', (trades) => each(trades, trade))(rest) as typeof rest) };
}
