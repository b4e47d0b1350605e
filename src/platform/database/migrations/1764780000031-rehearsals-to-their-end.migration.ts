import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectOf } from './dialect';

/** A run of simulated judges may go on through all stages: for whom it does, and where it could not go on. */
export class RehearsalsToTheirEnd1764780000031 implements MigrationInterface {
  name = 'RehearsalsToTheirEnd1764780000031';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = dialectOf(runner);
    // Set while such a run is at work: who ordered it.
    for (const column of ['run_to_end_by', 'run_stuck'])
      await runner.query(dialect.inByteOrder(`ALTER TABLE rehearsal ADD COLUMN ${column} TEXT`));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['run_stuck', 'run_to_end_by'])
      await runner.query(`ALTER TABLE rehearsal DROP COLUMN ${column}`);
  }
}
