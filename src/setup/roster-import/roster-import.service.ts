import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { RosterReport } from '../../contract/roster';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { isTaken } from '../../platform/database/is-taken';
import { Transactions } from '../../platform/database/transactions';
import { writeAsItComes } from '../../platform/database/write-as-it-comes';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { newRun } from '../../platform/identity/ordered-ids';
import { holdRegistrations } from '../registrations/hold-registrations';
import { addDocuments } from '../entries/person-documents';
import { DocumentOrder } from './document-order';
import { RosterImportRepository, type NewImport } from './roster-import.repository';
import { RosterOrders } from './roster-orders';
import { RosterPass, type DecidedBatch } from './roster-pass';
import { rosterThread, type RosterThread } from './roster-thread';

export interface RosterFile {
  readonly path: string;
  readonly name: string;
  /** In which it is read, where one was started beforehand. */
  readonly thread?: RosterThread;
}

export interface Taking {
  /** Whether faulty rows are left out; otherwise one of them keeps the whole file out. */
  readonly onlySound: boolean;
  readonly say: (share: number) => void;
}

/** So many registrations that are there are changed by one file: they change together, in one breath. */
const MOST_CHANGES = 20_000;
const REMOVED_AT_ONCE = 1000;
/** Other nodes take an import for cut off when it has not been heard of for a time. */
const HEARD_EVERY_MS = 1000;

/** Takes people and their registrations from a file. */
@Injectable()
export class RosterImportService {
  constructor(
    private readonly orders: RosterOrders,
    private readonly repository: RosterImportRepository,
    private readonly transactions: Transactions,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** What would come of a file; nothing is written. @throws RefusedError for a file that is no roster */
  async check(
    actor: Actor,
    competitionId: CompetitionId,
    file: RosterFile,
    say: Taking['say'],
  ): Promise<RosterReport> {
    return inThread(file, async (thread, fileHash) => {
      const pass = new RosterPass(await this.orders.partsOf(actor, competitionId));
      for await (const { share } of pass.run(thread)) say(share);
      return pass.report(fileHash, null);
    });
  }

  /**
   * Takes all of a file, or its sound rows; taking it again changes nothing (IMP-4). What it brings is there for others when all
   * of it is, and after a crash none of it.
   * @throws RefusedError ROSTER_FAULTY, IMPORT_RUNNING, ROSTER_CHANGED; for a file that is no roster
   */
  async take(
    actor: Actor,
    competitionId: CompetitionId,
    file: RosterFile,
    { onlySound, say }: Taking,
  ): Promise<RosterReport> {
    const by = actor.accountId;
    if (by === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return inThread(file, async (thread, fileHash) => {
      const one = await this.begin({ competitionId, fileName: file.name, fileHash, by });
      return this.bringOrRemove(actor, one, thread, { onlySound, say });
    });
  }

  private async begin(of: {
    competitionId: CompetitionId;
    fileName: string;
    fileHash: string;
    by: AccountId;
  }): Promise<NewImport> {
    const one = { ...of, id: newId(), run: newRun(), at: this.clock.nowText() };
    try {
      await this.transactions.run((tx) => this.repository.insertImport(tx, one));
    } catch (error) {
      throw isTaken(error) ? new RefusedError({ code: 'IMPORT_RUNNING' }) : error;
    }
    return one;
  }

  private async bringOrRemove(
    actor: Actor,
    one: NewImport,
    thread: RosterThread,
    { onlySound, say }: Taking,
  ): Promise<RosterReport> {
    try {
      const from = onlySound ? 0 : 0.4;
      return await this.bring(actor, one, thread, {
        onlySound,
        say: (share) => say(from + share * (1 - from)),
      });
    } catch (error) {
      await this.remove(one.id);
      throw isTaken(error) ? new RefusedError({ code: 'ROSTER_CHANGED' }) : error;
    }
  }

  private async bring(
    actor: Actor,
    one: NewImport,
    thread: RosterThread,
    taking: Taking,
  ): Promise<RosterReport> {
    const parts = await this.orders.partsOf(actor, one.competitionId, one.run);
    const pass = new RosterPass(parts);
    const { changed, documents } = await this.bringRows(one, pass, thread, taking);
    const { faulty } = pass.counts;
    if (faulty > 0 && !taking.onlySound) throw new RefusedError({ code: 'ROSTER_FAULTY', rows: faulty });
    await writeAsItComes(this.transactions, documents.batches(), (tx, batch) =>
      addDocuments(tx, one.competitionId, batch),
    );
    await this.acts.run(
      { actorId: one.by, action: 'roster.import', subject: `competition/${one.competitionId}` },
      async (tx) => {
        await holdRegistrations(tx, one.competitionId);
        if (parts.quotas.isExceededBy(await this.repository.quotaCounts(tx, parts.limited)))
          throw new RefusedError({ code: 'ROSTER_CHANGED' });
        for (const { id, row } of changed) await this.repository.changePerson(tx, id, row);
        await this.repository.end(tx, one.id, this.clock.nowText(), pass.counts);
      },
      () => ({ import: one.id, fileHash: one.fileHash, ...pass.counts }),
    );
    return pass.report(one.fileHash, one.id);
  }

  /** Writes whoever is new. @returns what is written when all of them are there */
  private async bringRows(
    one: NewImport,
    pass: RosterPass,
    thread: RosterThread,
    { onlySound, say }: Taking,
  ): Promise<{ changed: DecidedBatch['changed']; documents: DocumentOrder }> {
    const changed: DecidedBatch['changed'][number][] = [];
    const documents = new DocumentOrder(one.run);
    let heardAt = Date.parse(one.at);
    await writeAsItComes(this.transactions, pass.read(thread), async (tx, rows) => {
      const batch = await pass.decide(rows, tx);
      say(batch.share);
      // All or nothing: from the first fault on the rest is only counted.
      if (pass.counts.faulty > 0 && !onlySound) return;
      changed.push(...batch.changed);
      if (changed.length > MOST_CHANGES)
        throw new RefusedError({ code: 'TOO_MANY_CHANGES', most: MOST_CHANGES });
      await this.repository.insertPeople(tx, one, batch.newPeople);
      await this.repository.insertRegistrations(tx, one, batch.registrations);
      documents.add(batch.newPeople);
      const now = this.clock.now().getTime();
      if (now - heardAt < HEARD_EVERY_MS) return;
      heardAt = now;
      await this.repository.heard(tx, one.id, this.clock.nowText());
    });
    return { changed, documents };
  }

  /** Everything that an import brought goes again, some rows at a time so that marking goes on. */
  async remove(id: string): Promise<void> {
    while (await this.transactions.run((tx) => this.repository.removeSome(tx, id, REMOVED_AT_ONCE)));
    await this.transactions.run((tx) => this.repository.markUndone(tx, id, this.clock.nowText()));
  }
}

/** Work on a file that is read in its thread, which ends with it. */
async function inThread<T>(
  { path, thread = rosterThread(path) }: RosterFile,
  work: (thread: RosterThread, fileHash: string) => Promise<T>,
): Promise<T> {
  try {
    return await work(thread, await thread.hash());
  } finally {
    await thread.end();
  }
}
