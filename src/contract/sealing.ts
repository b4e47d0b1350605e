import type { AccountId, StageId } from '../domain/kernel/ids';
import type { SealedLot, SealLayer } from '../domain/seal/seal-lots';

/** POST /api/marking/stages/:stageId/seals/:layer. */
export interface SealBody {
  readonly passphrase: string;
}

/** What a keeper hands out: to whom or for what the new label is. */
export interface SealSlip {
  readonly before: string;
  readonly label: string;
  /** Only in layer 1. */
  readonly contestantName: string | null;
  readonly unitName: string | null;
}

/** The answer to sealing, once: it is kept nowhere. */
export interface SealedAnswer {
  readonly layer: SealLayer;
  readonly commitment: string;
  /** For the envelope. */
  readonly recoveryCode: string;
  readonly slips: readonly SealSlip[];
}

/** POST /api/marking/stages/:stageId/seals/:layer/open: one of the two. */
export interface OpenSealBody {
  readonly passphrase?: string;
  readonly recoveryCode?: string;
}

export interface SealWitnessView {
  readonly name: string;
  readonly confirmedAt: string;
  /** Until when the layer may be opened by it. */
  readonly goodUntil: string;
}

export interface OpenedLot extends SealedLot {
  readonly contestantName: string | null;
}

export interface SealOpeningView {
  readonly openedAt: string;
  readonly openedByName: string;
  readonly witnessName: string;
  readonly seed: string;
  readonly lots: readonly OpenedLot[];
}

export interface SealLayerView {
  readonly layer: SealLayer;
  readonly keeperId: AccountId;
  readonly keeperName: string;
  readonly sealedAt: string;
  /** SHA-256 of the secret seed. */
  readonly commitment: string;
  /** The last confirmation; null when nobody confirmed. */
  readonly witness: SealWitnessView | null;
  readonly opening: SealOpeningView | null;
}

/** GET /api/marking/stages/:stageId/seals. */
export interface SealsView {
  readonly stageId: StageId;
  readonly entries: number;
  readonly isClosed: boolean;
  /** Whether the people are hidden now. */
  readonly isSealed: boolean;
  /** By layer; layers that were not sealed are missing. */
  readonly layers: readonly SealLayerView[];
}
