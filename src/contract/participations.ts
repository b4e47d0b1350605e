import type { LocalText } from '../domain/kernel/local-text';
import type { TradeId, UnitId } from '../domain/kernel/ids';
import type { RowFault } from '../domain/table/row-fault';

/** GET /api/competitions/:competitionId/participations: preliminary entrants by unit and trade, of the units the account may see. */
export interface ParticipationsView {
  /** Numbers that stand may be changed; otherwise only missing ones are reported. */
  readonly mayChange: boolean;
  readonly mayReport: boolean;
  readonly trades: readonly { readonly id: TradeId; readonly name: LocalText }[];
  readonly units: readonly {
    readonly id: UnitId;
    readonly name: string;
    readonly parentId: UnitId | null;
    readonly headcount: number;
  }[];
  readonly numbers: readonly {
    readonly tradeId: TradeId;
    readonly unitId: UnitId;
    readonly entrants: number;
  }[];
}

/** POST …/participations/file/check and …/take: the last line of the answer. */
export interface ParticipationFileReport {
  readonly counts: {
    /** Numbers that are written, or would be. */
    readonly changed: number;
    readonly same: number;
    /** Rows. */
    readonly faulty: number;
  };
  /** The first of them. */
  readonly faults: readonly RowFault[];
  readonly unknownColumns: readonly string[];
  /** SHA-256 of the file. */
  readonly fileHash: string;
}
