import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { isInTime } from '../../domain/appeal/appeal-standing';
import type { FilingRequest } from '../../domain/appeal/appeal-requests';
import type { AccountId, AppealId, StageId } from '../../domain/kernel/ids';
import { Clock } from '../../platform/clock/clock';
import { Acts } from '../../platform/audit/acts';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { idOfKey } from '../../platform/identity/id-of-key';
import { reaches } from '../../setup/units/unit-reaches.read-model';
import { AppealsRepository, type StoredAppeal } from './appeals.repository';
import { FilingReadModel, type Filing } from './filing.read-model';

/** Files appeals and score queries within the time that the rules give, by the server's clock. */
@Injectable()
export class FilingService {
  constructor(
    private readonly filings: FilingReadModel,
    private readonly appeals: AppealsRepository,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /**
   * A unit files for its own people, the desk for everybody (APL-2, APL-3).
   * @throws RefusedError NOT_FOUND, NOT_ALLOWED, NOT_PUBLISHED, APPEAL_LATE, APPEAL_MADE.
   */
  async file(actor: Actor, stageId: StageId, request: FilingRequest, key: string | null): Promise<AppealId> {
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const filing = await this.filings.require(actor, stageId);
    const { unitId } = found(filing.people.get(request.entryId));
    if (!reaches(filing.reach, unitId)) throw new RefusedError({ code: 'NOT_ALLOWED' });
    const id = idOfKey<AppealId>(`appeal ${accountId} ${stageId}`, key);
    return this.acts.run(
      { actorId: accountId, action: 'appeal.file', subject: `appeal/${id}` },
      (tx) => this.insert(tx, filing, { id, filedBy: accountId, request }),
      () => ({ stageId, entryId: request.entryId, kind: request.kind }),
    );
  }

  private async insert(
    tx: Tx,
    { stage, edition, rule, until }: Filing,
    {
      id,
      filedBy,
      request,
    }: { readonly id: AppealId; readonly filedBy: AccountId; readonly request: FilingRequest },
  ): Promise<AppealId> {
    await this.appeals.lock(tx, stage.stageId);
    // Sent again after a lost answer.
    if (await this.appeals.find(tx, id)) return id;
    const filedAt = this.clock.nowText();
    if (!isInTime(filedAt, until)) throw new RefusedError({ code: 'APPEAL_LATE' });
    const isOneMore = rule.onePerEntry && request.kind === 'appeal';
    if (isOneMore && (await this.appeals.countOfEntry(tx, stage.stageId, request.entryId)) > 0)
      throw new RefusedError({ code: 'APPEAL_MADE' });
    const { competitionId, tradeId, stageId } = stage;
    const of = { competitionId, tradeId, stageId, version: edition.version };
    const appeal: StoredAppeal = { ...of, ...request, id, filedBy, filedAt };
    await this.appeals.insert(tx, appeal);
    return id;
  }
}
