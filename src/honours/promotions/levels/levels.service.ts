import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { requireWholeCompetition } from '../../../access/require-whole-competition';
import type { LevelsView } from '../../../contract/promotion-answers';
import type { CompetitionId } from '../../../domain/kernel/ids';
import { Acts } from '../../../platform/audit/acts';
import { found } from '../../../platform/http/found';
import { RefusedError } from '../../../platform/http/refused-error';
import { CompetitionsReadModel } from '../../../setup/competitions/competitions.read-model';
import { PeopleService } from '../../../setup/entries/people.service';
import { EndedRehearsals } from '../../../setup/rehearsals/ended-rehearsals.read-model';
import { GrantedLevels } from './granted-levels.read-model';

/** Levels that the authority has granted go over to a later competition by an act of their own, never by themselves (PRW-9). */
@Injectable()
export class LevelsService {
  constructor(
    private readonly levels: GrantedLevels,
    private readonly people: PeopleService,
    private readonly competitions: CompetitionsReadModel,
    private readonly ended: EndedRehearsals,
    private readonly acts: Acts,
  ) {}

  /** Whose level would change, and how. */
  async view(actor: Actor, competitionId: CompetitionId): Promise<LevelsView> {
    await this.require(actor, competitionId);
    return { people: await this.levels.of(competitionId) };
  }

  /** @param expected how many the person who acts was shown. @throws RefusedError CHANGED_MEANWHILE, REHEARSAL_ENDED. */
  async take(actor: Actor, competitionId: CompetitionId, expected: number): Promise<LevelsView> {
    await this.require(actor, competitionId);
    const actorId = actor.accountId;
    if (actorId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const changes = await this.acts.run(
      { actorId, action: 'level.take', subject: `competition/${competitionId}` },
      async (tx) => {
        await this.ended.requireOpen(competitionId, tx);
        const due = await this.levels.of(competitionId, tx);
        if (due.length !== expected) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
        for (const { contestantId, after } of due) await this.people.setLevel(tx, contestantId, after);
        return due;
      },
      (due) => ({
        people: due.map(({ contestantId, before, after }) => ({ contestantId, before, after })),
      }),
    );
    return { people: changes };
  }

  private async require(actor: Actor, competitionId: CompetitionId): Promise<void> {
    found(await this.competitions.find(competitionId));
    requireWholeCompetition(actor, 'level.take', competitionId);
  }
}
