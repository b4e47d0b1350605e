import type { DataSource, EntityManager } from 'typeorm';

interface Translated {
  readonly sql: string;
  readonly order: readonly number[];
}

const translations = new Map<string, Translated>();

/** Hands the parameters over in the order of the anonymous `?` that better-sqlite3 binds. */
function translate(sql: string): Translated {
  const known = translations.get(sql);
  if (known) return known;
  const order: number[] = [];
  const text = sql.replaceAll(/\$(\d+)/g, (_, n: string) => {
    order.push(Number(n) - 1);
    return '?';
  });
  const made = { sql: text, order };
  if (translations.size < 500) translations.set(sql, made);
  return made;
}

/**
 * Runs one SQL text on either database. Parameters are `$1`, `$2`, …, as on PostgreSQL; never interpolated values.
 * @returns the rows of a SELECT or RETURNING; an empty list otherwise.
 */
export async function statement<Row>(
  on: EntityManager | DataSource,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const dataSource = 'driver' in on ? on : on.connection;
  if (dataSource.options.type === 'postgres') {
    const answer: unknown = await on.query(sql, [...parameters]);
    // For UPDATE and DELETE the PostgreSQL driver answers [rows, count].
    return (
      Array.isArray(answer) && answer.length === 2 && typeof answer[1] === 'number' ? answer[0] : answer
    ) as Row[];
  }
  const made = translate(sql);
  const rows: unknown = await on.query(
    made.sql,
    made.order.map((index) => parameters[index]),
  );
  return Array.isArray(rows) ? (rows as Row[]) : [];
}
