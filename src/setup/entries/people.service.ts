import { Injectable } from '@nestjs/common';
import type { ArchivedContestant } from '../../domain/archive/archive';
import type { Person } from '../../domain/eligibility/person';
import type { CompetitionId, ContestantId, StageId, UnitId } from '../../domain/kernel/ids';
import type { PersonFacts } from '../../domain/registration/person-facts';
import { isTaken } from '../../platform/database/is-taken';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import { EntriesRepository } from './entries.repository';
import { PeopleRepository, type KnownPerson } from './people.repository';

/** One person at a time, inside the caller's transaction. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly entries: EntriesRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  findByIdentity(
    tx: Tx,
    competitionId: CompetitionId,
    { identity }: Pick<PersonFacts, 'identity'>,
  ): Promise<KnownPerson | undefined> {
    return this.people.findByIdentity(tx, competitionId, identity);
  }

  async add(tx: Tx, competitionId: CompetitionId, unitId: UnitId, facts: PersonFacts): Promise<ContestantId> {
    const id = newId<ContestantId>();
    await this.entries.insertContestants(tx, competitionId, [{ id, unitId, ...facts }]);
    return id;
  }

  /** @throws RefusedError DOCUMENT_TAKEN when somebody else has the document. */
  async change(tx: Tx, person: ArchivedContestant): Promise<void> {
    try {
      await this.people.update(tx, person);
    } catch (error) {
      if (isTaken(error)) throw new RefusedError({ code: 'DOCUMENT_TAKEN' });
      throw error;
    }
  }

  /** A level that an authority has granted. */
  setLevel(
    tx: Tx,
    id: ContestantId,
    level: Pick<Person, 'grade' | 'certificate' | 'lastPromotedYear'>,
  ): Promise<void> {
    return this.people.setLevel(tx, id, level);
  }

  /** Document and phone in clear: for the act of looking, and to compare with. */
  async inClear(tx: Tx, id: ContestantId): Promise<Pick<ArchivedContestant, 'identity' | 'phone'>> {
    return found(await this.people.inClear(tx, id));
  }

  /** Another person stands at the entry of a stage where one stood. */
  async replaceInStage(tx: Tx, stageId: StageId, before: ContestantId, after: ContestantId): Promise<void> {
    const isEntered = await this.people.replaceInEntries(tx, stageId, before, after);
    if (isEntered) await this.outbox.append(tx, 'stage.changed.v1', { stageId });
  }
}
