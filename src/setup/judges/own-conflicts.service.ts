import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { OwnConflictBody, OwnConflictView } from '../../contract/own-conflicts';
import { isUnplaced, type Conflict, type ConflictRule } from '../../domain/conflict/conflict';
import { stateOf } from '../../domain/conflict/found-conflict';
import type { AccountId, CompetitionId, EntryId, TradeId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import { ConflictsRepository, type NumberedEntry } from './conflicts.repository';

type Said = Pick<Conflict, 'entryId'> & { readonly named: string };

interface Place {
  readonly competitionId: CompetitionId;
  readonly tradeId?: TradeId;
  readonly said: Said;
}

/** What judges declare themselves: by a number they see, or in words. Nothing in an answer says who takes part (COI-10). */
@Injectable()
export class OwnConflictsService {
  constructor(
    private readonly conflicts: ConflictsRepository,
    private readonly transactions: Transactions,
    private readonly outbox: OutboxRepository,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusedError MALFORMED without exactly one of entry and words, NOT_FOUND of an entry she has no seat for, NOT_ALLOWED, ALREADY_EXISTS. */
  async declare(actor: Actor, body: OwnConflictBody): Promise<OwnConflictView[]> {
    const judgeId = judgeOf(actor);
    const reason = body.reason.trim();
    if (reason === '') throw new RefusedError({ code: 'MALFORMED', path: 'reason' });
    const { competitionId, tradeId, said } = await this.placeOf(judgeId, body);
    requireRight(actor, 'conflict.declare', { competitionId, ...(tradeId ? { tradeId } : {}) });
    const id = newId<string>();
    const row = { id, judgeId, kind: body.kind, ...said, reason, declaredBy: judgeId };
    await this.acts.run(
      { actorId: judgeId, action: 'conflict.declare', subject: `account/${judgeId}` },
      async (tx) => {
        const before = await this.conflicts.take(tx, competitionId);
        if (before.some((one) => one.answer?.as !== 'withdrawn' && isSame(one, row)))
          throw new RefusedError({ code: 'ALREADY_EXISTS' });
        await this.conflicts.insert(tx, competitionId, [{ ...row, declaredAt: this.clock.nowText() }]);
        await this.outbox.append(tx, 'conflict.declared.v1', { competitionId, judgeId });
      },
      () => ({ competitionId, id, kind: body.kind, isOwn: true }),
    );
    return this.listOf(actor);
  }

  async listOf(actor: Actor): Promise<OwnConflictView[]> {
    const judgeId = judgeOf(actor);
    const on = this.transactions.reader;
    const places = await statement<{ readonly competitionId: CompetitionId }>(
      on,
      'SELECT DISTINCT competition_id AS "competitionId" FROM judge_conflict WHERE judge_id = $1 AND declared_by = $1',
      [judgeId],
    );
    const views: OwnConflictView[] = [];
    for (const { competitionId } of places) {
      const rule = await this.conflicts.ruleOf(on, competitionId);
      const numbered = await this.conflicts.numbered(on, competitionId);
      const rows = await this.conflicts.listOf(on, competitionId);
      const own = rows.filter((row) => row.judgeId === judgeId && row.declaredBy === judgeId);
      views.push(...own.map((row) => viewOf(row, rule, numbered)));
    }
    return views.toSorted((a, b) => (a.declaredAt > b.declaredAt ? -1 : 1));
  }

  /** In which competition, and what she says; of an entry only where she has a seat. */
  private async placeOf(
    judgeId: AccountId,
    { entryId, competitionId, named }: OwnConflictBody,
  ): Promise<Place> {
    if (entryId === undefined) {
      const words = named?.trim() ?? '';
      if (words === '') throw new RefusedError({ code: 'MALFORMED', path: 'named' });
      if (competitionId === undefined) throw new RefusedError({ code: 'MALFORMED', path: 'competitionId' });
      return { competitionId, said: { named: words } };
    }
    if (named !== undefined || competitionId !== undefined)
      throw new RefusedError({ code: 'MALFORMED', path: 'entryId' });
    const [seen] = await statement<{ number: string; competitionId: CompetitionId; tradeId: TradeId }>(
      this.transactions.reader,
      `SELECT e.number, t.competition_id AS "competitionId", t.id AS "tradeId" FROM entry e
       JOIN stage s ON s.id = e.stage_id JOIN trade t ON t.id = s.trade_id
       WHERE e.id = $1 AND EXISTS (SELECT 1 FROM panel_seat p WHERE p.stage_id = s.id AND p.judge_id = $2)`,
      [entryId, judgeId],
    );
    if (!seen) throw new RefusedError({ code: 'NOT_FOUND' });
    const { number, ...place } = seen;
    return { ...place, said: { entryId, named: number } };
  }
}

function judgeOf({ accountId }: Actor): AccountId {
  if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
  return accountId;
}

/** By number the entry counts, whatever it was called; else the words. */
function isSame(one: Conflict, row: Pick<Conflict, 'judgeId' | 'kind' | 'declaredBy'> & Said): boolean {
  const isOfHers = one.judgeId === row.judgeId && one.declaredBy === row.declaredBy && one.kind === row.kind;
  return isOfHers && one.entryId === row.entryId && (row.entryId !== undefined || one.named === row.named);
}

function viewOf(
  row: Conflict,
  rule: ConflictRule,
  numbered: ReadonlyMap<EntryId, NumberedEntry>,
): OwnConflictView {
  const { id, kind, entryId, named, reason, declaredAt } = row;
  const number = entryId ? (numbered.get(entryId)?.number ?? named ?? null) : null;
  return {
    id,
    kind,
    number,
    named: number === null ? (named ?? null) : null,
    reason,
    declaredAt,
    state: entryId ? stateByNumber(row, rule) : stateInWords(row),
  };
}

function stateByNumber(row: Conflict, rule: ConflictRule): OwnConflictView['state'] {
  if (row.answer?.as === 'withdrawn') return 'dealt-with';
  const words = { blocks: 'steps-aside', asks: 'waiting', lifted: 'may-mark' } as const;
  return words[stateOf(rule, row)];
}

/** Whether there is such a person is not hers to know. */
const stateInWords = (row: Conflict): OwnConflictView['state'] =>
  isUnplaced(row) && !row.answer ? 'waiting' : 'dealt-with';
