import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { SealedAnswer, SealSlip } from '../../contract/sealing';
import type { AccountId, ContestantId, EntryId, StageId } from '../../domain/kernel/ids';
import { fixedEntries } from '../../domain/seal/fixed-entries';
import { sealLots, type SealedLot, type SealLayer, type UnsealedEntry } from '../../domain/seal/seal-lots';
import { Acts } from '../../platform/audit/acts';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { newId } from '../../platform/identity/new-id';
import { newSecret } from '../../platform/identity/new-secret';
import { makeBox } from '../../platform/identity/sealed-box';
import { sha256 } from '../../platform/identity/sha256';
import { ContestantsReadModel, type NamedContestant } from '../../setup/entries/contestants.read-model';
import { SealedEntries } from '../../setup/entries/sealed-entries';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { LedgerHeads } from '../ledger/ledger-heads.read-model';
import { boxOf } from './box-of';
import { newRecoveryCode, plainCode } from './recovery-code';
import { requireKeeper } from './require-keeper';
import { SealsRepository, type StoredLayer } from './seals.repository';

interface Laying {
  readonly layer: SealLayer;
  readonly keeperId: AccountId;
  readonly close: (text: string) => string;
}

interface Sealed {
  readonly lots: readonly SealedLot[];
  readonly commitment: string;
}

/** Lays a layer over a stage's entries. What joins before and after is stored as a ciphertext alone. */
@Injectable()
export class SealingService {
  constructor(
    private readonly stages: StageContexts,
    private readonly entries: SealedEntries,
    private readonly seals: SealsRepository,
    private readonly ledger: LedgerHeads,
    private readonly contestants: ContestantsReadModel,
    private readonly acts: Acts,
  ) {}

  /**
   * Seals the next layer. @throws RefusedError NOT_ALLOWED, SEAL_ORDER, KEEPS_OTHER_LAYER, STAGE_STARTED when the ledger names
   * entries already, NOT_FOUND for a stage without entries.
   */
  async seal(actor: Actor, stageId: StageId, layer: SealLayer, passphrase: string): Promise<SealedAnswer> {
    const stage = found(await this.stages.find(stageId));
    const keeperId = requireKeeper(actor, 'mapping.seal', stage);
    const people = await this.contestants.ofStage(stageId);
    const recoveryCode = newRecoveryCode();
    const close = await makeBox(boxOf(stageId, layer), [passphrase, plainCode(recoveryCode)]);
    const { lots, commitment } = await this.acts.run(
      { actorId: keeperId, action: 'mapping.seal', subject: `stage/${stageId}` },
      (tx) => this.lay(tx, stage, { layer, keeperId, close }),
      (sealed) => ({ layer, entries: sealed.lots.length, commitment: sealed.commitment }),
    );
    this.stages.drop(stageId);
    return { layer, commitment, recoveryCode, slips: lots.map((lot) => toSlip(lot, people)) };
  }

  private async lay(
    tx: Tx,
    { stageId, competitionId, tradeOrdinal }: StageContext,
    { layer, keeperId, close }: Laying,
  ): Promise<Sealed> {
    const rows = await this.ledger.takeStage(tx, competitionId, stageId);
    refuseOrder(await this.seals.takeLayers(tx, stageId), layer, keeperId);
    const fixed = fixedEntries(rows);
    if (!fixed) throw new RefusedError({ code: 'STAGE_STARTED' });
    const all = await this.entries.take(tx, stageId);
    const [taken, free] = [all.filter(({ id }) => fixed.has(id)), all.filter(({ id }) => !fixed.has(id))];
    if (free.length === 0) throw new RefusedError({ code: 'NOT_FOUND' });
    const seed = newSecret();
    const terms = { layer, tradeOrdinal, seed, taken: new Set(taken.map(({ number }) => number)) };
    const lots = sealLots(terms, free, { newIds: newIds(free), sha256 });
    const commitment = sha256(seed);
    const box = close(JSON.stringify({ seed, lots }));
    await this.seals.insertLayer(tx, { stageId, layer, keeperId, commitment, box });
    await this.entries.replace(tx, stageId, lots, keeperId);
    return { lots, commitment };
  }
}

const newIds = (entries: readonly UnsealedEntry[]): EntryId[] => entries.map(() => newId<EntryId>());

/** Layers are laid from below, none after one was opened, each by another keeper. */
function refuseOrder(layers: readonly StoredLayer[], layer: SealLayer, keeperId: AccountId): void {
  const highest = layers.at(-1)?.layer ?? 0;
  const isNext = highest === 0 ? layer === 1 : layer > highest;
  if (!isNext || layers.some(({ opening }) => opening)) throw new RefusedError({ code: 'SEAL_ORDER' });
  if (layers.some((one) => one.keeperId === keeperId)) throw new RefusedError({ code: 'KEEPS_OTHER_LAYER' });
}

function toSlip(
  { before, label, contestantId }: SealedLot,
  people: ReadonlyMap<ContestantId, NamedContestant>,
): SealSlip {
  const person = contestantId === null ? undefined : people.get(contestantId);
  return { before, label, contestantName: person?.name ?? null, unitName: person?.unitName ?? null };
}
