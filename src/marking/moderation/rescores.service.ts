import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { refused, accepted } from '../../domain/kernel/result';
import type { StageBook } from '../../domain/ledger/stage-book';
import { rescoreDue } from '../../domain/mark/spread-stand';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import type { Step } from '../ledger/ask';
import { houseWriter } from '../ledger/house-writer';
import { LedgerService } from '../ledger/ledger.service';
import { StageBooks } from '../ledger/stage-books.read-model';

/**
 * Second rounds are called together with the submission that makes them due (`followUpIn`). What came in another way, in a ledger
 * from before or by an archive, is looked through here: when the server starts, and before a stage is closed.
 */
@Injectable()
export class RescoresService implements OnApplicationBootstrap {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly stages: StageContexts,
    private readonly books: StageBooks,
    private readonly ledger: LedgerService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { id } of await this.competitions.list())
      for (const stage of await this.stages.listOfCompetition(id)) await this.callDue(stage);
  }

  /** Calls every second round that is due in a stage; nothing where none is. */
  async callDue(stage: StageContext): Promise<void> {
    const { competitionId, stageId, marked, entries } = stage;
    if (!marked?.scheme.modules.some(({ panel }) => panel.spread)) return;
    const book = await this.books.freshBookOf(competitionId, stageId);
    const due = entries.filter(({ id }) => rescoreDue(marked, book, id) !== null);
    if (due.length === 0) return;
    const steps = due.map(({ id }): Step => ({
      mutationId: null,
      stageId,
      rulesVersion: stage.rulesVersion,
      // Decided anew with the head locked: another node may have called it meanwhile.
      decide: (now: StageBook) => {
        const call = rescoreDue(marked, now, id);
        return call ? accepted(call) : refused({ code: 'NOT_FOUND' });
      },
      followUp: () => null,
      isAnsweredBy: () => false,
      bodyText: () => '',
    }));
    await this.ledger.append({ competitionId, ...houseWriter(competitionId), steps });
  }
}
