import { Injectable } from '@nestjs/common';
import { AccountsService } from '../../access/accounts.service';
import type { Actor } from '../../access/actor';
import { JudgesReadModel } from '../../access/judges.read-model';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { JudgeChangeBody, NewJudgeBody } from '../../contract/judges';
import type { Archive } from '../../domain/archive/archive';
import type { JudgeProfile } from '../../domain/judge-profile/judge-profile';
import type { AccountId, CompetitionId, JudgeId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { JudgeProfilesRepository } from './judge-profiles.repository';

/** The register of the judges of a competition. */
@Injectable()
export class JudgeRegisterService {
  constructor(
    private readonly profiles: JudgeProfilesRepository,
    private readonly accounts: AccountsService,
    private readonly judges: JudgesReadModel,
    private readonly acts: Acts,
  ) {}

  /** Account and entry in one act. @throws RefusedError NOT_ALLOWED, NOT_FOUND for an unknown competition, unit or trade. */
  async add(actor: Actor, competitionId: CompetitionId, body: NewJudgeBody): Promise<{ judgeId: JudgeId }> {
    const actorId = this.actorFor(actor, competitionId);
    const { name, ...changes } = body;
    const judgeId = newId<JudgeId>();
    const profile = changed({}, changes);
    const grant = { role: 'judge', competitionId, tradeId: null, unitId: null } as const;
    await this.acts.run(
      { actorId, action: 'judge.register', subject: `account/${judgeId}` },
      async (tx) => {
        await this.requireKnown(tx, competitionId, profile);
        const account = { id: judgeId, name: judgeId, displayName: name, grants: [grant] };
        await this.accounts.createForSystem(account, tx);
        await this.profiles.insert(tx, competitionId, [[judgeId, profile]]);
      },
      () => ({ competitionId, ...profile }),
    );
    return { judgeId };
  }

  /** Changes what is named of her entry. @throws RefusedError NOT_ALLOWED, NOT_FOUND for somebody who is no judge here. */
  async change(
    actor: Actor,
    competitionId: CompetitionId,
    judgeId: JudgeId,
    changes: JudgeChangeBody,
  ): Promise<void> {
    const actorId = this.actorFor(actor, competitionId);
    await this.acts.run(
      { actorId, action: 'judge.change', subject: `account/${judgeId}` },
      async (tx) => {
        await lockSequence(tx, `judges:${competitionId}`);
        const known = await this.judges.listOf(tx, competitionId);
        if (!known.some(({ accountId }) => accountId === judgeId))
          throw new RefusedError({ code: 'NOT_FOUND' });
        const before = (await this.profiles.listOf(tx, competitionId)).get(judgeId) ?? {};
        const profile = changed(before, changes);
        await this.requireKnown(tx, competitionId, profile);
        await this.profiles.replace(tx, competitionId, judgeId, profile);
      },
      () => ({ competitionId, ...changes }),
    );
  }

  /** The register of an archive; its judges are accounts already. */
  async addRegister(tx: Tx, { competition, judges }: Pick<Archive, 'competition' | 'judges'>): Promise<void> {
    const profiles = judges.flatMap(({ id, profile }) => (profile ? [[id, profile] as const] : []));
    await this.profiles.insert(tx, competition.id, profiles);
  }

  private actorFor(actor: Actor, competitionId: CompetitionId): AccountId {
    requireWholeCompetition(actor, 'judge.manage', competitionId);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return actor.accountId;
  }

  /** Unit and trades are those of the competition, which is there. */
  private async requireKnown(
    tx: Tx,
    competitionId: CompetitionId,
    { unitId, tradeIds = [] }: JudgeProfile,
  ): Promise<void> {
    const idsIn = async (sql: string): Promise<Set<string>> =>
      new Set((await statement<{ id: string }>(tx, sql, [competitionId])).map(({ id }) => id));
    const isThere = (await idsIn('SELECT id FROM competition WHERE id = $1')).size > 0;
    const trades = await idsIn('SELECT id FROM trade WHERE competition_id = $1');
    const isUnit =
      unitId === undefined || (await idsIn('SELECT id FROM unit WHERE competition_id = $1')).has(unitId);
    if (!isThere || !isUnit || tradeIds.some((id) => !trades.has(id)))
      throw new RefusedError({ code: 'NOT_FOUND' });
  }
}

/** What is null goes, what is not named stays; trades in the order of their ids. */
function changed(before: JudgeProfile, changes: JudgeChangeBody): JudgeProfile {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  const all = Object.entries({ ...before, ...Object.fromEntries(named) });
  const profile = Object.fromEntries(all.filter(([, value]) => value !== null)) as JudgeProfile;
  if (!profile.tradeIds) return profile;
  const { tradeIds, ...rest } = profile;
  return tradeIds.length === 0 ? rest : { ...rest, tradeIds: [...new Set(tradeIds)].toSorted() };
}
