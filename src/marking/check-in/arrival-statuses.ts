import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../../domain/archive/archive';
import { isUntouched } from '../../domain/check-in/check-in';
import type { ClientId, EntryId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { refused } from '../../domain/kernel/result';
import { acceptRuling } from '../../domain/mark/accept-ruling';
import type { StageContext } from '../../setup/stages/stage-context';
import { followUpIn } from '../ledger/follow-up';
import { LedgerService } from '../ledger/ledger.service';

/** Reasons as the ledger keeps them; the house says them itself, in the language of the office. */
const REASONS = {
  late: '检录时已过开始时间',
  absent: '超过迟到时限未检录',
} as const;

/** Writes what the door knows into the ledger, in the name of the house. */
@Injectable()
export class ArrivalStatuses {
  constructor(private readonly ledger: LedgerService) {}

  /**
   * Sets the status of entries of which nothing is known yet; others are left alone, so that doing it again does nothing.
   * @returns false when it has to be tried again.
   */
  async set(
    stage: StageContext,
    status: keyof typeof REASONS,
    entryIds: readonly EntryId[],
  ): Promise<boolean> {
    const { marked, stageId, competitionId, rulesVersion } = stage;
    if (!marked || entryIds.length === 0) return true;
    const steps = entryIds.map((entryId) => ({
      mutationId: null,
      stageId,
      rulesVersion,
      decide: (book: Parameters<typeof acceptRuling>[1]) =>
        isUntouched(book, entryId)
          ? acceptRuling(marked, book, {
              kind: 'StatusSet',
              stageId,
              entryId,
              status,
              reason: REASONS[status],
            })
          : refused<Refusal>({ code: 'ALREADY_EXISTS' }),
      followUp: followUpIn(marked),
      isAnsweredBy: () => false,
      bodyText: () => '',
    }));
    const clientId = `check-in.${stageId}` as ClientId;
    const outcomes = await this.ledger.append({ competitionId, actorId: SYSTEM_ACTOR, clientId, steps });
    return outcomes.every((outcome) => outcome.ok || outcome.refusal.code !== 'RETRY_LATER');
  }
}
