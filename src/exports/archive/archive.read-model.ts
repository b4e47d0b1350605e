import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Archive } from '../../domain/archive/archive';
import type { CompetitionSetup } from '../../domain/archive/competition-document';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { CompetitionSetupReadModel } from '../../setup/competitions/competition-setup.read-model';
import { ConflictsReadModel } from '../../setup/judges/conflicts.read-model';
import { JudgeRegisterReadModel } from '../../setup/judges/judge-register.read-model';
import { ArchivePublished } from './archive-published.service';

const BATCH = 5000;

/** A whole competition as one document: lists in the order of their ids, so that equal content is equal bytes. */
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

  async find(
    id: CompetitionId,
    onProgress: (rows: number) => void = () => undefined,
  ): Promise<Archive | undefined> {
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
      ledger: await this.rows(id, onProgress),
      ...(await this.published.of(id)),
    };
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

  private async rows(id: CompetitionId, onProgress: (rows: number) => void): Promise<LedgerEntry[]> {
    const entries: LedgerEntry[] = [];
    for (;;) {
      const chunk = await this.ledger.listAfter(id, entries.at(-1)?.seq ?? 0, BATCH);
      entries.push(...chunk);
      onProgress(entries.length);
      if (chunk.length < BATCH) return entries;
    }
  }
}
