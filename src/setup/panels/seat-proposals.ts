import { Injectable } from '@nestjs/common';
import type { ProposalBody, ProposalView } from '../../contract/judges';
import { allocateJudges } from '../../domain/judge-allocation/allocate-judges';
import type { AllocationPanel, ClosedCause } from '../../domain/judge-allocation/allocation';
import type { EntryId, JudgeId } from '../../domain/kernel/ids';
import type { Seat } from '../../domain/scheme/seat';
import { Transactions } from '../../platform/database/transactions';
import { RefusedError } from '../../platform/http/refused-error';
import { newSeed } from '../../platform/identity/new-seed';
import { sha256 } from '../../platform/identity/sha256';
import { requireUnsealed } from '../stages/require-unsealed';
import type { StageContext } from '../stages/stage-context';
import { SeatGuards } from './seat-guard.port';
import { SeatableJudges, type Seatable } from './seatable-judges.read-model';
import { seatWarnings } from './seats.read-model';
import { asidesOf, StageConflicts } from './stage-conflicts.read-model';

interface Known {
  readonly judges: readonly Seatable[];
  readonly marked: readonly Seat[];
  readonly asideOf: (judgeId: JudgeId) => ReadonlySet<EntryId>;
}

/** Proposes who marks what. Nothing is written: whoever takes it up saves it as seats. */
@Injectable()
export class SeatProposals {
  constructor(
    private readonly judges: SeatableJudges,
    private readonly guards: SeatGuards,
    private readonly conflicts: StageConflicts,
    private readonly transactions: Transactions,
  ) {}

  /** @throws RefusedError SEALED, MALFORMED for a module that is not there or stands twice */
  async propose(stage: StageContext, body: ProposalBody): Promise<ProposalView> {
    requireUnsealed(stage);
    requireModules(stage, body);
    const on = this.transactions.reader;
    const judges = await this.judges.ofStage(on, stage, body.heldOn);
    const { marked } = await this.guards.inUse(on, stage);
    const ids = [...new Set([...judges, ...marked].map(({ judgeId }) => judgeId))];
    const asideOf = asidesOf(await this.conflicts.ofStage(stage, ids));
    const unitsOf = await this.conflicts.unitsOf(stage, ids);
    const known = { judges, marked, asideOf };
    const seed = body.seed ?? newSeed();
    const { seats, unmet } = allocateJudges(
      { seed, mostOfUnit: body.mostOfUnit },
      ids.map((id) => ({ id, unitIds: [...(unitsOf.get(id) ?? [])] })),
      body.panels.map((panel) => toPanel(panel, body, known)),
      sha256,
    );
    return { seed, seats, unmet, warnings: seatWarnings(stage, seats, asideOf) };
  }
}

function requireModules({ rules }: StageContext, { panels }: ProposalBody): void {
  const modules = new Set(rules.scheme?.modules.map(({ id }) => id));
  for (const [index, { moduleId }] of panels.entries())
    if (!modules.delete(moduleId))
      throw new RefusedError({
        code: 'MALFORMED',
        path: `panels[${index}].moduleId`,
        fault: 'unknown-module',
      });
}

function toPanel(
  { moduleId, size }: ProposalBody['panels'][number],
  { conflicted }: ProposalBody,
  { judges, marked, asideOf }: Known,
): AllocationPanel {
  const closed = judges.flatMap(({ judgeId, unfit }): (readonly [JudgeId, ClosedCause])[] => {
    const isConflicted = conflicted === 'keep-off' && asideOf(judgeId).size > 0;
    const cause = unfit ?? (isConflicted ? 'conflict' : null);
    return cause ? [[judgeId, cause]] : [];
  });
  return {
    moduleId,
    size,
    kept: marked.filter((seat) => seat.moduleId === moduleId).map(({ judgeId }) => judgeId),
    closedTo: new Map(closed),
    asides: new Map(judges.map(({ judgeId }) => [judgeId, asideOf(judgeId).size])),
  };
}
