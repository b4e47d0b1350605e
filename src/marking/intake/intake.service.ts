import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import type { BatchOutcome, MutationOutcome } from '../../contract/mutations';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { AccountId, ClientId, CompetitionId } from '../../domain/kernel/ids';
import { refused } from '../../domain/kernel/result';
import { acceptMutation } from '../../domain/mark/accept-mutation';
import { answersMutation } from '../../domain/mark/answers-mutation';
import type { Mutation } from '../../domain/mark/mutation';
import { parseBatch } from '../../domain/mark/parse-batch';
import { sha256 } from '../../platform/identity/sha256';
import { RefusedError } from '../../platform/http/refused-error';
import { EndedRehearsals } from '../../setup/rehearsals/ended-rehearsals.read-model';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import type { Step, StepOutcome } from '../ledger/ask';
import { followUpIn } from '../ledger/follow-up';
import { LedgerService } from '../ledger/ledger.service';
import { withNames } from './with-names';

/** A mutation for an entry that no stage holds still uses up its number, in the competition of its batch. */
interface Placed {
  readonly mutation: Mutation;
  readonly context: StageContext | undefined;
}

/** The one function behind both doors. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly stages: StageContexts,
    private readonly ledger: LedgerService,
    private readonly accounts: AccountNames,
    private readonly ended: EndedRehearsals,
  ) {}

  /** Takes what came through a door, in whatever shape, and answers for each mutation when it is on disk or refused. */
  async takeBatch(actor: Actor, input: unknown): Promise<BatchOutcome> {
    const batch = parseBatch(input);
    if (!batch.ok) return { ok: false, refusal: batch.refusal };
    const { accountId } = actor;
    const { judgeId = accountId } = batch.value;
    if (accountId === null || judgeId !== accountId)
      return { ok: false, refusal: { code: 'SIGN_IN_REQUIRED' } };
    const placed: Placed[] = [];
    for (const mutation of batch.value.mutations) {
      placed.push({ mutation, context: await this.stages.findByEntry(mutation.entryId) });
    }
    // A refused mutation uses up its number too, so a batch of unknown entries alone is answered where the judge has a seat.
    // What is left of a rehearsal that has ended is refused one by one; it holds up neither this batch nor the next (RHS-6).
    const over = await this.overAmong(placed);
    const isOver = ({ competitionId }: StageContext): boolean => over.has(competitionId);
    const known =
      placed.find(({ context }) => context && !isOver(context))?.context ??
      placed.find(({ context }) => context)?.context;
    const home = known ?? (await this.stages.listOfJudge(accountId)).find(mayMark(actor));
    if (!home) return { ok: false, refusal: { code: 'NOT_FOUND' } };
    const here = placed.flatMap(({ context }) =>
      context?.competitionId === home.competitionId ? [context] : [],
    );
    if (![home, ...here].every((one) => isOver(one) || mayMark(actor)(one)))
      return { ok: false, refusal: { code: 'NOT_ALLOWED' } };
    const outcomes = await this.ledger.append({
      competitionId: home.competitionId,
      actorId: accountId,
      clientId: batch.value.clientId,
      steps: placed.map((one) => toStep(one, { home, accountId, clientId: batch.value.clientId, over })),
    });
    return whole(placed, await withNames(outcomes, this.accounts));
  }

  private async overAmong(placed: readonly Placed[]): Promise<ReadonlySet<CompetitionId>> {
    const rehearsals = placed.flatMap(({ context }) => (context?.isRehearsal ? [context.competitionId] : []));
    const over = new Set<CompetitionId>();
    for (const id of new Set(rehearsals)) if (await this.ended.has(id)) over.add(id);
    return over;
  }
}

/** A judge on a tablet that is bound to one trade marks nothing elsewhere. */
const mayMark =
  (actor: Actor) =>
  ({ competitionId, tradeId }: StageContext): boolean =>
    may(actor, 'mark.enter', { competitionId, tradeId });

function toStep(
  { mutation, context }: Placed,
  by: { home: StageContext; accountId: AccountId; clientId: ClientId; over: ReadonlySet<CompetitionId> },
): Step {
  const signer = { judgeId: by.accountId, clientId: by.clientId, sha256 };
  const isHere = (competitionId: CompetitionId): boolean => competitionId === by.home.competitionId;
  const marked = context && isHere(context.competitionId) ? context.marked : undefined;
  const isOver = context !== undefined && by.over.has(context.competitionId);
  const elsewhere = { code: isOver ? 'REHEARSAL_ENDED' : 'NOT_FOUND' } as const;
  return {
    mutationId: mutation.id,
    stageId: marked?.stageId ?? by.home.stageId,
    rulesVersion: marked && context ? context.rulesVersion : null,
    decide: (book) => (marked ? acceptMutation(marked, book, signer, mutation) : refused(elsewhere)),
    followUp: followUpIn(marked),
    isAnsweredBy: (fact) => answersMutation(fact, mutation),
    bodyText: () => canonicalJson({ ...mutation, at: undefined }),
  };
}

/** A refusal that concerns the client or the moment, not one mutation, is the answer to the whole batch. */
function whole(placed: readonly Placed[], outcomes: readonly StepOutcome[]): BatchOutcome {
  const [first] = outcomes;
  if (
    first &&
    !first.ok &&
    (first.refusal.code === 'FOREIGN_CLIENT' || first.refusal.code === 'RETRY_LATER')
  ) {
    return { ok: false, refusal: first.refusal };
  }
  return {
    ok: true,
    outcomes: placed.map(({ mutation }, index): MutationOutcome => {
      const outcome = outcomes[index];
      if (!outcome) throw new RefusedError({ code: 'RETRY_LATER', retryAfterMs: 1000 });
      return outcome.ok
        ? { id: mutation.id, ok: true, receipt: outcome.value }
        : { id: mutation.id, ok: false, refusal: outcome.refusal };
    }),
  };
}
