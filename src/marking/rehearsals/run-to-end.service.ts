import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { StuckAt } from '../../contract/rehearsals';
import type { AccountId, CompetitionId, StageId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { openSheetsOf } from '../../domain/mark/marks-due';
import {
  isSomebodyAtWork,
  nextStep,
  type RehearsalStep,
  type RehearsedStage,
} from '../../domain/rehearsal/next-step';
import { RefusedError } from '../../platform/http/refused-error';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StageBooks } from '../ledger/stage-books.read-model';
import { ModerationService } from '../moderation/moderation.service';
import { EnteringNext } from './entering-next.port';

/** One run that goes on through all stages, as its node remembers it; without it nothing is lost but what is tried again. */
export class WayToEnd {
  /** Stages the run leaves alone from now on. */
  readonly done = new Set<StageId>();
  stuck: StuckAt | null = null;

  constructor(
    readonly competitionId: CompetitionId,
    readonly by: AccountId,
  ) {}
}

/** Closes stages and lets people go on in a rehearsal, as its organizer would: by the same services, refused for the same reasons. */
@Injectable()
export class RunToEnd {
  constructor(
    private readonly stages: StageContexts,
    private readonly books: StageBooks,
    private readonly moderation: ModerationService,
    private readonly next: EnteringNext,
  ) {}

  /** @returns `moved`: something was done; `at-work`: somebody still marks; `over`: nothing is left, or nothing that can be done. */
  async step(way: WayToEnd): Promise<'moved' | 'at-work' | 'over'> {
    const contexts = await this.stages.listOfCompetition(way.competitionId);
    const stages = await Promise.all(contexts.map((stage) => this.seen(stage)));
    const step = nextStep(stages, way.done);
    if (!step) return isSomebodyAtWork(stages) ? 'at-work' : 'over';
    try {
      await this.take(way, step);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const { refusal } = error;
      if (refusal.code === 'RETRY_LATER') return 'at-work';
      way.done.add(step.stageId);
      way.stuck ??= stuckAt(
        contexts.find(({ stageId }) => stageId === step.stageId)!,
        refusal,
      );
    }
    return 'moved';
  }

  private async take(way: WayToEnd, { kind, stageId }: RehearsalStep): Promise<void> {
    const actor = organizerIn(way);
    if (kind === 'close') await this.moderation.closeStage(actor, stageId);
    else if ((await this.next.from(actor, stageId)).entered === 0) way.done.add(stageId);
  }

  private async seen({ marked, entries, ...stage }: StageContext): Promise<RehearsedStage> {
    const { stageId, tradeId, ordinal, rules } = stage;
    const book = await this.books.freshBookOf(stage.competitionId, stageId);
    return {
      stageId,
      tradeId,
      ordinal,
      isMarked: marked !== undefined,
      isClosed: book.isClosed,
      entries: entries.length,
      openSheets: marked ? entries.reduce((open, { id }) => open + openSheetsOf(marked, book, id), 0) : 0,
      hasAdvancement: rules.advancement !== undefined,
    };
  }
}

/** Whoever ordered the run, with no right outside of the rehearsal. */
function organizerIn({ competitionId, by }: WayToEnd): Actor {
  return {
    sessionId: 'simulated',
    accountId: by,
    grants: [{ role: 'organizer', competitionId, tradeId: null, unitId: null }],
  };
}

function stuckAt({ stageId, tradeId, tradeName, name }: StageContext, refusal: Refusal): StuckAt {
  return { stageId, tradeId, tradeName, stageName: name, refusal };
}
