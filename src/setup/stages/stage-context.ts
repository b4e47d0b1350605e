import type { ArchivedEntry, ArchivedSeat } from '../../domain/archive/archive';
import type { StageKind } from '../../domain/archive/stage-kind';
import type { CompetitionId, EntryId, StageId, TradeId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import type { MarkedStage } from '../../domain/mark/marked-stage';
import type { StageRules } from '../../domain/stage-rules/stage-rules';

/** Everything about a stage that marking and results need, loaded once and dropped when set-up changes it. */
export interface StageContext {
  readonly stageId: StageId;
  readonly competitionId: CompetitionId;
  /** Whether what happens here does not count. */
  readonly isRehearsal: boolean;
  readonly tradeId: TradeId;
  readonly tradeOrdinal: number;
  readonly tradeName: LocalText;
  readonly ordinal: number;
  readonly kind: StageKind;
  readonly name: LocalText;
  /** Which version of the rules these are. */
  readonly rulesVersion: number;
  readonly rules: StageRules;
  readonly entries: readonly ArchivedEntry[];
  readonly entriesById: ReadonlyMap<EntryId, ArchivedEntry>;
  /** Whether the people are hidden: some entries stand without theirs (SEA-5). */
  readonly isSealed: boolean;
  readonly seats: readonly ArchivedSeat[];
  /** What may be marked here; undefined in a stage without a scheme. */
  readonly marked: MarkedStage | undefined;
}
