import { Injectable } from '@nestjs/common';
import type { CompetitionListItem } from '../../contract/competitions';
import type { PublicArchiveView } from '../../contract/public-archives';
import type { PublicResultView } from '../../contract/public-results';
import type { CompetitionId, StageId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { Announcements } from './announcements.port';
import { PublicArchives } from './public-archives.service';
import { PublicResults } from './public-results.read-model';

/** A competition with the newest public edition of each stage. */
export interface PublicCompetition {
  readonly competition: CompetitionListItem;
  readonly results: readonly PublicResultView[];
  /** The archive for everybody; null until one is given out. */
  readonly archive: PublicArchiveView | null;
}

/** One edition of a stage among all that are or were public, the newest first. */
export interface PublicEdition {
  readonly competition: CompetitionListItem;
  readonly result: PublicResultView;
  readonly editions: readonly PublicResultView[];
  readonly announcement: LocalText | null;
  readonly archive: PublicArchiveView | null;
}

/** What public pages are made of: competitions in which the public sees results. Rehearsals are not among them (PBP-4). */
@Injectable()
export class PublicCompetitions {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly results: PublicResults,
    private readonly announcements: Announcements,
    private readonly archives: PublicArchives,
  ) {}

  async list(): Promise<CompetitionListItem[]> {
    const shown = await this.results.competitionsShown();
    return (await this.competitions.listShown()).filter(
      ({ id, rehearsalOf }) => rehearsalOf === null && shown.has(id),
    );
  }

  async find(id: CompetitionId): Promise<PublicCompetition | undefined> {
    const competition = await this.competitions.findShown(id);
    if (!competition || competition.rehearsalOf !== null) return undefined;
    const results = await this.results.newestOf(id);
    if (results.length === 0) return undefined;
    return { competition, results, archive: (await this.archives.newestOf(id)) ?? null };
  }

  /** @param version the newest unless named */
  async findEdition(
    id: CompetitionId,
    stageId: StageId,
    version?: number,
  ): Promise<PublicEdition | undefined> {
    const { competition, archive = null } = (await this.find(id)) ?? {};
    const editions = competition ? await this.results.editionsOf(stageId) : [];
    const result =
      version === undefined ? editions[0] : editions.find(({ content }) => content.version === version);
    if (!competition || result?.content.competitionId !== id) return undefined;
    const announcement = await this.announcements.announcementOf(stageId, result.content.version);
    return { competition, result, editions, announcement, archive };
  }
}
