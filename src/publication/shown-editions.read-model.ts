import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { may } from '../access/may';
import type { PublicResultView } from '../contract/public-results';
import type { EditionHead, EditionView, PublishedResultView } from '../contract/publication';
import type { CompetitionId, StageId } from '../domain/kernel/ids';
import { found } from '../platform/http/found';
import { StageBooks } from '../marking/ledger/stage-books.read-model';
import { EndedRehearsals } from '../setup/rehearsals/ended-rehearsals.read-model';
import { StageContexts } from '../setup/stages/stage-contexts.read-model';
import { PublicResults } from './public/public-results.read-model';
import { PublishedResultsReadModel } from './published-results.read-model';
import { EditionStates, type StageEdition } from './states/edition-states.read-model';

/** Editions for who asks: whole for those in charge of the trade, the public's copy for everybody else (PBP-3, PBS-8). */
@Injectable()
export class ShownEditions {
  constructor(
    private readonly results: PublishedResultsReadModel,
    private readonly shared: PublicResults,
    private readonly states: EditionStates,
    private readonly stages: StageContexts,
    private readonly books: StageBooks,
    private readonly ended: EndedRehearsals,
  ) {}

  /** @throws RefusedError NOT_FOUND also for an edition that only others may see. */
  async find(
    actor: Actor,
    stageId: StageId,
    version?: number,
  ): Promise<PublishedResultView | PublicResultView> {
    const stage = found(await this.stages.find(stageId));
    await this.ended.requireShown(actor, stage.competitionId);
    return may(actor, 'edition.read', stage)
      ? found(await this.results.find(stageId, version))
      : found(await this.shared.find(stageId, version));
  }

  async list(actor: Actor, competitionId: CompetitionId): Promise<EditionView[]> {
    await this.ended.requireShown(actor, competitionId);
    const shared = (await this.shared.newestOf(competitionId)).map(toEditionView);
    if (!may(actor, 'edition.read', { competitionId })) return shared.toSorted(byStage);
    const publicByStage = new Map(shared.map((one) => [one.stageId, one]));
    const states = new Map((await this.states.ofCompetition(competitionId)).map((one) => [one.stageId, one]));
    const editions: EditionView[] = [];
    for (const edition of await this.results.editionsOf(competitionId)) {
      const seen = publicByStage.get(edition.stageId);
      const mayRead = may(actor, 'edition.read', { competitionId, tradeId: edition.tradeId });
      const state = states.get(edition.stageId);
      if (mayRead && state) editions.push(await this.whole(competitionId, { edition, state, seen }));
      else if (seen) editions.push(seen);
    }
    return editions;
  }

  private async whole(
    competitionId: CompetitionId,
    {
      edition,
      state: at,
      seen,
    }: { edition: EditionHead; state: StageEdition; seen?: EditionView | undefined },
  ): Promise<EditionView> {
    const { state, noticeFrom, noticeTo, ledgerSeq } = at;
    const { seq } = await this.books.bookOf(competitionId, edition.stageId);
    const isBehind = ledgerSeq !== null && seq > ledgerSeq;
    return { ...edition, state, noticeFrom, noticeTo, publicVersion: seen?.version ?? null, isBehind };
  }
}

const byStage = (a: EditionView, b: EditionView): number => (a.stageId < b.stageId ? -1 : 1);

function toEditionView({ state, noticeFrom, noticeTo, content }: PublicResultView): EditionView {
  const { stageId, tradeId, version, publishedAt, hash } = content;
  const edition = { stageId, tradeId, version, publishedAt, hash };
  return { ...edition, state, noticeFrom, noticeTo, publicVersion: version };
}
