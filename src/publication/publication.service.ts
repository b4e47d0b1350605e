import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { requireRight } from '../access/require-right';
import type { PublishedContent, PublishedResultView } from '../contract/publication';
import type { AccountId, StageId } from '../domain/kernel/ids';
import { startersOf } from '../domain/ranking/starters-of';
import { Acts } from '../platform/audit/acts';
import { found } from '../platform/http/found';
import { RefusedError } from '../platform/http/refused-error';
import { ContestantsReadModel } from '../setup/entries/contestants.read-model';
import { requireUnsealed } from '../setup/stages/require-unsealed';
import type { StageContext } from '../setup/stages/stage-context';
import { StageContexts } from '../setup/stages/stage-contexts.read-model';
import { publishedStanding } from './published-standing';
import { requireSecondComputation } from './require-second-computation';
import { requireWatched } from './require-watched';
import { ResultsPublisher } from './results-publisher';
import { SecondComputation } from './second-computation.read-model';
import { StandingsAtHead } from './standings-at-head.read-model';

type Draft = Omit<PublishedContent, 'version'>;

/** Makes a closed stage's results official: numbered editions with a hash, kept for ever. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly stages: StageContexts,
    private readonly atHead: StandingsAtHead,
    private readonly contestants: ContestantsReadModel,
    private readonly acts: Acts,
    private readonly publisher: ResultsPublisher,
    private readonly second: SecondComputation,
  ) {}

  /** Publishes the next edition of a stage. @throws RefusedError STAGE_NOT_CLOSED, FLAGS_OPEN, RECHECK_OPEN, NOTHING_TO_PUBLISH, SECOND_COMPUTATION_DIFFERS, REHEARSAL_ENDED. */
  async publishResults(actor: Actor, stageId: StageId): Promise<PublishedResultView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'result.publish', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    requireUnsealed(stage);
    const { draft, notCovered } = await this.draft(stage, actor.accountId);
    return this.acts.run(
      { actorId: actor.accountId, action: 'result.publish', subject: `stage/${stageId}` },
      (tx) => this.publisher.publish(tx, draft),
      ({ hash, content }) => ({
        version: content.version,
        hash,
        ledgerSeq: content.ledgerSeq,
        ...(notCovered.length > 0 ? { notCovered } : {}),
      }),
    );
  }

  private async draft(
    stage: StageContext,
    publishedBy: AccountId,
  ): Promise<{ readonly draft: Draft; readonly notCovered: readonly string[] }> {
    const { head, standings, book } = await this.atHead.ofStage(stage);
    if (!book.isClosed) throw new RefusedError({ code: 'STAGE_NOT_CLOSED' });
    requireWatched(stage, book, standings);
    const people = await this.contestants.ofStage(stage.stageId);
    const rows = standings
      .map((standing) => publishedStanding({ stage, book }, standing, people))
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
      publishedAt: this.publisher.nowText(),
      publishedBy,
      ledgerSeq: head.seq,
      ledgerHash: head.hash,
      standings: rows,
      field: { starters: startersOf(standings, stage.rules.ranking), entries: stage.entries.length },
      rulesVersion: stage.rulesVersion,
    };
    return { draft, notCovered };
  }
}
