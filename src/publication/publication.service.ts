import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { requireRight } from '../access/require-right';
import type { PublishedResultView } from '../contract/publication';
import type { AccountId, StageId } from '../domain/kernel/ids';
import { startersOf } from '../domain/ranking/starters-of';
import { LedgerHeads } from '../marking/ledger/ledger-heads.read-model';
import { Acts } from '../platform/audit/acts';
import { found } from '../platform/http/found';
import { RefusedError } from '../platform/http/refused-error';
import { StandingsReadModel } from '../results/ranking/standings.read-model';
import { ContestantsReadModel } from '../setup/entries/contestants.read-model';
import { requireUnsealed } from '../setup/stages/require-unsealed';
import type { StageContext } from '../setup/stages/stage-context';
import { StageContexts } from '../setup/stages/stage-contexts.read-model';
import type { Draft } from './draft';
import { publishedStanding } from './published-standing';
import { requireWatched } from './require-watched';
import { ResultsPublisher } from './results-publisher';

/** Makes a closed stage's results official: numbered editions with a hash, kept for ever. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly stages: StageContexts,
    private readonly standings: StandingsReadModel,
    private readonly contestants: ContestantsReadModel,
    private readonly heads: LedgerHeads,
    private readonly acts: Acts,
    private readonly publisher: ResultsPublisher,
  ) {}

  /**
   * Publishes the first edition of a stage; later ones go through a proposal (IMC-1). @throws RefusedError STAGE_NOT_CLOSED,
   * FLAGS_OPEN, RECHECK_OPEN, NOTHING_TO_PUBLISH, REHEARSAL_ENDED, SECOND_PERSON_NEEDED.
   */
  async publishResults(actor: Actor, stageId: StageId): Promise<PublishedResultView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'result.publish', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    requireUnsealed(stage);
    const draft = await this.draftOf(stage, actor.accountId);
    return this.acts.run(
      { actorId: actor.accountId, action: 'result.publish', subject: `stage/${stageId}` },
      (tx) => this.publisher.publishFirst(tx, draft),
      ({ hash, content }) => ({ version: content.version, hash, ledgerSeq: content.ledgerSeq }),
    );
  }

  /** Standings and the end of the ledger they belong to: recomputing up to that row gives the same. */
  private async standingsAtHead(stage: StageContext) {
    for (;;) {
      // The end of the ledger first: everything up to it is in the book that is read after.
      const head = await this.heads.headOf(stage.competitionId);
      const read = await this.standings.freshOfStage(stage);
      if (read.book.seq <= head.seq) return { ...read, head };
    }
  }

  /** What would be published now. @throws RefusedError STAGE_NOT_CLOSED, FLAGS_OPEN, RECHECK_OPEN, NOTHING_TO_PUBLISH. */
  async draftOf(stage: StageContext, publishedBy: AccountId): Promise<Draft> {
    const { head, standings, book } = await this.standingsAtHead(stage);
    if (!book.isClosed) throw new RefusedError({ code: 'STAGE_NOT_CLOSED' });
    requireWatched(stage, book, standings);
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
    };
  }
}
