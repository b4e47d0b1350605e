import { Injectable } from '@nestjs/common';
import type { DrawnLot } from '../../contract/draws';
import type { DrawKind } from '../../domain/draw/draw-lots';
import type { AccountId, StageId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';

/** A seed that was promised by its hash. */
export interface StoredSeed {
  readonly id: string;
  readonly stageId: StageId;
  readonly kind: DrawKind;
  readonly seed: string;
  readonly commitment: string;
  readonly madeBy: AccountId;
  readonly madeAt: string;
}

/** A lot as it was drawn: who she is stands in the entry, not here. */
export type StoredLot = Omit<DrawnLot, 'contestantName' | 'unitName'>;

export interface StoredDraw {
  readonly id: string;
  readonly stageId: StageId;
  readonly kind: DrawKind;
  readonly ordinal: number;
  readonly seed: string;
  readonly commitment: string;
  readonly seedId: string | null;
  readonly batchSize: number | null;
  readonly witness: string;
  readonly reason: string | null;
  readonly drawnBy: AccountId;
  readonly drawnAt: string;
  readonly lots: readonly StoredLot[];
}

type DrawRow = Omit<StoredDraw, 'lots'> & { readonly lots: string };

const SEED = `SELECT id, stage_id AS "stageId", kind, seed, commitment, made_by AS "madeBy", made_at AS "madeAt" FROM draw_seed`;
const DRAW = `SELECT id, stage_id AS "stageId", kind, ordinal, seed, commitment, seed_id AS "seedId", batch_size AS "batchSize",
  witness, reason, drawn_by AS "drawnBy", drawn_at AS "drawnAt", lots FROM draw`;

/** Tables draw_seed and draw: rows are inserted and read, never changed; the database refuses anything else. */
@Injectable()
export class DrawsRepository {
  async insertSeed(tx: Tx, row: StoredSeed): Promise<void> {
    await insertRows(
      tx,
      'draw_seed',
      ['id', 'stage_id', 'kind', 'seed', 'commitment', 'made_by', 'made_at'],
      [[row.id, row.stageId, row.kind, row.seed, row.commitment, row.madeBy, row.madeAt]],
    );
  }

  listSeeds(on: Tx, stageId: StageId): Promise<StoredSeed[]> {
    return statement<StoredSeed>(on, `${SEED} WHERE stage_id = $1 ORDER BY made_at, id`, [stageId]);
  }

  async insertDraw(tx: Tx, draw: StoredDraw): Promise<void> {
    const columns = [
      'id',
      'stage_id',
      'kind',
      'ordinal',
      'seed',
      'commitment',
      'seed_id',
      'batch_size',
      'witness',
      'reason',
      'drawn_by',
      'drawn_at',
      'lots',
    ];
    const { id, stageId, kind, ordinal, seed, commitment, seedId, batchSize } = draw;
    const { witness, reason, drawnBy, drawnAt, lots } = draw;
    const values = [id, stageId, kind, ordinal, seed, commitment, seedId, batchSize];
    const row = [...values, witness, reason, drawnBy, drawnAt, JSON.stringify(lots)];
    await insertRows(tx, 'draw', columns, [row]);
  }

  async listDraws(on: Tx, stageId: StageId): Promise<StoredDraw[]> {
    const rows = await statement<DrawRow>(on, `${DRAW} WHERE stage_id = $1 ORDER BY kind, ordinal`, [
      stageId,
    ]);
    return rows.map((row) => ({ ...row, lots: JSON.parse(row.lots) as StoredLot[] }));
  }
}
