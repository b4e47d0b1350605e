import { Injectable } from '@nestjs/common';
import type { CompetitionId, ContestantId, TradeId } from '../../domain/kernel/ids';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { EndedRehearsals } from '../../setup/rehearsals/ended-rehearsals.read-model';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { ConferralReadModel } from '../conferral.read-model';
import { PromotedElsewhere } from './promoted-elsewhere.read-model';
import { PromotionHolds } from './promotion-holds';

/** A competition, and what of its rules no act changes meanwhile. */
export interface ReadyCompetition {
  readonly competitionId: CompetitionId;
  readonly year: number;
  /** Trades whose rules allow one promotion a year. */
  readonly onceAYear: ReadonlySet<TradeId>;
}

/** What beside the promotion itself decides whether it is approved. */
export interface PromotionGround {
  readonly held: ReadonlyMap<TradeId, 'not-final' | 'outdated'>;
  readonly onceAYear: ReadonlySet<TradeId>;
  readonly elsewhere: ReadonlyMap<ContestantId, unknown>;
}

/** What of the competition, its editions and the other competitions of the year decides about promotions. */
@Injectable()
export class PromotionGrounds {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly stages: StageContexts,
    private readonly ended: EndedRehearsals,
    private readonly conferrals: ConferralReadModel,
    private readonly holds: PromotionHolds,
    private readonly elsewhere: PromotedElsewhere,
  ) {}

  /** What is looked up before the transaction. @throws RefusedError NOT_FOUND. */
  async ready(competitionId: CompetitionId): Promise<ReadyCompetition> {
    const { year } = found(await this.competitions.find(competitionId));
    const stages = await this.stages.listOfCompetition(competitionId);
    const onceAYear = stages.filter(({ rules }) => rules.promotions.oncePerYear);
    return { competitionId, year, onceAYear: new Set(onceAYear.map(({ tradeId }) => tradeId)) };
  }

  /** @throws RefusedError REHEARSAL_ENDED, NOT_PUBLISHED before honours are conferred. */
  async of(tx: Tx, { competitionId, onceAYear }: ReadyCompetition): Promise<PromotionGround> {
    await this.ended.requireOpen(competitionId, tx);
    const { conferredAt, editions } = await this.conferrals.find(competitionId, tx);
    if (conferredAt === null) throw new RefusedError({ code: 'NOT_PUBLISHED', stages: 0 });
    return {
      held: await this.holds.of(competitionId, editions, tx),
      onceAYear,
      elsewhere: await this.elsewhere.of(competitionId, tx),
    };
  }
}
