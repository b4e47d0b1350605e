import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, ObjectLiteral } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { FifoLock } from './fifo-lock';

type Isolation = Parameters<BetterSqlite3QueryRunner['startTransaction']>[0];
type Work<T> = (manager: EntityManager) => Promise<T>;

const insideTransaction = new AsyncLocalStorage<true>();
const provisional = new AsyncLocalStorage<true>();
const locks = new WeakMap<DataSource, FifoLock>();

/** What all runners of one connection share. */
interface Shared {
  readonly driver: BetterSqlite3Driver;
  readonly lock: FifoLock;
  /** One prepared statement per text for the connection, not per runner. */
  readonly statements: Map<string, unknown>;
}

/**
 * TypeORM hands one memoised query runner to every caller on better-sqlite3, so that concurrent transactions become each
 * other's savepoints and acknowledged rows vanish (measured: 39 of 261). Here each caller gets a runner of its own over the
 * one connection, behind a FIFO lock: the meaning of a pool of size one. A bare query inside a transaction throws instead of
 * silently waiting or joining. Rests on internals of typeorm 1.1.1: pinned, and guarded by the tests of the gate (docs/rules.md).
 */
export function gateSqlite(dataSource: DataSource): void {
  const driver = dataSource.driver as BetterSqlite3Driver;
  const shared: Shared = { driver, lock: new FifoLock(), statements: new Map() };
  locks.set(dataSource, shared.lock);
  Object.assign(driver, { queryRunner: undefined, createQueryRunner: () => new GatedRunner(shared) });
  markTransactions(dataSource.manager);
}

/** Whether somebody waits for the transaction that is open to end. */
export const isGateAwaited = (dataSource: DataSource): boolean => locks.get(dataSource)?.isAwaited === true;

/**
 * Transactions begun in this work need not be on disk when they commit: the next that is not begun in it brings them there. On
 * SQLite they wait for no disk, and what a statement would take back is kept in memory.
 */
export const provisionally = <T>(work: () => Promise<T>): Promise<T> => provisional.run(true, work);

class GatedRunner extends BetterSqlite3QueryRunner {
  private held: (() => void) | undefined;
  private isProvisional = false;

  constructor(private readonly shared: Shared) {
    super(shared.driver);
    Object.assign(this, { stmtCache: shared.statements });
  }

  override async startTransaction(isolation?: Isolation): Promise<void> {
    if (this.held) return super.startTransaction(isolation);
    if (insideTransaction.getStore())
      throw new Error('a new transaction inside a transaction: pass the manager');
    this.held = await this.shared.lock.acquire();
    try {
      if (provisional.getStore()) this.beProvisional(true);
      await super.startTransaction(isolation);
    } catch (error) {
      this.letGo();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    if (!this.isTransactionActive) this.letGo();
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await super.rollbackTransaction();
    } finally {
      if (!this.isTransactionActive) this.letGo();
    }
  }

  override async release(): Promise<void> {
    if (!this.held) return;
    try {
      while (this.isTransactionActive) await super.rollbackTransaction();
    } finally {
      this.letGo();
    }
  }

  override async query(
    sql: string,
    parameters?: unknown[] | ObjectLiteral,
    structured?: boolean,
  ): Promise<unknown> {
    // Immediate: a deferred transaction that turns into a writer can fail at once, whatever the busy timeout.
    if (this.held)
      return super.query(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql, parameters, structured);
    if (insideTransaction.getStore()) {
      throw new Error(`a bare query inside a transaction, use its manager: ${sql.slice(0, 60)}`);
    }
    const release = await this.shared.lock.acquire();
    try {
      return await super.query(sql, parameters, structured);
    } finally {
      release();
    }
  }

  /** Neither can be changed inside a transaction. */
  private beProvisional(isProvisional: boolean): void {
    this.isProvisional = isProvisional;
    const connection = this.shared.driver.databaseConnection as { pragma(text: string): unknown };
    connection.pragma(isProvisional ? 'synchronous = NORMAL' : 'synchronous = FULL');
    connection.pragma(isProvisional ? 'temp_store = MEMORY' : 'temp_store = DEFAULT');
  }

  private letGo(): void {
    if (this.isProvisional) this.beProvisional(false);
    const release = this.held;
    this.held = undefined;
    release?.();
  }
}

/** Lets the runner know, across awaits, that the caller is inside a transaction. */
function markTransactions(manager: EntityManager): void {
  const original = manager.transaction.bind(manager);
  const gated = <T>(first: Isolation | Work<T>, second?: Work<T>): Promise<T> => {
    const work = typeof first === 'function' ? first : second;
    if (!work) throw new TypeError('a transaction needs its work');
    const marked: Work<T> = (inner) => insideTransaction.run(true, () => work(inner));
    return typeof first === 'string' ? original(first, marked) : original(marked);
  };
  Object.assign(manager, { transaction: gated });
}
