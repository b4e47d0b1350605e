import type { EntityManager } from 'typeorm';
import type { Database } from './database';
import { isGateAwaited, provisionally } from './sqlite-gate';

/** What a repository needs inside a unit of work; made only here. */
export type Tx = EntityManager;

/** The unit of work: everything inside commits together, on disk, or not at all. A throw rolls back. */
export class Transactions {
  constructor(private readonly database: Database) {}

  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  /**
   * A step of something longer, which a crash would take back as a whole: it is on disk no later than the next unit of work that is
   * run by `run`.
   */
  runProvisionally<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return provisionally(() => this.run(work));
  }

  /** Whether somebody waits for the unit of work to end: on SQLite there is one at a time, on PostgreSQL nobody waits. */
  get isAwaited(): boolean {
    return isGateAwaited(this.database);
  }

  /** For reads outside any transaction. */
  get reader(): EntityManager {
    return this.database.manager;
  }

  get isPostgres(): boolean {
    return this.database.options.type === 'postgres';
  }
}
