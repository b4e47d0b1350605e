import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { JudgeUnits } from '../../access/judge-units.read-model';
import { JudgesReadModel } from '../../access/judges.read-model';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { ConflictAnswerBody, ConflictBody, ConflictTargetBody } from '../../contract/judges';
import type { Archive } from '../../domain/archive/archive';
import {
  isOwnDeclaration,
  isUnplaced,
  type Conflict,
  type ConflictAnswer,
  type ConflictRule,
  type ConflictTarget,
} from '../../domain/conflict/conflict';
import type { AccountId, CompetitionId, JudgeId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { ConflictsRepository } from './conflicts.repository';

/** Characters; as the desk asks for. */
const LEAST_REASON = 10;

/** What stands between judges and people: declared by the committee, and answered by it with a reason that is kept. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly conflicts: ConflictsRepository,
    private readonly judges: JudgesReadModel,
    private readonly units: JudgeUnits,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusedError MALFORMED without exactly one target, NOT_FOUND, ALREADY_EXISTS while the same one stands. */
  async declare(actor: Actor, competitionId: CompetitionId, body: ConflictBody): Promise<{ id: string }> {
    const declaredBy = actorFor(actor, competitionId);
    const { judgeId, kind, contestantId, unitId, reason } = body;
    if ((contestantId === undefined) === (unitId === undefined))
      throw new RefusedError({ code: 'MALFORMED', path: 'contestantId' });
    const target: ConflictTarget = contestantId === undefined ? { unitId: unitId! } : { contestantId };
    const id = newId<string>();
    const row = { id, judgeId, kind, ...target, reason: reason.trim(), declaredBy };
    if (row.reason === '') throw new RefusedError({ code: 'MALFORMED', path: 'reason' });
    await this.acts.run(
      { actorId: declaredBy, action: 'conflict.declare', subject: `account/${judgeId}` },
      async (tx) => {
        const before = await this.conflicts.take(tx, competitionId);
        await this.requireKnown(tx, competitionId, judgeId, target);
        if (before.some((one) => one.answer?.as !== 'withdrawn' && isSame(one, row)))
          throw new RefusedError({ code: 'ALREADY_EXISTS' });
        await this.conflicts.insert(tx, competitionId, [{ ...row, declaredAt: this.clock.nowText() }]);
      },
      () => ({ competitionId, id, kind }),
    );
    return { id };
  }

  /**
   * Says what becomes of a conflict: she marks all the same, she steps aside, it was a mistake. What was found by her unit has no
   * declaration: the answer makes one, and is no mistake.
   * @throws RefusedError REASON_TOO_SHORT, NOT_FOUND, NOT_ALLOWED
   */
  async answer(actor: Actor, competitionId: CompetitionId, body: ConflictAnswerBody): Promise<void> {
    const by = actorFor(actor, competitionId);
    const reason = body.reason.trim();
    if (reason.length < LEAST_REASON)
      throw new RefusedError({ code: 'REASON_TOO_SHORT', least: LEAST_REASON });
    const isOwnUnit = await this.isOfUnit(competitionId, body);
    await this.acts.run(
      { actorId: by, action: 'conflict.answer', subject: `competition/${competitionId}` },
      async (tx) => {
        const answer: ConflictAnswer = { as: body.as, reason, by, at: this.clock.nowText() };
        const known = await this.conflicts.take(tx, competitionId);
        const row = known.find(
          (one) =>
            one.id === body.id ||
            (one.kind === 'unit' && one.judgeId === body.judgeId && one.unitId === body.unitId),
        );
        if (row ? !mayAnswer(row, body.as) : body.as === 'withdrawn')
          throw new RefusedError({ code: 'NOT_ALLOWED' });
        if (row) await this.conflicts.answer(tx, row.id, answer);
        else if (isOwnUnit) await this.conflicts.insert(tx, competitionId, [answeredFound(body, answer)]);
        else throw new RefusedError({ code: 'NOT_FOUND' });
      },
      () => ({ ...body, reason }),
    );
  }

  /**
   * Says whom a judge meant who declared in words; until she is answered it can be said again.
   * @throws RefusedError MALFORMED without exactly one target, NOT_FOUND, NOT_ALLOWED of any other declaration or after an answer
   */
  async place(
    actor: Actor,
    { competitionId, id }: { readonly competitionId: CompetitionId; readonly id: string },
    { contestantId, unitId }: ConflictTargetBody,
  ): Promise<void> {
    const actorId = actorFor(actor, competitionId);
    if ((contestantId === undefined) === (unitId === undefined))
      throw new RefusedError({ code: 'MALFORMED', path: 'contestantId' });
    const target: ConflictTarget = contestantId === undefined ? { unitId: unitId! } : { contestantId };
    await this.acts.run(
      { actorId, action: 'conflict.place', subject: `competition/${competitionId}` },
      async (tx) => {
        const row = (await this.conflicts.take(tx, competitionId)).find((one) => one.id === id);
        if (!row) throw new RefusedError({ code: 'NOT_FOUND' });
        if (row.named === undefined || row.entryId !== undefined || row.answer)
          throw new RefusedError({ code: 'NOT_ALLOWED' });
        await this.requireKnown(tx, competitionId, row.judgeId, target);
        await this.conflicts.place(tx, id, target);
      },
      () => ({ competitionId, id, ...target }),
    );
  }

  async setRule(actor: Actor, competitionId: CompetitionId, rule: ConflictRule): Promise<void> {
    const actorId = actorFor(actor, competitionId);
    const { unit, kin, trainee, other } = rule;
    await this.acts.run(
      { actorId, action: 'conflict.rule', subject: `competition/${competitionId}` },
      (tx) => this.conflicts.setRule(tx, competitionId, { unit, kin, trainee, other }),
      () => ({ unit, kin, trainee, other }),
    );
  }

  /** What an archive holds of conflicts; its judges and people are there already. */
  async addConflicts(tx: Tx, archive: Pick<Archive, 'competition' | 'conflicts'>): Promise<void> {
    const { id, conflictRule } = archive.competition;
    if (conflictRule) await this.conflicts.setRule(tx, id, conflictRule);
    await this.conflicts.insert(tx, id, archive.conflicts ?? []);
  }

  private async isOfUnit(
    competitionId: CompetitionId,
    { judgeId, unitId }: ConflictAnswerBody,
  ): Promise<boolean> {
    if (judgeId === undefined || unitId === undefined) return false;
    const units = await this.units.ofMany([judgeId], { competitionId, tradeId: null });
    return units.get(judgeId)?.has(unitId) ?? false;
  }

  private async requireKnown(
    tx: Tx,
    competitionId: CompetitionId,
    judgeId: JudgeId,
    { contestantId, unitId }: ConflictTarget,
  ): Promise<void> {
    const known = await this.judges.listOf(tx, competitionId);
    const sql =
      contestantId === undefined
        ? 'SELECT id FROM unit WHERE id = $1 AND competition_id = $2'
        : 'SELECT id FROM contestant WHERE id = $1 AND competition_id = $2';
    const rows = await statement(tx, sql, [contestantId ?? unitId, competitionId]);
    if (rows.length === 0 || !known.some(({ accountId }) => accountId === judgeId))
      throw new RefusedError({ code: 'NOT_FOUND' });
  }
}

function actorFor(actor: Actor, competitionId: CompetitionId): AccountId {
  requireWholeCompetition(actor, 'judge.manage', competitionId);
  if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
  return actor.accountId;
}

/** Her own unit is no mistake of hers unless she declared it; whoever is not known yet neither marks nor steps aside. */
function mayAnswer(row: Conflict, as: ConflictAnswer['as']): boolean {
  return as === 'withdrawn' ? row.kind !== 'unit' || isOwnDeclaration(row) : !isUnplaced(row);
}

type Named = Pick<Conflict, 'judgeId' | 'kind' | 'contestantId' | 'unitId'>;

const isSame = (a: Named, b: Named): boolean =>
  a.judgeId === b.judgeId && a.kind === b.kind && a.contestantId === b.contestantId && a.unitId === b.unitId;

/** What was found by the unit gets a row with its answer. */
function answeredFound({ judgeId, unitId }: ConflictAnswerBody, answer: ConflictAnswer): Conflict {
  const { reason, by, at } = answer;
  const id = newId<string>();
  return {
    id,
    judgeId: judgeId!,
    kind: 'unit',
    unitId: unitId!,
    reason,
    declaredBy: by,
    declaredAt: at,
    answer,
  };
}
