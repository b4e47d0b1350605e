import { Injectable } from '@nestjs/common';
import type { AccountId } from '../domain/kernel/ids';
import { startersOf } from '../domain/ranking/starters-of';
import { Clock } from '../platform/clock/clock';
import { RefusedError } from '../platform/http/refused-error';
import { ContestantsReadModel } from '../setup/entries/contestants.read-model';
import type { StageContext } from '../setup/stages/stage-context';
import { OpenTies } from './closing/open-ties.read-model';
import { requireSigned } from './closing/require-signed';
import { requireDeliberated } from './deliberation/require-deliberated';
import { HeadStandings } from './head-standings.read-model';
import { entryDetails } from './public/entry-details';
import { publishedStanding } from './published-standing';
import { requireSecondComputation } from './require-second-computation';
import { requireWatched } from './require-watched';
import type { EditionDraft } from './draft';
import { SecondComputation } from './second-computation.read-model';

/** What would be published, and which kinds of rules the second computation does not know. */
export interface CheckedDraft {
  readonly draft: EditionDraft;
  readonly notCovered: readonly string[];
}

/** Makes the next edition of a stage, unnumbered: everything that may keep it from being published is asked here. */
@Injectable()
export class EditionDrafts {
  constructor(
    private readonly standings: HeadStandings,
    private readonly ties: OpenTies,
    private readonly contestants: ContestantsReadModel,
    private readonly second: SecondComputation,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws RefusedError STAGE_NOT_CLOSED, FLAGS_OPEN, RECHECK_OPEN, TIES_OPEN, DELIBERATION_DUE, SIGNATURES_MISSING, NOTHING_TO_PUBLISH,
   * SECOND_COMPUTATION_DIFFERS.
   */
  async draftOf(stage: StageContext, publishedBy: AccountId): Promise<CheckedDraft> {
    const read = await this.standings.ofStage(stage);
    const { head, standings, book } = read;
    if (!book.isClosed) throw new RefusedError({ code: 'STAGE_NOT_CLOSED' });
    requireWatched(stage, book, standings);
    await this.ties.requireDecided(stage, read);
    const jury = requireDeliberated(stage, book, standings);
    requireSigned(stage, book, standings);
    const people = await this.contestants.ofStage(stage.stageId);
    const rows = standings
      .map((standing) => publishedStanding({ stage, book, jury }, standing, people))
      .filter((row) => row !== undefined);
    if (rows.length === 0) throw new RefusedError({ code: 'NOTHING_TO_PUBLISH' });
    const again = await this.second.ofStage(stage, { seq: head.seq, year: 0 });
    const notCovered = requireSecondComputation(stage, rows, again);
    const draft = {
      competitionId: stage.competitionId,
      tradeId: stage.tradeId,
      tradeName: stage.tradeName,
      stageId: stage.stageId,
      stageKind: stage.kind,
      publishedAt: this.clock.nowText(),
      publishedBy,
      ledgerSeq: head.seq,
      ledgerHash: head.hash,
      standings: rows,
      field: { starters: startersOf(standings, stage.rules.ranking), entries: stage.entries.length },
      rulesVersion: stage.rulesVersion,
      details: entryDetails(stage, standings, rows),
    };
    return { draft, notCovered };
  }
}
