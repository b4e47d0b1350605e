import type { DataSource } from 'typeorm';
import { statement } from '../../src/platform/database/statement';

export interface TableShape {
  /** `name type`, with `!` where nothing may be missing. */
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
  /** `column → table.column (what happens on delete)` */
  readonly foreignKeys: readonly string[];
  /** Sets of columns that are unique together, the primary key left out. */
  readonly uniqueKeys: readonly string[];
}

/** The tables of the product as the database itself describes them, in words that both databases share. */
export async function describeSchema(source: DataSource): Promise<Record<string, TableShape>> {
  const isPostgres = source.options.type === 'postgres';
  const tables = await statement<{ name: string }>(
    source,
    isPostgres
      ? `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  const shapes: Record<string, TableShape> = {};
  for (const { name } of tables.filter(({ name }) => name !== 'migrations')) {
    shapes[name] = isPostgres ? await postgresTable(source, name) : await sqliteTable(source, name);
  }
  return shapes;
}

const typeText = (type: string): string => {
  if (/int/i.test(type)) return 'integer';
  return type.toLowerCase() === 'bytea' ? 'blob' : type.toLowerCase();
};

const columnText = (name: string, type: string, isNeeded: boolean): string =>
  `${name} ${typeText(type)}${isNeeded ? '!' : ''}`;

const keyText = (columns: readonly string[]): string => columns.toSorted().join('+');

async function sqliteTable(source: DataSource, table: string): Promise<TableShape> {
  const columns = await statement<{ name: string; type: string; notnull: number; pk: number }>(
    source,
    'SELECT name, type, "notnull", pk FROM pragma_table_info($1)',
    [table],
  );
  const keys = await statement<{ from: string; table: string; to: string; on_delete: string }>(
    source,
    'SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list($1)',
    [table],
  );
  const unique = await statement<{ columns: string }>(
    source,
    `SELECT (SELECT group_concat(name, ',') FROM pragma_index_info(l.name)) AS columns
     FROM pragma_index_list($1) l WHERE l."unique" = 1 AND l.origin <> 'pk'`,
    [table],
  );
  return {
    columns: columns.map(({ name, type, notnull, pk }) => columnText(name, type, notnull === 1 || pk > 0)),
    primaryKey: columns
      .filter(({ pk }) => pk > 0)
      .toSorted((a, b) => a.pk - b.pk)
      .map(({ name }) => name),
    foreignKeys: keys.map((key) => `${key.from} → ${key.table}.${key.to} (${key.on_delete})`).toSorted(),
    uniqueKeys: unique.map((key) => keyText(key.columns.split(','))).toSorted(),
  };
}

const ON_DELETE: Readonly<Record<string, string>> = {
  a: 'NO ACTION',
  r: 'RESTRICT',
  c: 'CASCADE',
  n: 'SET NULL',
  d: 'SET DEFAULT',
};

async function postgresTable(source: DataSource, table: string): Promise<TableShape> {
  const columns = await statement<{ name: string; type: string; nullable: string }>(
    source,
    `SELECT column_name AS name, data_type AS type, is_nullable AS nullable FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  const constraints = await statement<{ from: string[]; table: string; to: string[]; deletion: string }>(
    source,
    `SELECT array(SELECT attname::text FROM pg_attribute WHERE attrelid = c.conrelid AND attnum = ANY (c.conkey)) AS "from",
       c.confrelid::regclass::text AS "table",
       array(SELECT attname::text FROM pg_attribute WHERE attrelid = c.confrelid AND attnum = ANY (c.confkey)) AS "to",
       c.confdeltype::text AS deletion
     FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = $1::regclass`,
    [table],
  );
  const indexes = await statement<{ is_primary: boolean; columns: string[] }>(
    source,
    `SELECT indisprimary AS is_primary, array(SELECT a.attname::text FROM unnest(i.indkey::int[]) WITH ORDINALITY AS k(n, place)
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.n ORDER BY k.place) AS columns
     FROM pg_index i WHERE i.indisunique AND i.indrelid = $1::regclass`,
    [table],
  );
  return {
    columns: columns.map(({ name, type, nullable }) => columnText(name, type, nullable === 'NO')),
    primaryKey: indexes.find((index) => index.is_primary)?.columns ?? [],
    foreignKeys: constraints
      .map((key) => `${key.from.join()} → ${key.table}.${key.to.join()} (${ON_DELETE[key.deletion]})`)
      .toSorted(),
    uniqueKeys: indexes
      .filter((index) => !index.is_primary)
      .map((index) => keyText(index.columns))
      .toSorted(),
  };
}
