import type { QueryRunner } from 'typeorm';

export interface Dialect {
  readonly isPostgres: boolean;
  /** 64-bit integers: micro-points, sequence numbers. */
  readonly int: string;
  /** Bytes as they are. */
  readonly blob: string;
  /** Ends a CREATE TABLE: strict typing where SQLite would take anything. */
  readonly strict: string;
  /** The same DDL with texts in the order of their bytes, as SQLite has it, whatever the locale of the server. */
  inByteOrder(ddl: string): string;
}

/** The few words in which the two databases differ. */
export function dialectOf(runner: QueryRunner): Dialect {
  const isPostgres = runner.connection.options.type === 'postgres';
  return {
    isPostgres,
    int: isPostgres ? 'BIGINT' : 'INTEGER',
    blob: isPostgres ? 'BYTEA' : 'BLOB',
    strict: isPostgres ? '' : 'STRICT',
    inByteOrder: (ddl) => (isPostgres ? ddl.replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"') : ddl),
  };
}
