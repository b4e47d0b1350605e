import { Injectable } from '@nestjs/common';
import type { Archive, ArchivedContestant, ArchivedEntry } from '../../domain/archive/archive';
import type { CompetitionId, ContestantId, EntryId, StageId } from '../../domain/kernel/ids';
import { lockSequence } from '../../platform/database/lock-sequence';
import type { Tx } from '../../platform/database/transactions';
import { newId } from '../../platform/identity/new-id';
import { sha256 } from '../../platform/identity/sha256';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import { RegistrationsService } from '../registrations/registrations.service';
import { EntriesRepository } from './entries.repository';

/** A person and her entry in one stage. */
export interface EnteredPerson {
  readonly contestant: ArchivedContestant;
  readonly entry: ArchivedEntry;
  readonly stageId: StageId;
}

export interface NextStage {
  readonly stageId: StageId;
  readonly tradeOrdinal: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

@Injectable()
export class EntriesService {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly registrations: RegistrationsService,
    private readonly outbox: OutboxRepository,
  ) {}

  /** People, their registrations and their entries as an archive holds them. */
  async addEntries(tx: Tx, archive: Pick<Archive, 'competition' | 'contestants' | 'trades'>): Promise<void> {
    await this.entries.insertContestants(tx, archive.competition.id, archive.contestants);
    await this.registrations.takeOver(tx, archive);
    const entries = archive.trades.flatMap((trade) =>
      trade.stages.flatMap((stage) => stage.entries.map((entry) => ({ ...entry, stageId: stage.id }))),
    );
    await this.entries.insertEntries(tx, entries);
  }

  /** More people of a competition with their entries, a chunk at a time. */
  async addPeople(tx: Tx, competitionId: CompetitionId, people: readonly EnteredPerson[]): Promise<void> {
    await this.entries.insertContestants(
      tx,
      competitionId,
      people.map(({ contestant }) => contestant),
    );
    await this.entries.insertEntries(
      tx,
      people.map(({ entry, stageId }) => ({ ...entry, stageId })),
    );
  }

  /**
   * Enters people into the next stage of their trade, those who are in already left out. Numbers follow an order that says
   * nothing of the places so far (judges see the number): by the hash of stage and person.
   * @returns how many were entered.
   */
  async enterNextStage(tx: Tx, next: NextStage, people: readonly ContestantId[]): Promise<number> {
    await lockSequence(tx, `entries:${next.stageId}`);
    const present = await this.entries.listContestantsOfStage(tx, next.stageId);
    const known = new Set(present);
    const order = (id: ContestantId): string => sha256(`${next.stageId}:${id}`);
    const newcomers = people
      .filter((id) => !known.has(id))
      .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
    const entries = newcomers.map((contestantId, index) => ({
      id: newId<EntryId>(),
      stageId: next.stageId,
      contestantId,
      number: two(next.tradeOrdinal) + two(present.length + index + 1),
    }));
    await this.entries.insertEntries(tx, entries);
    await this.outbox.append(tx, 'stage.changed.v1', { stageId: next.stageId });
    return entries.length;
  }
}
