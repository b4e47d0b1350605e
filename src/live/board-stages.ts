import { Injectable } from '@nestjs/common';
import type { BoardEdition, BoardStage } from '../contract/live';
import type { CompetitionId, StageId, TradeId } from '../domain/kernel/ids';
import { formatPoints } from '../domain/kernel/format-points';
import { cutAfter } from '../domain/stage/cut-after';
import { StandingsReadModel } from '../results/ranking/standings.read-model';
import type { StageContext } from '../setup/stages/stage-context';
import { StageContexts } from '../setup/stages/stage-contexts.read-model';
import { toBoardRow } from './board-row';
import { Editions } from './editions';

/** What each stage looks like on a board at this moment. */
@Injectable()
export class BoardStages {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: StandingsReadModel,
    private readonly editions: Editions,
  ) {}

  /**
   * The stage a trade's board shows: the last one with a scheme and entries. One per trade, in the order of the trades.
   * Preliminaries are reported by the units, with entrants by the thousand, and reviews of nominees are nobody's show: nothing in
   * them is watched live.
   */
  async shownOf(competitionId: CompetitionId, tradeId: TradeId | null): Promise<StageContext[]> {
    const byTrade = new Map<TradeId, StageContext>();
    for (const stage of await this.stages.listOfCompetition(competitionId)) {
      if (tradeId !== null && stage.tradeId !== tradeId) continue;
      const isShown = stage.kind !== 'preliminary' && stage.kind !== 'review';
      if (isShown && stage.rules.scheme && stage.entries.length > 0) byTrade.set(stage.tradeId, stage);
    }
    return [...byTrade.values()];
  }

  async build(stageId: StageId): Promise<BoardStage | undefined> {
    const stage = await this.stages.find(stageId);
    const marked = stage?.marked;
    if (!stage || !marked) return undefined;
    const { standings, book } = await this.standings.ofStage(stage);
    const rows = standings.map((standing) => toBoardRow({ ...stage, marked }, book, standing));
    return {
      tradeId: stage.tradeId,
      tradeOrdinal: stage.tradeOrdinal,
      tradeName: stage.tradeName,
      stageId,
      kind: stage.kind,
      stageName: stage.name,
      modules: marked.scheme.modules.map((module) => ({
        name: module.name,
        full: formatPoints(module.fullMarks),
      })),
      cutAfter: cutAfter(stage.rules, stage.entries.length),
      isClosed: book.isClosed,
      edition: this.editionOf(stageId, book.seq),
      marked: rows.reduce((sum, row) => sum + row.marked, 0),
      expected: rows.reduce((sum, row) => sum + row.expected, 0),
      rows,
    };
  }

  private editionOf(stageId: StageId, stageSeq: number): BoardEdition | null {
    const edition = this.editions.of(stageId);
    if (!edition) return null;
    const { version, at, hash, ledgerSeq } = edition;
    return { version, at, hash, isBehind: stageSeq > ledgerSeq };
  }
}
