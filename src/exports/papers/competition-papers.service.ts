import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { CompetitionPaperKind, YearbookView } from '../../contract/papers';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Locale } from '../../domain/kernel/local-text';
import { sayYearbook, type YearbookFacts } from '../../domain/yearbook/yearbook';
import { HonoursService } from '../../honours/honours.service';
import { SelectionViews } from '../../honours/selections/selection-views.read-model';
import { RefusedError } from '../../platform/http/refused-error';
import { awardListPaper } from './award-list-paper';
import { PaperEditions } from './paper-editions.read-model';
import { PaperSources } from './paper-sources.read-model';
import type { PrintedPaper } from './printed-paper';
import { yearbookCounts, yearbookPaper } from './yearbook-paper';
import { YearbookReadModel } from './yearbook.read-model';

/** Papers of a whole competition: its titles, and what the yearbook says of it. */
@Injectable()
export class CompetitionPapersService {
  constructor(
    private readonly sources: PaperSources,
    private readonly editions: PaperEditions,
    private readonly honours: HonoursService,
    private readonly yearbooks: YearbookReadModel,
    private readonly selections: SelectionViews,
  ) {}

  /** @throws RefusedError NOT_PUBLISHED for a list of titles before any was conferred. */
  async make(
    actor: Actor,
    competitionId: CompetitionId,
    kind: CompetitionPaperKind,
    locale: Locale,
  ): Promise<PrintedPaper> {
    requireRight(actor, 'paper.print', { competitionId });
    const of = { competition: await this.sources.competition(competitionId), locale };
    if (kind === 'yearbook')
      return yearbookPaper({ ...of, facts: await this.factsOf(competitionId), at: this.sources.now() });
    const honours = await this.honours.read(competitionId);
    if (honours.conferredAt === null) throw new RefusedError({ code: 'NOT_PUBLISHED', stages: 0 });
    return awardListPaper({ ...of, honours, mark: await this.editions.leastOf(competitionId) });
  }

  async yearbook(actor: Actor, competitionId: CompetitionId): Promise<YearbookView> {
    requireRight(actor, 'paper.print', { competitionId });
    const facts = await this.factsOf(competitionId);
    return { paragraph: sayYearbook(facts), counts: yearbookCounts(facts), isFinal: facts.isFinal };
  }

  private async factsOf(competitionId: CompetitionId): Promise<YearbookFacts> {
    const { name, year } = await this.sources.competition(competitionId);
    const honours = await this.honours.read(competitionId);
    return {
      competition: name,
      year,
      ...(await this.yearbooks.ofCompetition(competitionId)),
      titles: honours.awardTotals.map(({ title, people }) => ({ name: title, count: people })),
      promotions: honours.promotionTotals.map((one) => ({ name: one.name, count: one.people })),
      selections: (await this.selections.list(competitionId)).flatMap(
        ({ name: what, kind, chosen, decidedAt }) =>
          decidedAt === null
            ? []
            : [{ name: what, count: chosen, ...(kind === 'chief-technicians' ? { isPeople: true } : {}) }],
      ),
      isFinal: honours.conferredAt !== null && (await this.editions.leastOf(competitionId)) === 'final',
    };
  }
}
