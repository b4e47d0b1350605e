import type { AccountId, CompetitionId, StageId, TradeId } from '../domain/kernel/ids';
import type { LocalText } from '../domain/kernel/local-text';
import type { StageKind } from '../domain/archive/stage-kind';
import type { RulesChange } from '../domain/stage-rules/diff-rules';
import type { StageRules } from '../domain/stage-rules/stage-rules';

export interface StageSummary {
  readonly id: StageId;
  readonly ordinal: number;
  readonly kind: StageKind;
  readonly name: LocalText;
  readonly entries: number;
}

export interface TradeSummary {
  readonly id: TradeId;
  readonly ordinal: number;
  readonly name: LocalText;
  readonly occupation: { readonly code: string; readonly name: string; readonly edition: string };
  readonly stages: readonly StageSummary[];
  /** Preliminary entrants as reported by the units. */
  readonly entrants: number;
}

/** GET /api/competitions */
export interface CompetitionListItem {
  readonly id: CompetitionId;
  readonly name: LocalText;
  readonly year: number;
  readonly note: LocalText | null;
  /** The competition that is rehearsed in this one; null: the real thing. */
  readonly rehearsalOf: CompetitionId | null;
}

/** GET /api/competitions/:competitionId */
export interface CompetitionView extends CompetitionListItem {
  readonly units: number;
  readonly trades: readonly TradeSummary[];
}

/** GET /api/stages/:stageId/rules */
export interface StageRulesView {
  readonly stageId: StageId;
  /** Counted from 1; a version is never changed. */
  readonly version: number;
  readonly rules: StageRules;
}

/** GET /api/stages/:stageId/rules/versions */
export interface RulesVersionView {
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: AccountId;
}

/** GET /api/stages/:stageId/rules/versions/:version/changes: what a version changed in the one before it. */
export interface RulesChangeView {
  readonly stageId: StageId;
  readonly version: number;
  readonly changes: readonly RulesChange[];
}
