import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RulesGuards } from '../../setup/stages/rules-guard.port';
import { LedgerRepository } from './ledger.repository';

/** Holds on to a stage's rules once it has marks: what was marked by one scheme is not counted by another (RUV-4). */
@Injectable()
export class RulesFreeze implements OnModuleInit {
  constructor(
    private readonly guards: RulesGuards,
    private readonly ledger: LedgerRepository,
  ) {}

  onModuleInit(): void {
    this.guards.add(async (tx, { competitionId, stageId }) => {
      // With the head locked no mark slips in between this look and the change.
      await this.ledger.lockHead(tx, competitionId);
      return (await this.ledger.hasRows(tx, stageId)) ? { code: 'STAGE_STARTED' } : null;
    });
  }
}
