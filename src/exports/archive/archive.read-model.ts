import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Archive, ArchiveHead } from '../../domain/archive/archive';
import type { CompetitionSetup } from '../../domain/archive/competition-document';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { CompetitionSetupReadModel } from '../../setup/competitions/competition-setup.read-model';
import { ConflictsReadModel } from '../../setup/judges/conflicts.read-model';
import { JudgeRegisterReadModel } from '../../setup/judges/judge-register.read-model';
import { ArchivePublished } from './archive-published.service';

const BATCH = 5000;

/** A whole competition as it stands in its archive: lists in the order of their ids, so that equal content is equal bytes. */
@Injectable()
export class ArchiveReadModel {
  constructor(
    private readonly setups: CompetitionSetupReadModel,
    private readonly ledger: LedgerHeads,
    private readonly accounts: AccountNames,
    private readonly register: JudgeRegisterReadModel,
    private readonly conflicts: ConflictsReadModel,
    private readonly published: ArchivePublished,
  ) {}

  /** Everything but the ledger. */
  async find(id: CompetitionId): Promise<ArchiveHead | undefined> {
    const setup = await this.setups.find(id);
    if (!setup) return undefined;
    const { rule, conflicts } = await this.conflicts.archived(id);
    return {
      format: 'baigong-archive',
      version: 2,
      ...setup,
      ...(rule ? { competition: { ...setup.competition, conflictRule: rule } } : {}),
      judges: await this.judges(setup, conflicts ?? []),
      ...(conflicts ? { conflicts } : {}),
      ...(await this.published.of(id)),
    };
  }

  /** The ledger, some rows at a time, up to a row where one is named. */
  async *rows(id: CompetitionId, last = Number.MAX_SAFE_INTEGER): AsyncGenerator<readonly LedgerEntry[]> {
    let seq = 0;
    while (seq < last) {
      const batch = await this.ledger.listAfter(id, seq, Math.min(BATCH, last - seq));
      if (batch.length > 0) yield batch;
      if (batch.length < BATCH) return;
      seq = batch.at(-1)!.seq;
    }
  }

  /** Whoever has a seat, stands in the register, or in a conflict. */
  private async judges(
    { competition, trades }: CompetitionSetup,
    conflicts: NonNullable<Archive['conflicts']>,
  ): Promise<Archive['judges']> {
    const profiles = await this.register.profilesOf(competition.id);
    const seats = trades.flatMap(({ stages }) => stages.flatMap((stage) => stage.seats));
    const known = [...seats, ...conflicts].map(({ judgeId }) => judgeId);
    const ids = [...new Set([...known, ...profiles.keys()])].toSorted();
    const names = await this.accounts.ofMany(ids);
    return ids.map((id) => {
      const profile = profiles.get(id);
      return { id, name: names.get(id) ?? id, ...(profile ? { profile } : {}) };
    });
  }
}
