import type { DrawKind } from '../domain/draw/draw-lots';
import type { AccountId, EntryId, StageId } from '../domain/kernel/ids';

/** POST /api/stages/:stageId/draws/seeds: the house makes a secret seed and shows its hash before anything is drawn. */
export interface DrawSeedBody {
  readonly kind: DrawKind;
}

/** A seed that was promised; the seed itself stays secret until it is drawn with. */
export interface DrawSeedView {
  readonly id: string;
  readonly kind: DrawKind;
  /** SHA-256 of the seed. */
  readonly commitment: string;
  readonly madeAt: string;
  readonly isUsed: boolean;
}

/** POST /api/stages/:stageId/draws. Either the promised seed or one that the witnesses said. */
export interface DrawBody {
  readonly kind: DrawKind;
  readonly seedId?: string;
  readonly seed?: string;
  /** For stations: how many start together. */
  readonly batchSize?: number;
  /** Who watched, as printed. */
  readonly witness: string;
  /** Asked for when the same was drawn before. */
  readonly reason?: string;
}

export interface DrawnLot {
  readonly entryId: EntryId;
  readonly number: string;
  /** Null where nobody may be named, or the entry is there no more under this id. */
  readonly contestantName: string | null;
  readonly unitName: string | null;
  readonly position: number;
  readonly batch: number | null;
  readonly station: number | null;
}

export interface DrawView {
  readonly id: string;
  readonly kind: DrawKind;
  /** 1 is the first draw of its kind; it stays whatever is drawn after. */
  readonly ordinal: number;
  readonly seed: string;
  readonly commitment: string;
  /** Whether the hash was shown before the draw. */
  readonly isCommitted: boolean;
  readonly batchSize: number | null;
  readonly witness: string;
  readonly reason: string | null;
  readonly drawnBy: AccountId;
  readonly drawnByName: string;
  readonly drawnAt: string;
  readonly lots: readonly DrawnLot[];
}

/** GET /api/stages/:stageId/draws: everything drawn, and every seed that was promised, used or not. */
export interface DrawsView {
  readonly stageId: StageId;
  readonly entries: number;
  readonly draws: readonly DrawView[];
  readonly seeds: readonly DrawSeedView[];
}
