import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Archive, ArchivedStage, ArchivedTrade } from '../../domain/archive/archive';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { LedgerHeads } from '../../marking/ledger/ledger-heads.read-model';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { ContestantsReadModel } from '../../setup/entries/contestants.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';

const BATCH = 5000;

/** A whole competition as one document: lists in the order of their ids, so that equal content is equal bytes. */
@Injectable()
export class ArchiveReadModel {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly stages: StageContexts,
    private readonly ledger: LedgerHeads,
    private readonly accounts: AccountNames,
  ) {}

  async find(
    id: CompetitionId,
    onProgress: (rows: number) => void = () => undefined,
  ): Promise<Archive | undefined> {
    const competition = await this.competitions.find(id);
    if (!competition) return undefined;
    const contexts = await this.stages.listOfCompetition(id);
    const people = await this.contestants.ofCompetition(id);
    return {
      format: 'baigong-archive',
      version: 1,
      competition: { id, name: competition.name, year: competition.year, note: competition.note },
      units: await this.competitions.units(id),
      contestants: people.map(({ unitName: _unitName, ...person }) => person),
      judges: await this.judges(contexts),
      trades: await this.trades(id, contexts),
      ledger: await this.rows(id, onProgress),
    };
  }

  private async judges(contexts: readonly StageContext[]): Promise<Archive['judges']> {
    const ids = [...new Set(contexts.flatMap(({ seats }) => seats.map((seat) => seat.judgeId)))].toSorted();
    const names = await this.accounts.ofMany(ids);
    return ids.map((id) => ({ id, name: names.get(id) ?? id }));
  }

  private async trades(id: CompetitionId, contexts: readonly StageContext[]): Promise<ArchivedTrade[]> {
    const participations = await this.competitions.participations(id);
    return (await this.competitions.trades(id)).map((trade) => ({
      id: trade.id,
      ordinal: trade.ordinal,
      name: trade.name,
      occupation: trade.occupation,
      stages: contexts.filter((stage) => stage.tradeId === trade.id).map(toArchivedStage),
      participations: participations
        .filter((row) => row.trade_id === trade.id)
        .map(({ unitId, entrants }) => ({ unitId, entrants })),
    }));
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

function toArchivedStage({
  stageId,
  ordinal,
  kind,
  name,
  rules,
  entries,
  seats,
}: StageContext): ArchivedStage {
  return { id: stageId, ordinal, kind, name, rules, entries, seats };
}
