import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { PublicationPlanBody, PublicationPlanView } from '../../contract/public-results';
import type { CompetitionId } from '../../domain/kernel/ids';
import { malformed } from '../../domain/kernel/malformed';
import { publicationPlanBodyShape } from '../../domain/publication/publication-plan';
import { calendarFault } from '../../domain/working-days/calendar-fault';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { EndedRehearsals } from '../../setup/rehearsals/ended-rehearsals.read-model';
import { PublicationPlansRepository } from './publication-plans.repository';

/** The plan of publication of a competition, saved whole on top of the version it was made from (CAL-5). */
@Injectable()
export class PublicationPlansService {
  constructor(
    private readonly plans: PublicationPlansRepository,
    private readonly competitions: CompetitionsReadModel,
    private readonly ended: EndedRehearsals,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError NOT_FOUND, NOT_ALLOWED, MALFORMED with the first fault, VERSION_OUTDATED, REHEARSAL_ENDED. */
  async save(actor: Actor, id: CompetitionId, input: unknown): Promise<PublicationPlanView> {
    found(await this.competitions.find(id));
    requireWholeCompetition(actor, 'result.publish', id);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const by = actor.accountId;
    const { version, ...given } = readBody(input);
    const plan = { ...given, days: given.days.toSorted((a, b) => (a.date < b.date ? -1 : 1)) };
    return this.acts.run(
      { actorId: by, action: 'publication.plan', subject: `competition/${id}` },
      async (tx) => {
        await this.ended.requireOpen(id, tx);
        const present = (await this.plans.take(tx, id))?.version ?? 0;
        if (present !== version) throw new RefusedError({ code: 'VERSION_OUTDATED', version: present });
        const savedAt = await this.plans.save(tx, id, { version: version + 1, plan, by });
        return { ...plan, version: version + 1, savedAt };
      },
      ({ version: saved }) => ({ version: saved, ...plan }),
    );
  }
}

function readBody(input: unknown): PublicationPlanBody {
  const wrong = publicationPlanBodyShape.check(input);
  if (wrong) throw new RefusedError(malformed(wrong));
  const body = input as PublicationPlanBody;
  const fault = calendarFault(body.days);
  if (fault) throw new RefusedError({ code: 'MALFORMED', ...fault });
  return body;
}
