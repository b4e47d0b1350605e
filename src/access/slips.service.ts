import { Injectable } from '@nestjs/common';
import type { IssuedSlip, IssueSlipsBody } from '../contract/tablets';
import type { AccountId, CompetitionId } from '../domain/kernel/ids';
import { AuditRepository } from '../platform/audit/audit.repository';
import { Clock } from '../platform/clock/clock';
import { lockSequence } from '../platform/database/lock-sequence';
import { Transactions } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import { newId } from '../platform/identity/new-id';
import type { Actor } from './actor';
import { JudgesReadModel, type CompetitionJudge } from './judges.read-model';
import { requireRight } from './require-right';
import { requireWholeCompetition } from './require-whole-competition';
import { SlipCodes } from './slip-codes.service';
import { SlipsRepository } from './slips.repository';

const MINUTE_MS = 60_000;

/** The desk hands out slips: eight signs on paper or on a screen, good once. */
@Injectable()
export class SlipsService {
  constructor(
    private readonly slips: SlipsRepository,
    private readonly codes: SlipCodes,
    private readonly judges: JudgesReadModel,
    private readonly audit: AuditRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** New slips for judges; earlier unused ones of the same judges in this competition become void. @throws RefusedError NOT_ALLOWED, NOT_FOUND. */
  async issue(actor: Actor, competitionId: CompetitionId, body: IssueSlipsBody): Promise<IssuedSlip[]> {
    const { tradeId } = body;
    if (tradeId === null) requireWholeCompetition(actor, 'ticket.issue', competitionId);
    else requireRight(actor, 'ticket.issue', { competitionId, tradeId });
    const { accountId: actorId } = actor;
    if (actorId === null) throw new RefusedError({ code: 'NOT_ALLOWED' });
    const judges = await this.askedFor(competitionId, body);
    const codes: Awaited<ReturnType<SlipCodes['make']>>[] = [];
    // One after the other, outside the transaction: hashing is slow, and a lane stays free for whoever signs in meanwhile.
    while (codes.length < judges.length) codes.push(await this.codes.make());
    const expiresAt = new Date(this.clock.now().getTime() + body.minutes * MINUTE_MS).toISOString();
    const made = judges.flatMap(({ accountId, name }, index): IssuedSlipAndHash[] => {
      const code = codes[index];
      return code ? [{ accountId, name, tradeId, expiresAt, ...code }] : [];
    });
    await this.store(actorId, competitionId, { made, withNewPin: body.withNewPin });
    return made.map(({ accountId, name, code }) => ({ accountId, name, code, tradeId, expiresAt }));
  }

  private store(
    actorId: AccountId,
    competitionId: CompetitionId,
    { made, withNewPin }: { made: readonly IssuedSlipAndHash[]; withNewPin: boolean },
  ): Promise<void> {
    return this.transactions.run(async (tx) => {
      // Of two desks that issue at once one is last for all judges.
      await lockSequence(tx, 'slip');
      const createdAt = this.clock.nowText();
      for (const { accountId } of made) await this.slips.voidUnused(tx, accountId, competitionId, createdAt);
      await this.slips.insertMany(
        tx,
        made.map(({ accountId, tradeId, codeHash, expiresAt }) => ({
          id: newId<string>(),
          codeHash,
          accountId,
          competitionId,
          tradeId,
          setsPin: withNewPin,
          createdAt,
          expiresAt,
        })),
      );
      await this.audit.record(tx, {
        actorId,
        action: 'slip.issue',
        subject: `competition/${competitionId}`,
        detail: { judges: made.map(({ accountId }) => accountId), withNewPin },
      });
    });
  }

  private async askedFor(
    competitionId: CompetitionId,
    { accountIds, tradeId }: IssueSlipsBody,
  ): Promise<readonly CompetitionJudge[]> {
    const all = await this.judges.listOf(this.transactions.reader, competitionId);
    const ofTrade = all.filter(({ tradeIds }) => tradeId === null || tradeIds.includes(tradeId));
    if (accountIds === null) return ofTrade;
    const asked = ofTrade.filter(({ accountId }) => accountIds.includes(accountId));
    if (asked.length < new Set(accountIds).size) throw new RefusedError({ code: 'NOT_FOUND' });
    return asked;
  }
}

interface IssuedSlipAndHash extends IssuedSlip {
  readonly codeHash: string;
}
