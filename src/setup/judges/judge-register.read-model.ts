import { Injectable } from '@nestjs/common';
import { JudgesReadModel } from '../../access/judges.read-model';
import type { JudgeRegister, RegisteredJudge } from '../../contract/judges';
import { warningOf, type JudgeProfile } from '../../domain/judge-profile/judge-profile';
import type { CompetitionId, JudgeId, UnitId } from '../../domain/kernel/ids';
import { hallDay } from '../../domain/working-days/hall-day';
import { Clock } from '../../platform/clock/clock';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { JudgeProfilesRepository } from './judge-profiles.repository';

const NOTHING: JudgeProfile = {};

/** Every judge of a competition with what is known of her. */
@Injectable()
export class JudgeRegisterReadModel {
  constructor(
    private readonly judges: JudgesReadModel,
    private readonly profiles: JudgeProfilesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async ofCompetition(competitionId: CompetitionId): Promise<JudgeRegister> {
    const on = this.transactions.reader;
    const units = await statement<{ id: UnitId; name: string }>(
      on,
      'SELECT id, name FROM unit WHERE competition_id = $1 ORDER BY name, id',
      [competitionId],
    );
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    const profiles = await this.profiles.listOf(on, competitionId);
    const today = this.today();
    const judges = (await this.judges.listOf(on, competitionId)).map(
      ({ accountId: judgeId, name, tradeIds: seatedIn }): RegisteredJudge => {
        const profile = profiles.get(judgeId) ?? NOTHING;
        return {
          judgeId,
          name,
          ...profile,
          unitName: (profile.unitId && nameOf.get(profile.unitId)) ?? null,
          seatedIn,
          isBarred: profile.bar !== undefined && profile.bar.until >= today,
          warning: warningOf(profile, today),
        };
      },
    );
    return { judges, units };
  }

  /** Profiles by judge, as archives hold them. */
  profilesOf(
    competitionId: CompetitionId,
    on: Tx = this.transactions.reader,
  ): Promise<Map<JudgeId, JudgeProfile>> {
    return this.profiles.listOf(on, competitionId);
  }

  today(): string {
    return hallDay(this.clock.nowText());
  }
}
