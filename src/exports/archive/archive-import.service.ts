import { Injectable } from '@nestjs/common';
import { AccountsService, type AccountDraft } from '../../access/accounts.service';
import { SYSTEM_ACTOR, type Archive } from '../../domain/archive/archive';
import { readArchive } from '../../domain/archive/read-archive';
import type { JudgeId } from '../../domain/kernel/ids';
import { LedgerService } from '../../marking/ledger/ledger.service';
import { Acts } from '../../platform/audit/acts';
import { isTaken } from '../../platform/database/is-taken';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import { CompetitionsService } from '../../setup/competitions/competitions.service';
import { EntriesService } from '../../setup/entries/entries.service';
import { ArchiveSetup } from './archive-setup.service';

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
    await this.store(checked.value, passwords).catch((error: unknown) => {
      // Ids count in the whole database: a stage or a judge of another competition may go by the same.
      throw isTaken(error) ? new RefusedError({ code: 'ALREADY_EXISTS' }) : error;
    });
    return checked.value;
  }

  private store(archive: Archive, passwords: ReadonlyMap<JudgeId, string>): Promise<void> {
    const { id } = archive.competition;
    return this.acts.run(
      { actorId: SYSTEM_ACTOR, action: 'archive.import', subject: `competition/${id}` },
      async (tx) => {
        await this.competitions.addCompetition(tx, archive);
        await this.accounts.createManyForSystem(
          archive.judges.map((judge) => toJudgeAccount(archive, judge, passwords.get(judge.id))),
          tx,
        );
        await this.setup.addStages(tx, archive);
        await this.entries.addEntries(tx, archive);
        await this.setup.addJudges(tx, archive);
        await this.ledger.takeOver(tx, id, archive.ledger);
        await this.setup.addPublished(tx, archive);
      },
      () => ({ entries: archive.ledger.length, contestants: archive.contestants.length }),
    );
  }
}

function toJudgeAccount(
  { competition }: Archive,
  { id, name }: Archive['judges'][number],
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
