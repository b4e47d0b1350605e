import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { RevealedPerson } from '../../contract/registrations';
import type { CompetitionId, ContestantId } from '../../domain/kernel/ids';
import type { KeepBothRequest } from '../../domain/registration/registration-requests';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { PeopleService } from '../entries/people.service';
import { KeptApartRepository } from './kept-apart.repository';

/** What an organizer does with a person beside her registrations. */
@Injectable()
export class PeopleActsService {
  constructor(
    private readonly people: PeopleService,
    private readonly keptApart: KeptApartRepository,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Document and phone of one person in clear; who looked, and what for, is kept with it (PPL-3). */
  async reveal(actor: Actor, id: ContestantId, purpose: string): Promise<RevealedPerson> {
    const competitionId = found(await this.keptApart.competitionOf(this.acts.reader, id));
    requireWholeCompetition(actor, 'person.reveal', competitionId);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const { identity = null, phone = null } = await this.acts.run(
      { actorId: actor.accountId, action: 'person.reveal', subject: `contestant/${id}` },
      (tx) => this.people.inClear(tx, id),
      () => ({ purpose }),
    );
    return { identity, phone };
  }

  /** Two of one name and one birthday are two people; they are not asked about again. */
  async keepBoth(
    actor: Actor,
    competitionId: CompetitionId,
    { contestantIds, reason }: KeepBothRequest,
  ): Promise<void> {
    requireWholeCompetition(actor, 'registration.approve', competitionId);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const actorId = actor.accountId;
    const pair = contestantIds.toSorted();
    if (pair[0] === pair[1]) throw new RefusedError({ code: 'MALFORMED', path: 'contestantIds' });
    for (const id of pair)
      if ((await this.keptApart.competitionOf(this.acts.reader, id)) !== competitionId)
        throw new RefusedError({ code: 'NOT_FOUND' });
    await this.acts.run(
      { actorId, action: 'people.keep-both', subject: `competition/${competitionId}` },
      async (tx) => {
        await this.keptApart.hold(tx, competitionId);
        if (await this.keptApart.isKept(tx, pair)) return;
        await this.keptApart.insert(tx, [...pair, reason, this.clock.nowText(), actorId]);
      },
      () => ({ contestantIds: pair, reason }),
    );
  }
}
