import { Injectable } from '@nestjs/common';
import type { PublicResultView } from '../../contract/public-results';
import type { PublishedResultView } from '../../contract/publication';
import type { DayPeriod } from '../../domain/working-days/working-days-after';
import type { Tx } from '../../platform/database/transactions';
import type { EntryDetail } from './entry-details';
import { OwnResultsRepository } from './own-results.repository';
import { PublicResultsRepository } from './public-results.repository';
import { toPublicContent, type ShownBy } from './to-public-content';

type Edition = Pick<PublishedResultView, 'hash' | 'content'>;

/** Since when, and for which days where it is a notice. */
export interface Showing {
  readonly at: string;
  readonly notice: (DayPeriod & { readonly workingDays: number }) | null;
}

/** Writes what the public reads, in the transaction that makes it public. */
@Injectable()
export class PublicProjection {
  constructor(
    private readonly results: PublicResultsRepository,
    private readonly own: OwnResultsRepository,
  ) {}

  /** Keeps inside what contestants will be told once the edition is final. */
  keepDetails(tx: Tx, { content }: Edition, details: readonly EntryDetail[]): Promise<void> {
    return this.own.insertDetails(tx, content, details);
  }

  /** The public sees an edition from now on: on notice, or final at once. A review of candidates is none of its business. */
  async show(
    tx: Tx,
    { content, hash }: Edition,
    { plan, at, notice }: Showing & Pick<ShownBy, 'plan'>,
  ): Promise<void> {
    if (content.stageKind === 'review') return;
    const view: PublicResultView = {
      state: notice ? 'notice' : 'final',
      shownAt: at,
      finalAt: notice ? null : at,
      noticeFrom: notice?.from ?? null,
      noticeTo: notice?.to ?? null,
      workingDays: notice?.workingDays ?? null,
      content: toPublicContent(content, hash, { plan, notice }),
    };
    await this.results.insert(tx, view);
    if (!notice) await this.openOwn(tx, content);
  }

  /** @returns false when it was not on notice: then it has to be shown first. */
  async makeFinal(tx: Tx, content: Edition['content'], at: string): Promise<boolean> {
    if (!(await this.results.makeFinal(tx, content.stageId, content.version, at))) return false;
    await this.openOwn(tx, content);
    return true;
  }

  private openOwn(tx: Tx, { competitionId, stageId, version }: Edition['content']): Promise<void> {
    return this.own.open(tx, competitionId, stageId, version);
  }
}
