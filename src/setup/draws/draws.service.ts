import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { DrawBody, DrawSeedView } from '../../contract/draws';
import { drawLots, type DrawKind, type Lot } from '../../domain/draw/draw-lots';
import type { AccountId, EntryId, StageId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { lockSequence } from '../../platform/database/lock-sequence';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { newSecret } from '../../platform/identity/new-secret';
import { sha256 } from '../../platform/identity/sha256';
import type { StageContext } from '../stages/stage-context';
import { StageContexts } from '../stages/stage-contexts.read-model';
import { DrawsRepository, type StoredDraw, type StoredLot } from './draws.repository';

/** Characters of the reason for drawing again; as the desk asks for. */
const LEAST_REASON = 10;

interface Chosen {
  readonly seed: string;
  readonly seedId: string | null;
}

/** Draws for a stage. Each is kept for good, and so is every seed that was promised: who tries until it suits leaves a trace. */
@Injectable()
export class DrawsService {
  constructor(
    private readonly draws: DrawsRepository,
    private readonly stages: StageContexts,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Makes a secret seed of 256 random bits and tells its hash alone. */
  async promiseSeed(actor: Actor, stageId: StageId, kind: DrawKind): Promise<DrawSeedView> {
    const { actorId } = await this.stageFor(actor, stageId);
    const seed = newSecret();
    const row = { id: newId<string>(), kind, seed, commitment: sha256(seed), madeAt: this.clock.nowText() };
    await this.acts.run(
      { actorId, action: 'draw.promise', subject: `stage/${stageId}` },
      (tx) => this.draws.insertSeed(tx, { ...row, stageId, madeBy: actorId }),
      () => ({ kind, commitment: row.commitment }),
    );
    const { id, commitment, madeAt } = row;
    return { id, kind, commitment, madeAt, isUsed: false };
  }

  /**
   * Draws. @throws RefusedError MALFORMED without exactly one seed or a batch size, NOT_FOUND for a seed that was not promised
   * or a stage without entries, ALREADY_EXISTS for one that was used, REASON_TOO_SHORT when the same was drawn before.
   */
  async draw(actor: Actor, stageId: StageId, body: DrawBody): Promise<{ id: string }> {
    const { stage, actorId } = await this.stageFor(actor, stageId);
    if ((body.seedId === undefined) === (body.seed === undefined))
      throw new RefusedError({ code: 'MALFORMED', path: 'seed' });
    if ((body.kind === 'stations') !== (body.batchSize !== undefined))
      throw new RefusedError({ code: 'MALFORMED', path: 'batchSize' });
    if (stage.entries.length === 0) throw new RefusedError({ code: 'NOT_FOUND' });
    return this.acts.run(
      { actorId, action: 'draw.make', subject: `stage/${stageId}` },
      async (tx) => {
        const made = await this.decide(tx, stage, body, actorId);
        await this.draws.insertDraw(tx, made);
        return made;
      },
      ({ kind, ordinal, commitment, reason }) => ({ kind, ordinal, commitment, reason }),
    );
  }

  private async decide(tx: Tx, stage: StageContext, body: DrawBody, drawnBy: AccountId): Promise<StoredDraw> {
    const { stageId } = stage;
    await lockSequence(tx, `draw:${stageId}`);
    const before = await this.draws.listDraws(tx, stageId);
    const { kind, batchSize = null, witness } = body;
    const ordinal = before.filter((one) => one.kind === kind).length + 1;
    const reason = ordinal > 1 ? reasonOf(body) : null;
    const { seed, seedId } = await this.seedOf(tx, stageId, body, before);
    const ids = stage.entries.map(({ id }) => id);
    const lots = drawLots({ kind, seed, batchSize }, ids, sha256).map((lot) => toStoredLot(stage, lot));
    const commitment = sha256(seed);
    const drawnAt = this.clock.nowText();
    const terms = { stageId, kind, ordinal, seed, commitment, seedId, batchSize };
    return { id: newId<string>(), ...terms, witness: witness.trim(), reason, drawnBy, drawnAt, lots };
  }

  private async seedOf(
    tx: Tx,
    stageId: StageId,
    { kind, seedId, seed }: DrawBody,
    before: readonly StoredDraw[],
  ): Promise<Chosen> {
    if (seed !== undefined) return { seed, seedId: null };
    const promised = (await this.draws.listSeeds(tx, stageId)).find((one) => one.id === seedId);
    if (promised?.kind !== kind) throw new RefusedError({ code: 'NOT_FOUND' });
    if (before.some((one) => one.seedId === promised.id)) throw new RefusedError({ code: 'ALREADY_EXISTS' });
    return { seed: promised.seed, seedId: promised.id };
  }

  private async stageFor(
    actor: Actor,
    stageId: StageId,
  ): Promise<{ stage: StageContext; actorId: AccountId }> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'draw.make', stage);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return { stage, actorId: actor.accountId };
  }
}

function reasonOf({ reason = '' }: DrawBody): string {
  if (reason.trim().length < LEAST_REASON)
    throw new RefusedError({ code: 'REASON_TOO_SHORT', least: LEAST_REASON });
  return reason.trim();
}

function toStoredLot({ entriesById }: StageContext, { id, ...lot }: Lot<EntryId>): StoredLot {
  return { entryId: id, number: entriesById.get(id)?.number ?? '', ...lot };
}
