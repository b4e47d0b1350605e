import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { requireRight } from '../access/require-right';
import type { PublishedResultView } from '../contract/publication';
import type { AccountId, StageId } from '../domain/kernel/ids';
import { startersOf } from '../domain/ranking/starters-of';
import { Acts } from '../platform/audit/acts';
import { found } from '../platform/http/found';
import { RefusedError } from '../platform/http/refused-error';
import { ContestantsReadModel } from '../setup/entries/contestants.read-model';
import { requireUnsealed } from '../setup/stages/require-unsealed';
import type { StageContext } from '../setup/stages/stage-context';
import { StageContexts } from '../setup/stages/stage-contexts.read-model';
import { entryDetails } from './public/entry-details';
import { OpenTies } from './closing/open-ties.read-model';
import { requireSigned } from './closing/require-signed';
import { HeadStandings } from './head-standings.read-model';
import { publishedStanding } from './published-standing';
import { requireWatched } from './require-watched';
import { ResultsPublisher, type EditionDraft } from './results-publisher';

/** Makes a closed stage's results official: numbered editions with a hash, kept for ever. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: HeadStandings,
    private readonly ties: OpenTies,
    private readonly contestants: ContestantsReadModel,
    private readonly acts: Acts,
    private readonly publisher: ResultsPublisher,
  ) {}

  /**
   * Publishes the next edition of a stage.
   * @throws RefusedError STAGE_NOT_CLOSED, FLAGS_OPEN, RECHECK_OPEN, TIES_OPEN, SIGNATURES_MISSING, NOTHING_TO_PUBLISH, REHEARSAL_ENDED.
   */
  async publishResults(actor: Actor, stageId: StageId): Promise<PublishedResultView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'result.publish', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    requireUnsealed(stage);
    const draft = await this.draft(stage, actor.accountId);
    return this.acts.run(
      { actorId: actor.accountId, action: 'result.publish', subject: `stage/${stageId}` },
      (tx) => this.publisher.publish(tx, draft),
      ({ hash, content }) => ({ version: content.version, hash, ledgerSeq: content.ledgerSeq }),
    );
  }

  private async draft(stage: StageContext, publishedBy: AccountId): Promise<EditionDraft> {
    const read = await this.standings.ofStage(stage);
    const { head, standings, book } = read;
    if (!book.isClosed) throw new RefusedError({ code: 'STAGE_NOT_CLOSED' });
    requireWatched(stage, book, standings);
    await this.ties.requireDecided(stage, read);
    requireSigned(stage, book, standings);
    const people = await this.contestants.ofStage(stage.stageId);
    const rows = standings
      .map((standing) => publishedStanding({ stage, book }, standing, people))
      .filter((row) => row !== undefined);
    if (rows.length === 0) throw new RefusedError({ code: 'NOTHING_TO_PUBLISH' });
    return {
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
      details: entryDetails(stage, standings, rows),
    };
  }
}
