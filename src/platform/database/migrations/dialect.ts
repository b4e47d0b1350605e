import type { QueryRunner } from 'typeorm';

export interface Dialect {
  readonly isPostgres: boolean;
  /** 64-bit integers: micro-points, sequence numbers. */
  readonly int: string;
  /** Ends a CREATE TABLE: strict typing where SQLite would take anything. */
  readonly strict: string;
}

/** The few words in which the two databases differ. */
export function dialectOf(runner: QueryRunner): Dialect {
  const isPostgres = runner.connection.options.type === 'postgres';
  return { isPostgres, int: isPostgres ? 'BIGINT' : 'INTEGER', strict: isPostgres ? '' : 'STRICT' };
}
