import { Injectable } from '@nestjs/common';
import { AccountsService, type AccountDraft } from '../../access/accounts.service';
import { SYSTEM_ACTOR, type Archive, type ArchiveHead } from '../../domain/archive/archive';
import { ArchiveCheck } from '../../domain/archive/check-archive';
import { readArchive } from '../../domain/archive/read-archive';
import type { Read } from '../../domain/archive/read-elements';
import type { JudgeId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { LedgerService } from '../../marking/ledger/ledger.service';
import { Acts } from '../../platform/audit/acts';
import { isTaken } from '../../platform/database/is-taken';
import type { Tx } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import { CompetitionsService } from '../../setup/competitions/competitions.service';
import { EntriesService } from '../../setup/entries/entries.service';
import { ArchiveSetup } from './archive-setup.service';

const CHUNK = 5000;

/** An archive that can be read more than once. */
export interface ReadArchive {
  /** Everything but the rows; the ledger is empty in it. */
  readonly head: unknown;
  /** The rows, some at a time. */
  readonly rows: () => AsyncIterable<readonly Read[]>;
}

type Rows = AsyncIterable<readonly LedgerEntry[]> | Iterable<readonly LedgerEntry[]>;

/** Brings a competition in from its archive or draft: all of it, or nothing. */
@Injectable()
export class ArchiveImportService {
  constructor(
    private readonly competitions: CompetitionsService,
    private readonly setup: ArchiveSetup,
    private readonly entries: EntriesService,
    private readonly ledger: LedgerService,
    private readonly accounts: AccountsService,
    private readonly acts: Acts,
  ) {}

  /**
   * Judges become accounts, without a password unless one is given.
   * @throws RefusedError with what is wrong with the archive, ALREADY_EXISTS.
   */
  async importArchive(input: unknown, passwords: ReadonlyMap<JudgeId, string> = new Map()): Promise<Archive> {
    const checked = readArchive(input, sha256);
    if (!checked.ok) throw new RefusedError(checked.refusal);
    const { ledger, ...head } = checked.value;
    await this.store(head, inChunks(ledger), passwords);
    return checked.value;
  }

  /** The same of an archive that is read twice: first it is looked through, then it is stored, some rows at a time. */
  async importRead({ head, rows }: ReadArchive): Promise<ArchiveHead> {
    const check = new ArchiveCheck(head, sha256);
    for await (const batch of rows()) for (const row of batch) check.take(row);
    const checked = check.finish();
    if (!checked.ok) throw new RefusedError(checked.refusal);
    await this.store(checked.value, entriesOf(rows()), new Map());
    return checked.value;
  }

  private async store(
    archive: ArchiveHead,
    ledger: Rows,
    passwords: ReadonlyMap<JudgeId, string>,
  ): Promise<void> {
    const { id } = archive.competition;
    const act = { actorId: SYSTEM_ACTOR, action: 'archive.import', subject: `competition/${id}` } as const;
    const contestants = archive.contestants.length;
    await this.acts
      .run(
        act,
        (tx) => this.storeAll(tx, archive, { ledger, passwords }),
        (entries) => ({ entries, contestants }),
      )
      .catch((error: unknown) => {
        // Ids count in the whole database: a stage or a judge of another competition may go by the same.
        throw isTaken(error) ? new RefusedError({ code: 'ALREADY_EXISTS' }) : error;
      });
  }

  /** @returns how many rows the ledger has */
  private async storeAll(
    tx: Tx,
    archive: ArchiveHead,
    { ledger, passwords }: { readonly ledger: Rows; readonly passwords: ReadonlyMap<JudgeId, string> },
  ): Promise<number> {
    const { id } = archive.competition;
    await this.competitions.addCompetition(tx, archive);
    await this.accounts.createManyForSystem(
      archive.judges.map((judge) => toJudgeAccount(archive, judge, passwords.get(judge.id))),
      tx,
    );
    await this.setup.addStages(tx, archive);
    await this.entries.addEntries(tx, archive);
    await this.setup.addJudges(tx, archive);
    let rows = 0;
    for await (const batch of ledger) {
      await this.ledger.takeOver(tx, id, batch);
      rows += batch.length;
    }
    await this.setup.addPublished(tx, archive);
    return rows;
  }
}

function* inChunks(ledger: readonly LedgerEntry[]): Generator<readonly LedgerEntry[]> {
  for (let at = 0; at < ledger.length; at += CHUNK) yield ledger.slice(at, at + CHUNK);
}

/** Rows that were looked through before. */
async function* entriesOf(batches: AsyncIterable<readonly Read[]>): AsyncGenerator<readonly LedgerEntry[]> {
  for await (const batch of batches)
    yield batch.flatMap((read) => ('value' in read ? [read.value as LedgerEntry] : []));
}

function toJudgeAccount(
  { competition }: ArchiveHead,
  { id, name }: ArchiveHead['judges'][number],
  password?: string,
): AccountDraft {
  const grant = { role: 'judge', competitionId: competition.id, tradeId: null, unitId: null } as const;
  return {
    id,
    name: id,
    displayName: name,
    grants: [grant],
    ...(password === undefined ? {} : { password }),
  };
}
