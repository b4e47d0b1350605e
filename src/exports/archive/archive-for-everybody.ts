import { Injectable } from '@nestjs/common';
import type { ArchiveHead } from '../../domain/archive/archive';
import { publicArchive } from '../../domain/archive/public-archive';
import type { Refusal } from '../../domain/kernel/refusal';
import type { Result } from '../../domain/kernel/result';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { PublicResults } from '../../publication/public/public-results.read-model';

/** What of an archive is for everybody: only editions that the public has seen, and titles that rest on those (ARC-13). */
@Injectable()
export class ArchiveForEverybody {
  constructor(
    private readonly shown: PublicResults,
    private readonly ledger: LedgerHeads,
  ) {}

  /** Refusals: NOT_PUBLISHED with the number of stages whose marks are not official yet. */
  async of({ editions = [], honours, ...rest }: ArchiveHead): Promise<Result<ArchiveHead, Refusal>> {
    const newest = await this.shown.newestOf(rest.competition.id);
    const seen = new Map(newest.map(({ content: { stageId, version } }) => [stageId, version]));
    // A review of candidates is shown to nobody, but what rests on it is.
    const open = editions.filter(
      ({ content: { stageId, stageKind, version } }) =>
        stageKind === 'review' || version <= (seen.get(stageId) ?? 0),
    );
    const isOpen = honours?.editions.every(({ hash }) => open.some((one) => one.hash === hash)) ?? false;
    const told = {
      ...rest,
      ...(open.length > 0 ? { editions: open } : {}),
      ...(honours && isOpen ? { honours } : {}),
    };
    return publicArchive(told, await this.begun(rest));
  }

  private async begun({ trades }: Pick<ArchiveHead, 'trades'>): Promise<ReadonlySet<string>> {
    const begun = new Set<string>();
    for (const { id } of trades.flatMap(({ stages }) => stages))
      if ((await this.ledger.countOfStage(id, 0)).rows > 0) begun.add(id);
    return begun;
  }
}
