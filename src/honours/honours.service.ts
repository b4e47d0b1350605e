import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { requireRight } from '../access/require-right';
import type { AwardView, HonoursView, PromotionView } from '../contract/honours';
import type { ArchivedHonours } from '../domain/archive/published';
import type { CompetitionId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import { Acts } from '../platform/audit/acts';
import { Clock } from '../platform/clock/clock';
import type { Tx } from '../platform/database/transactions';
import { RefusedError } from '../platform/http/refused-error';
import { AwardsService } from './awards/awards.service';
import { HonoursRepository } from './honours.repository';
import { PromotionsService } from './promotions/promotions.service';
import { PublishedTradesReadModel } from './published-trades.read-model';
import { requireSecondHonours } from './require-second-honours';

/** Titles and promotions of a competition, computed from published results only. */
@Injectable()
export class HonoursService {
  constructor(
    private readonly published: PublishedTradesReadModel,
    private readonly awards: AwardsService,
    private readonly promotions: PromotionsService,
    private readonly honours: HonoursRepository,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Computes all honours anew. @throws RefusedError NOT_PUBLISHED with the number of stages that are not official yet, SECOND_COMPUTATION_DIFFERS. */
  async confer(actor: Actor, competitionId: CompetitionId): Promise<HonoursView> {
    requireRight(actor, 'honours.confer', { competitionId });
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const { trades, missing } = await this.published.ofCompetition(competitionId);
    if (missing > 0 || trades.length === 0)
      throw new RefusedError({ code: 'NOT_PUBLISHED', stages: missing });
    const editions = trades.map(({ result: { hash, content } }) => ({
      tradeId: content.tradeId,
      stageId: content.stageId,
      version: content.version,
      hash,
    }));
    const conferredAt = this.clock.nowText();
    const again = await this.published.computedAgain(trades);
    const { view } = await this.acts.run(
      { actorId: actor.accountId, action: 'honours.confer', subject: `competition/${competitionId}` },
      async (tx) => {
        const awards = await this.awards.confer(tx, competitionId, trades);
        const promotions = await this.promotions.propose(tx, competitionId, trades);
        const notCovered = requireSecondHonours({ awards, promotions }, again);
        await this.honours.save(tx, competitionId, { conferredAt, editions });
        return { view: toHonoursView({ conferredAt, editions }, awards, promotions), notCovered };
      },
      ({ view: { awardTotals, promotionTotals }, notCovered }) => ({
        awardTotals,
        promotionTotals,
        editions,
        ...(notCovered.length > 0 ? { notCovered } : {}),
      }),
    );
    return view;
  }

  async view(actor: Actor, competitionId: CompetitionId): Promise<HonoursView> {
    requireRight(actor, 'honours.read', { competitionId });
    return this.read(competitionId);
  }

  /** As an archive holds it; undefined where nothing was ever conferred. */
  async archivedOf(competitionId: CompetitionId): Promise<ArchivedHonours | undefined> {
    const { conferredAt, editions } = await this.honours.find(competitionId);
    if (conferredAt === null) return undefined;
    const awards = await this.awards.list(competitionId);
    return { conferredAt, editions, awards, promotions: await this.promotions.list(competitionId) };
  }

  /** Honours that come with an archive stand as they were conferred. */
  async takeOver(tx: Tx, competitionId: CompetitionId, honours: ArchivedHonours): Promise<void> {
    await this.awards.takeOver(tx, competitionId, honours.awards);
    await this.promotions.takeOver(tx, competitionId, honours.promotions);
    await this.honours.save(tx, competitionId, honours);
  }

  /** The same for a command of the house itself. */
  async read(competitionId: CompetitionId): Promise<HonoursView> {
    const conferral = await this.honours.find(competitionId);
    return toHonoursView(
      conferral,
      await this.awards.list(competitionId),
      await this.promotions.list(competitionId),
    );
  }
}

function toHonoursView(
  conferral: Pick<HonoursView, 'conferredAt' | 'editions'>,
  awards: readonly AwardView[],
  promotions: readonly PromotionView[],
): HonoursView {
  const granted = promotions.filter(
    (one) => one.toGrade !== null && one.ruleId !== null && one.ruleName !== null,
  );
  return {
    ...conferral,
    awardTotals: countByRule(awards.map(({ ruleId, title }) => ({ ruleId, text: title }))).map(
      ({ ruleId, text: title, people }) => ({ ruleId, title, people, ...prizesOf(awards, ruleId) }),
    ),
    promotionTotals: countByRule(
      granted.map(({ ruleId, ruleName }) => ({ ruleId: ruleId ?? '', text: ruleName ?? NO_NAME })),
    ).map(({ ruleId, text: name, people }) => ({ ruleId, name, people })),
    awards,
    promotions,
  };
}

/** The prize money that one title takes; nothing where none comes with it. */
function prizesOf(awards: readonly AwardView[], ruleId: string): { readonly prizes?: number } {
  const own = awards.flatMap((award) => (award.ruleId === ruleId && award.prize ? [award.prize.money] : []));
  return own.length === 0 ? {} : { prizes: own.reduce((sum, money) => sum + money, 0) };
}

const NO_NAME: LocalText = { zh: '', en: '' };

function countByRule(
  rows: readonly { ruleId: string; text: LocalText }[],
): { ruleId: string; text: LocalText; people: number }[] {
  const counts = new Map<string, { ruleId: string; text: LocalText; people: number }>();
  for (const { ruleId, text } of rows) {
    const known = counts.get(ruleId) ?? { ruleId, text, people: 0 };
    counts.set(ruleId, { ...known, people: known.people + 1 });
  }
  return [...counts.values()];
}
