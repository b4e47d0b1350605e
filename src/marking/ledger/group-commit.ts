import type { ClientId, CompetitionId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { accepted, refused } from '../../domain/kernel/result';
import { chainEntry } from '../../domain/ledger/chain-entry';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import type { Tx } from '../../platform/database/transactions';
import { sha256 } from '../../platform/identity/sha256';
import type { Ask, Step, StepOutcome } from './ask';
import type { ClientState, RefusedMutation } from './clients.repository';
import { houseWriter } from './house-writer';
import type { LedgerStores } from './ledger-stores';
import type { LedgerHead } from './ledger.repository';

type Writer = Pick<Ask, 'actorId' | 'clientId'>;

/**
 * Everything that has arrived for one competition, inside one transaction: each step is decided on the book as the steps
 * before it left it, and all rows, client numbers and kept refusals are written together.
 */
export class GroupCommit {
  readonly entries: LedgerEntry[] = [];
  private readonly refusedMutations: RefusedMutation[] = [];
  private head: LedgerHead = { seq: 0, hash: '' };
  private clients = new Map<ClientId, ClientState>();
  private readonly house: Writer;
  /** A rehearsal that has ended: every step is refused, and uses up its number (RHS-6). */
  private isOver = false;

  constructor(
    private readonly tx: Tx,
    private readonly stores: LedgerStores,
    private readonly competitionId: CompetitionId,
    private readonly at: string,
  ) {
    this.house = houseWriter(competitionId);
  }

  async run(asks: readonly Ask[]): Promise<StepOutcome[][]> {
    const { ledger, clients, books, ended } = this.stores;
    this.head = await ledger.lockHead(this.tx, this.competitionId);
    this.isOver = await ended.has(this.competitionId, this.tx);
    await books.catchUp(this.tx, this.competitionId, this.head.seq);
    const clientIds = new Set([...asks.map((ask) => ask.clientId), this.house.clientId]);
    const before = await clients.find(this.tx, [...clientIds]);
    this.clients = new Map(before);
    const outcomes: StepOutcome[][] = [];
    for (const ask of asks) outcomes.push(await this.answer(ask));
    await ledger.insert(this.tx, this.competitionId, this.entries);
    await clients.save(
      this.tx,
      [...this.clients.values()].filter((client) => before.get(client.id) !== client),
    );
    await clients.insertRefused(this.tx, this.refusedMutations);
    return outcomes;
  }

  private async answer(ask: Ask): Promise<StepOutcome[]> {
    const client = this.clients.get(ask.clientId);
    if (client && client.accountId !== ask.actorId)
      return ask.steps.map(() => refused({ code: 'FOREIGN_CLIENT' }));
    // Nothing is decided by rules that have just been replaced: the next try knows the new ones.
    if (await this.isOutdated(ask))
      return ask.steps.map(() => refused({ code: 'RETRY_LATER', retryAfterMs: 200 }));
    const outcomes: StepOutcome[] = [];
    for (const step of ask.steps) outcomes.push(await this.take(ask, step));
    return outcomes;
  }

  /** On this node or on another a stage may still be held as it was before its rules changed. */
  private async isOutdated({ steps }: Ask): Promise<boolean> {
    const ruled = steps.filter(({ rulesVersion }) => rulesVersion !== null);
    for (const stageId of new Set(ruled.map((step) => step.stageId))) {
      const version = await this.stores.books.rulesVersionOf(this.tx, this.competitionId, stageId);
      if (ruled.some((step) => step.stageId === stageId && step.rulesVersion !== version)) return true;
    }
    return false;
  }

  private async take(ask: Ask, step: Step): Promise<StepOutcome> {
    const last = this.clients.get(ask.clientId)?.lastMutationId ?? 0;
    const mutationId = step.mutationId ?? last + 1;
    if (mutationId <= last) return this.replay(ask.clientId, mutationId, step);
    if (mutationId !== last + 1) return refused({ code: 'SEQUENCE_GAP', expect: last + 1 });
    const book = await this.stores.books.bookOf(this.tx, this.competitionId, step.stageId);
    const decision = this.isOver ? refused({ code: 'REHEARSAL_ENDED' } as const) : step.decide(book);
    if (!decision.ok && step.forgetsRefusal) return refused(decision.refusal);
    this.clients.set(ask.clientId, { id: ask.clientId, accountId: ask.actorId, lastMutationId: mutationId });
    if (!decision.ok) return this.keepRefusal(ask.clientId, mutationId, step, decision.refusal);
    const outcome = this.append(ask, mutationId, decision.value);
    const next = step.followUp(book, decision.value);
    if (next) this.appendForHouse(next);
    return outcome;
  }

  /** In the same transaction, so that it is there whenever its cause is, and once (RSC-2). */
  private appendForHouse(fact: LedgerFact): void {
    const { actorId: accountId, clientId: id } = this.house;
    const mutationId = (this.clients.get(id)?.lastMutationId ?? 0) + 1;
    this.clients.set(id, { id, accountId, lastMutationId: mutationId });
    this.append(this.house, mutationId, fact);
  }

  private append(by: Writer, mutationId: number, fact: LedgerFact): StepOutcome {
    const { actorId, clientId } = by;
    const draft = {
      seq: this.head.seq + 1,
      at: this.at,
      actorId,
      clientId,
      mutationId,
      fact,
      prevHash: this.head.hash,
    };
    const entry = chainEntry(draft, this.competitionId, sha256);
    this.stores.books.fold(this.competitionId, entry);
    this.head = entry;
    this.entries.push(entry);
    return accepted({ seq: entry.seq, hash: entry.hash });
  }

  /** A decided "no" uses up its number, so that what waits behind it goes on; a retry hears the same answer. */
  private keepRefusal(clientId: ClientId, mutationId: number, step: Step, refusal: Refusal): StepOutcome {
    this.refusedMutations.push({
      clientId,
      mutationId,
      bodyHash: sha256(step.bodyText()),
      refusal,
      at: this.at,
    });
    return refused(refusal);
  }

  private async replay(clientId: ClientId, mutationId: number, step: Step): Promise<StepOutcome> {
    const isHere = (entry: LedgerEntry): boolean =>
      entry.clientId === clientId && entry.mutationId === mutationId;
    const entry =
      this.entries.find(isHere) ?? (await this.stores.ledger.findByMutation(this.tx, clientId, mutationId));
    if (entry) {
      return step.isAnsweredBy(entry.fact)
        ? accepted({ seq: entry.seq, hash: entry.hash, replay: true as const })
        : refused({ code: 'KEY_REUSED' });
    }
    const kept =
      this.refusedMutations.find((one) => one.clientId === clientId && one.mutationId === mutationId) ??
      (await this.stores.clients.findRefused(this.tx, clientId, mutationId));
    return kept && kept.bodyHash === sha256(step.bodyText())
      ? refused(kept.refusal)
      : refused({ code: 'KEY_REUSED' });
  }
}
