import { Injectable } from '@nestjs/common';
import type { RevealStepBody } from '../../contract/reveal';
import type { AccountId } from '../../domain/kernel/ids';
import { decideReveal, foldReveal, type RevealStep } from '../../domain/reveal/reveal-state';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { OutboxRepository } from '../../platform/outbox/outbox.repository';
import type { StageContext } from '../../setup/stages/stage-context';
import { FreezesRepository, type StoredFreeze } from './freezes.repository';
import { BOARD_FROZEN } from './frozen-stages';

/** By hand a board stops this much later where there are several nodes: every one of them knows it by then. */
const GRACE_MS = 2_000;

/** Who does what to which frozen board. */
export interface ActOnBoard {
  readonly stage: StageContext;
  readonly freezeId: string;
  readonly by: AccountId;
  readonly body: RevealStepBody;
  /** The ledger row whose places a beginning reveals. */
  readonly start: number | null;
  /** How many ranks come one by one, as of the step that was seen. */
  readonly ranks: number;
}

/** Writes freezes and their steps, each with its audit record and its event in one transaction. */
@Injectable()
export class FreezeActs {
  constructor(
    private readonly freezes: FreezesRepository,
    private readonly acts: Acts,
    private readonly outbox: OutboxRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusedError NOT_FOUND, CHANGED_MEANWHILE where somebody was faster, REVEAL_STATE. */
  async step({ stage, freezeId, by, body, start, ranks }: ActOnBoard): Promise<void> {
    const { act, after, oneByOne, reason } = body;
    await this.acts.run(
      { actorId: by, action: `board.${act}`, subject: `stage/${stage.stageId}` },
      async (tx) => {
        const { freeze, steps } = await this.newestOf(tx, stage);
        if (found(freeze).id !== freezeId) throw new RefusedError({ code: 'NOT_FOUND' });
        if (steps.length !== after) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
        const shown = unwrapped(decideReveal(foldReveal(steps), act, ranks));
        const most = act === 'begin' ? (oneByOne ?? null) : null;
        const kept = { freezeId, ordinal: after + 1, act, shown, ledgerSeq: start, oneByOne: most };
        const said = { reason: reason?.trim() ?? null, at: this.clock.nowText(), actorId: by };
        await this.freezes.insertStep(tx, { ...kept, ...said });
        await this.tell(tx, stage);
        return shown;
      },
      (shown) => ({ freezeId, shown, ...(reason === undefined ? {} : { reason: reason.trim() }) }),
    );
  }

  /** @param asked when; absent: at once. @throws RefusedError BOARD_FROZEN where it is frozen already. */
  freeze(by: AccountId, stage: StageContext, asked: string | undefined): Promise<void> {
    const { competitionId, stageId } = stage;
    const from = this.momentOf(asked);
    return this.acts.run(
      { actorId: by, action: 'board.freeze', subject: `stage/${stageId}` },
      async (tx) => {
        const { freeze, steps } = await this.newestOf(tx, stage);
        if (freeze && foldReveal(steps).phase !== 'over') throw new RefusedError({ code: 'BOARD_FROZEN' });
        const ordinal = (freeze?.ordinal ?? 0) + 1;
        const at = this.clock.nowText();
        await this.freezes.insert(tx, {
          id: newId<string>(),
          competitionId,
          stageId,
          ordinal,
          from,
          at,
          actorId: by,
        });
        await this.tell(tx, stage);
      },
      () => ({ from }),
    );
  }

  private momentOf(asked: string | undefined): string {
    const grace = this.transactions.isPostgres ? GRACE_MS : 0;
    const soonest = new Date(this.clock.now().getTime() + grace).toISOString();
    const wanted = asked === undefined ? soonest : new Date(asked).toISOString();
    return wanted > soonest ? wanted : soonest;
  }

  private async newestOf(
    tx: Tx,
    { competitionId, stageId }: StageContext,
  ): Promise<{ readonly freeze: StoredFreeze | undefined; readonly steps: readonly RevealStep[] }> {
    // The turn in the outbox first, as everywhere: else two who append later could wait for each other.
    await this.outbox.takeTurn(tx);
    await this.freezes.lock(tx, stageId);
    const all = await this.freezes.list(tx, competitionId);
    const freeze = all.findLast((one) => one.stageId === stageId);
    const steps = await this.freezes.listSteps(tx, competitionId);
    return { freeze, steps: steps.filter(({ freezeId }) => freezeId === freeze?.id) };
  }

  private tell(tx: Tx, { competitionId, stageId }: StageContext): Promise<void> {
    return this.outbox.append(tx, BOARD_FROZEN, { competitionId, stageId });
  }
}

function unwrapped(decided: ReturnType<typeof decideReveal>): number {
  if (!decided.ok) throw new RefusedError(decided.refusal);
  return decided.value;
}
