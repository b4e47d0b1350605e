import { Injectable } from '@nestjs/common';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import type { SealContent, SealLayer } from '../../domain/seal/seal-lots';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { lockSequence } from '../../platform/database/lock-sequence';
import { statement } from '../../platform/database/statement';
import { Transactions, type Tx } from '../../platform/database/transactions';
import { newId } from '../../platform/identity/new-id';

export interface StoredOpening {
  readonly openedBy: AccountId;
  readonly witnessId: AccountId;
  readonly openedAt: string;
  readonly content: SealContent;
}

export interface StoredLayer {
  readonly layer: SealLayer;
  readonly keeperId: AccountId;
  readonly sealedAt: string;
  readonly commitment: string;
  readonly box: string;
  readonly opening: StoredOpening | null;
}

export interface StoredWitness {
  readonly layer: SealLayer;
  readonly witnessId: AccountId;
  readonly confirmedAt: string;
}

export interface NewLayer {
  readonly stageId: StageId;
  readonly layer: SealLayer;
  readonly keeperId: AccountId;
  readonly commitment: string;
  readonly box: string;
}

export interface NewOpening {
  readonly stageId: StageId;
  readonly layer: SealLayer;
  readonly openedBy: AccountId;
  readonly witnessId: AccountId;
  readonly content: SealContent;
}

type OpeningRow = Omit<StoredOpening, 'content'> & { readonly layer: SealLayer; readonly content: string };

/** Tables seal_layer, seal_witness, seal_opening: rows are inserted and read, never changed. */
@Injectable()
export class SealsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  now(): number {
    return this.clock.now().getTime();
  }

  /** The layers of a stage, held until the transaction ends. */
  async takeLayers(tx: Tx, stageId: StageId): Promise<StoredLayer[]> {
    await lockSequence(tx, `seal:${stageId}`);
    return this.layersOf(stageId, tx);
  }

  async layersOf(stageId: StageId, on: Tx = this.transactions.reader): Promise<StoredLayer[]> {
    const layers = await statement<Omit<StoredLayer, 'opening'>>(
      on,
      `SELECT layer, keeper_id AS "keeperId", sealed_at AS "sealedAt", commitment, box FROM seal_layer
       WHERE stage_id = $1 ORDER BY layer`,
      [stageId],
    );
    const openings = await statement<OpeningRow>(
      on,
      `SELECT layer, opened_by AS "openedBy", witness_id AS "witnessId", opened_at AS "openedAt", content FROM seal_opening
       WHERE stage_id = $1`,
      [stageId],
    );
    const openingOf = new Map(openings.map((row) => [row.layer, row]));
    return layers.map((layer) => {
      const row = openingOf.get(layer.layer);
      return { ...layer, opening: row ? { ...row, content: JSON.parse(row.content) as SealContent } : null };
    });
  }

  /** The last confirmation for each layer. */
  async witnessesOf(
    stageId: StageId,
    on: Tx = this.transactions.reader,
  ): Promise<Map<SealLayer, StoredWitness>> {
    const rows = await statement<StoredWitness>(
      on,
      `SELECT layer, witness_id AS "witnessId", confirmed_at AS "confirmedAt" FROM seal_witness
       WHERE stage_id = $1 ORDER BY confirmed_at, id`,
      [stageId],
    );
    return new Map(rows.map((row) => [row.layer, row]));
  }

  async insertLayer(tx: Tx, { stageId, layer, keeperId, commitment, box }: NewLayer): Promise<void> {
    const columns = ['stage_id', 'layer', 'keeper_id', 'sealed_at', 'commitment', 'box'];
    const row = [stageId, layer, keeperId, this.clock.nowText(), commitment, box];
    await insertRows(tx, 'seal_layer', columns, [row]);
  }

  async insertWitness(tx: Tx, stageId: StageId, layer: SealLayer, witnessId: AccountId): Promise<void> {
    const columns = ['id', 'stage_id', 'layer', 'witness_id', 'confirmed_at'];
    await insertRows(tx, 'seal_witness', columns, [
      [newId(), stageId, layer, witnessId, this.clock.nowText()],
    ]);
  }

  async insertOpening(tx: Tx, opening: NewOpening): Promise<void> {
    const { stageId, layer, openedBy, witnessId, content } = opening;
    const columns = ['stage_id', 'layer', 'opened_by', 'witness_id', 'opened_at', 'content'];
    const row = [stageId, layer, openedBy, witnessId, this.clock.nowText(), JSON.stringify(content)];
    await insertRows(tx, 'seal_opening', columns, [row]);
  }
}
