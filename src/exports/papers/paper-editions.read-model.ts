import { Injectable } from '@nestjs/common';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import type { EditionState } from '../../domain/publication/edition-state';
import { PublicResults } from '../../publication/public/public-results.read-model';
import { PublishedResultsReadModel } from '../../publication/published-results.read-model';
import { EditionStates } from '../../publication/states/edition-states.read-model';
import type { EditionMark } from '../paper/draw-edition-mark';
import type { PaperEdition } from './paper-frame';

const MARKS: Readonly<Record<EditionState, EditionMark>> = {
  internal: 'provisional',
  notice: 'notice',
  final: 'final',
};
/** The least official first. */
const ORDER: readonly EditionState[] = ['internal', 'notice', 'final'];

/** The newest edition of a stage, and how official it is: what papers are stamped with. */
@Injectable()
export class PaperEditions {
  constructor(
    private readonly results: PublishedResultsReadModel,
    private readonly states: EditionStates,
    private readonly shown: PublicResults,
  ) {}

  async find(stageId: StageId): Promise<PaperEdition | null> {
    const result = await this.results.find(stageId);
    const standing = await this.states.ofStage(stageId);
    if (!result || !standing) return null;
    const seen = await this.shown.find(stageId, result.content.version);
    const { noticeFrom: from = null, noticeTo: to = null, workingDays: days = null } = seen ?? {};
    const notice = from === null || to === null || days === null ? null : { from, to, days };
    return { result, mark: MARKS[standing.state], notice };
  }

  /** The least official of the newest editions of a competition. */
  async leastOf(competitionId: CompetitionId): Promise<EditionMark> {
    const states = new Set((await this.states.ofCompetition(competitionId)).map(({ state }) => state));
    const least = ORDER.find((state) => states.has(state));
    return least === undefined ? 'provisional' : MARKS[least];
  }
}
