import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/**
 * One tree for the registrations of a trade, in the order of their ids, with the states they are chosen by in it: it stands for two.
 * Registrations of a roster come by many trades at once, so each tree by trade is written at as many places.
 */
export class OneTreeByTrade1764890000000 implements MigrationInterface {
  name = 'OneTreeByTrade1764890000000';

  async up(runner: QueryRunner): Promise<void> {
    await inTurn(runner, [
      'DROP INDEX registration_list',
      'DROP INDEX registration_state',
      'CREATE INDEX registration_list ON registration(trade_id, id, state, is_reserve)',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inTurn(runner, [
      'DROP INDEX registration_list',
      'CREATE INDEX registration_list ON registration(trade_id, id)',
      'CREATE INDEX registration_state ON registration(trade_id, state, is_reserve, id)',
    ]);
  }
}

async function inTurn(runner: QueryRunner, ddls: readonly string[]): Promise<void> {
  const dialect = dialectOf(runner);
  for (const ddl of ddls) await runner.query(dialect.inByteOrder(ddl));
}
