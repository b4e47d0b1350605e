import { Injectable } from '@nestjs/common';
import type { BoardEdition, BoardRow, BoardStage } from '../contract/live';
import type { BoardFreeze } from '../contract/reveal';
import type { CompetitionId, StageId, TradeId } from '../domain/kernel/ids';
import { formatPoints } from '../domain/kernel/format-points';
import type { Standing } from '../domain/ranking/standing';
import { cutAfter } from '../domain/stage/cut-after';
import { RevealedStandings, type PublicStandings } from '../results/freeze/revealed-standings.read-model';
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
    private readonly revealed: RevealedStandings,
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

  /** As the desk sees it: nothing is held back. */
  async buildForDesk(stageId: StageId): Promise<BoardStage | undefined> {
    const stage = await this.stages.find(stageId);
    if (!stage) return undefined;
    const { standings, book } = await this.standings.ofStage(stage);
    return this.toStage(stage, { standings, book, all: standings, freeze: null });
  }

  /** As the hall sees it: as it was at a freeze, or as far as it has been revealed (RVL-2). */
  async build(stageId: StageId): Promise<BoardStage | undefined> {
    const stage = await this.stages.find(stageId);
    return stage && this.toStage(stage, await this.revealed.ofStage(stage));
  }

  private toStage(stage: StageContext, shown: PublicStandings): BoardStage | undefined {
    const { marked, stageId } = stage;
    const { book } = shown;
    if (!marked) return undefined;
    const toRow = (standing: Standing): BoardRow => toBoardRow({ ...stage, marked }, book, standing);
    const rows = shown.standings.map(toRow);
    const all = shown.standings === shown.all ? rows : shown.all.map(toRow);
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
      edition: this.editionOf(stageId, book.seq, shown.freeze?.from ?? null),
      marked: all.reduce((sum, row) => sum + row.marked, 0),
      expected: all.reduce((sum, row) => sum + row.expected, 0),
      rows,
      ...(shown.freeze ? { freeze: toFreeze(shown.freeze) } : {}),
    };
  }

  /** @param frozenFrom whatever is published after that is not told before the reveal */
  private editionOf(stageId: StageId, stageSeq: number, frozenFrom: string | null): BoardEdition | null {
    const edition =
      frozenFrom === null ? this.editions.of(stageId) : this.editions.before(stageId, frozenFrom);
    if (!edition) return null;
    const { ledgerSeq, ...shown } = edition;
    return { ...shown, isBehind: stageSeq > ledgerSeq };
  }
}

function toFreeze({ from, phase, shown, ranks, isPaused }: BoardFreeze): BoardFreeze {
  return { from, phase, shown, ranks, isPaused };
}
