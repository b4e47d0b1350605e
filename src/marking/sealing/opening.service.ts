import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import { SignInThrottle } from '../../access/sign-in-throttle';
import type { OpenSealBody } from '../../contract/sealing';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import type { SealContent, SealLayer } from '../../domain/seal/seal-lots';
import { Acts } from '../../platform/audit/acts';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { openBox } from '../../platform/identity/sealed-box';
import { SealedEntries } from '../../setup/entries/sealed-entries';
import type { StageContext } from '../../setup/stages/stage-context';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { StageBooks } from '../ledger/stage-books.read-model';
import { boxOf } from './box-of';
import { plainCode } from './recovery-code';
import { requireKeeper } from './require-keeper';
import { SealsRepository, type StoredLayer } from './seals.repository';

/** How long a confirmation is good. */
export const WITNESS_MS = 15 * 60_000;

interface Opening {
  readonly stageId: StageId;
  readonly layer: SealLayer;
  readonly openedBy: AccountId;
}

/** Takes layers off a closed stage, the last one first, by two people: a supervisor confirms, then the keeper opens. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly stages: StageContexts,
    private readonly entries: SealedEntries,
    private readonly seals: SealsRepository,
    private readonly books: StageBooks,
    private readonly acts: Acts,
    private readonly throttle: SignInThrottle,
  ) {}

  /** The supervisor's part. @throws RefusedError STAGE_NOT_CLOSED, SEAL_ORDER, NOT_ALLOWED for the layer's own keeper. */
  async confirm(actor: Actor, stageId: StageId, layer: SealLayer): Promise<void> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'mapping.witness', stage);
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    await this.requireClosed(stage);
    await this.acts.run(
      { actorId: accountId, action: 'mapping.witness', subject: `stage/${stageId}` },
      async (tx) => {
        const { keeperId } = topOf(await this.seals.takeLayers(tx, stageId), layer);
        if (keeperId === accountId) throw new RefusedError({ code: 'NOT_ALLOWED' });
        await this.seals.insertWitness(tx, stageId, layer, accountId);
      },
      () => ({ layer }),
    );
  }

  /**
   * The keeper's part. @throws RefusedError STAGE_NOT_CLOSED, SEAL_ORDER, WITNESS_MISSING, PASSPHRASE_WRONG, RETRY_LATER after
   * too many wrong ones.
   */
  async open(actor: Actor, stageId: StageId, layer: SealLayer, body: OpenSealBody): Promise<void> {
    const stage = found(await this.stages.find(stageId));
    const openedBy = requireKeeper(actor, 'mapping.open', stage);
    await this.requireClosed(stage);
    const layers = await this.seals.layersOf(stageId);
    const sealed = topOf(layers, layer);
    requireOwn(layers, sealed, openedBy, body);
    const opening = { stageId, layer, openedBy };
    await this.requireWitness(opening);
    const content = await this.contentOf(sealed, opening, body);
    await this.acts.run(
      { actorId: openedBy, action: 'mapping.open', subject: `stage/${stageId}` },
      (tx) => this.takeOff(tx, opening, content),
      (witnessId) => ({
        layer,
        witnessId,
        by: body.passphrase === undefined ? 'recovery-code' : 'passphrase',
      }),
    );
    this.stages.drop(stageId);
  }

  private async takeOff(tx: Tx, opening: Opening, content: SealContent): Promise<AccountId> {
    const { stageId, layer } = opening;
    topOf(await this.seals.takeLayers(tx, stageId), layer);
    const witnessId = await this.requireWitness(opening, tx);
    await this.seals.insertOpening(tx, { ...opening, witnessId, content });
    await this.entries.restore(tx, stageId, content.lots);
    return witnessId;
  }

  /** Wrong passphrases are counted before they are looked at, and kept in the audit trail. */
  private async contentOf(
    sealed: StoredLayer,
    { stageId, layer, openedBy }: Opening,
    { passphrase, recoveryCode }: OpenSealBody,
  ): Promise<SealContent> {
    const attempt = this.throttle.begin(boxOf(stageId, layer));
    const text = await (passphrase === undefined
      ? openBox(sealed.box, boxOf(stageId, layer), plainCode(recoveryCode ?? ''), 1)
      : openBox(sealed.box, boxOf(stageId, layer), passphrase, 0));
    if (text !== null) {
      attempt.succeed();
      return JSON.parse(text) as SealContent;
    }
    attempt.fail();
    await this.acts.run(
      { actorId: openedBy, action: 'mapping.open-failed', subject: `stage/${stageId}` },
      () => Promise.resolve(),
      () => ({ layer }),
    );
    throw new RefusedError({ code: 'PASSPHRASE_WRONG' });
  }

  private async requireWitness({ stageId, layer, openedBy }: Opening, tx?: Tx): Promise<AccountId> {
    const witness = (await this.seals.witnessesOf(stageId, tx)).get(layer);
    const age = witness ? this.seals.now() - Date.parse(witness.confirmedAt) : Infinity;
    if (!witness || age > WITNESS_MS || witness.witnessId === openedBy)
      throw new RefusedError({ code: 'WITNESS_MISSING' });
    return witness.witnessId;
  }

  private async requireClosed({ competitionId, stageId }: StageContext): Promise<void> {
    const book = await this.books.freshBookOf(competitionId, stageId);
    if (!book.isClosed) throw new RefusedError({ code: 'STAGE_NOT_CLOSED' });
  }
}

/** The layer, when it is the one on top. @throws RefusedError SEAL_ORDER. */
function topOf(layers: readonly StoredLayer[], layer: SealLayer): StoredLayer {
  const top = layers.findLast(({ opening }) => !opening);
  if (top?.layer !== layer) throw new RefusedError({ code: 'SEAL_ORDER' });
  return top;
}

/** The passphrase is the layer's keeper's; the code in the envelope serves any keeper of no other layer here. */
function requireOwn(
  layers: readonly StoredLayer[],
  sealed: StoredLayer,
  openedBy: AccountId,
  { passphrase, recoveryCode }: OpenSealBody,
): void {
  if ((passphrase === undefined) === (recoveryCode === undefined))
    throw new RefusedError({ code: 'MALFORMED', path: 'passphrase' });
  if (sealed.keeperId === openedBy) return;
  if (passphrase !== undefined) throw new RefusedError({ code: 'NOT_ALLOWED' });
  if (layers.some(({ keeperId }) => keeperId === openedBy))
    throw new RefusedError({ code: 'KEEPS_OTHER_LAYER' });
}
