import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Archive } from '../../domain/archive/archive';
import type { CompetitionSetup } from '../../domain/archive/competition-document';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { CompetitionSetupReadModel } from '../../setup/competitions/competition-setup.read-model';

const BATCH = 5000;

/** A whole competition as one document: lists in the order of their ids, so that equal content is equal bytes. */
@Injectable()
export class ArchiveReadModel {
  constructor(
    private readonly setups: CompetitionSetupReadModel,
    private readonly ledger: LedgerHeads,
    private readonly accounts: AccountNames,
  ) {}

  async find(
    id: CompetitionId,
    onProgress: (rows: number) => void = () => undefined,
  ): Promise<Archive | undefined> {
    const setup = await this.setups.find(id);
    if (!setup) return undefined;
    return {
      format: 'baigong-archive',
      version: 2,
      ...setup,
      judges: await this.judges(setup),
      ledger: await this.rows(id, onProgress),
    };
  }

  private async judges({ trades }: CompetitionSetup): Promise<Archive['judges']> {
    const seats = trades.flatMap(({ stages }) => stages.flatMap((stage) => stage.seats));
    const ids = [...new Set(seats.map((seat) => seat.judgeId))].toSorted();
    const names = await this.accounts.ofMany(ids);
    return ids.map((id) => ({ id, name: names.get(id) ?? id }));
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
