import { Injectable } from '@nestjs/common';
import { appealStanding } from '../../domain/appeal/appeal-standing';
import type { CompetitionId, TradeId } from '../../domain/kernel/ids';
import { Clock } from '../../platform/clock/clock';
import { RefusedError } from '../../platform/http/refused-error';
import { AppealFiles } from './appeal-files.read-model';

/** What keeps the results of a trade from being final (APL-10). */
@Injectable()
export class OpenAppeals {
  constructor(
    private readonly files: AppealFiles,
    private readonly clock: Clock,
  ) {}

  /** How many are open, by trade; a trade without any is not in it. */
  async ofCompetition(id: CompetitionId): Promise<Map<TradeId, number>> {
    const now = this.clock.nowText();
    const open = new Map<TradeId, number>();
    for (const { appeal, steps, rule } of await this.files.ofCompetition(id))
      if (appealStanding(appeal, steps, rule, now).isOpen)
        open.set(appeal.tradeId, (open.get(appeal.tradeId) ?? 0) + 1);
    return open;
  }

  /** Before a trade's results become final. @throws RefusedError APPEALS_OPEN. */
  async requireNone(competitionId: CompetitionId, tradeId: TradeId): Promise<void> {
    const appeals = (await this.ofCompetition(competitionId)).get(tradeId) ?? 0;
    if (appeals > 0) throw new RefusedError({ code: 'APPEALS_OPEN', appeals });
  }
}
