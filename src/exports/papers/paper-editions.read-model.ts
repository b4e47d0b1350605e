import { Injectable } from '@nestjs/common';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import { PublishedResultsReadModel } from '../../publication/published-results.read-model';
import type { EditionMark } from '../paper/draw-edition-mark';
import type { PaperEdition } from './paper-frame';

/** The newest edition of a stage, and how official it is: what papers are stamped with. */
@Injectable()
export class PaperEditions {
  constructor(private readonly results: PublishedResultsReadModel) {}

  async find(stageId: StageId): Promise<PaperEdition | null> {
    const result = await this.results.find(stageId);
    return result ? { result, mark: 'final', notice: null } : null;
  }

  /** The least official of the newest editions of a competition. */
  async leastOf(competitionId: CompetitionId): Promise<EditionMark> {
    const editions = await this.results.editionsOf(competitionId);
    return editions.length > 0 ? 'final' : 'provisional';
  }
}
