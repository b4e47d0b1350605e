import type { ArchivedUnit, ContestStageKind } from '../../src/domain/archive/archive';
import type { CompetitionId } from '../../src/domain/kernel/ids';
import type { LocalText } from '../../src/domain/kernel/local-text';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import competition from './competition.json';
import rules from './rules.json';
import trades from './trades.json';
import units from './units.json';

/** What the JSON files of this folder hold. */
export interface SeedData {
  readonly competition: {
    readonly id: CompetitionId;
    readonly name: LocalText;
    readonly year: number;
    readonly note: LocalText;
    readonly stages: Readonly<Record<ContestStageKind, LocalText>>;
    readonly times: { readonly semifinal: string };
  };
  readonly rules: Readonly<Record<ContestStageKind, StageRules>>;
  readonly edition: string;
  readonly trades: readonly TradeSeed[];
  /** `size` is a weight: how large a unit is beside the others. */
  readonly units: readonly (Pick<ArchivedUnit, 'name' | 'kind'> & { readonly size: number })[];
}

export interface TradeSeed {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** How many places of the semifinal go on to the final. */
  readonly placesInFinal: number;
}

/** The files as they are; the spec of this folder puts their rules before the rulebook. */
export function seedData(): SeedData {
  return {
    competition: competition as unknown as SeedData['competition'],
    rules: rules as unknown as SeedData['rules'],
    edition: trades.edition,
    trades: trades.trades,
    units: units.units as SeedData['units'],
  };
}
