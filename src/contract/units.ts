import type { UnitDraft } from '../domain/units/unit-draft';
import type { UnitId } from '../domain/kernel/ids';

/** A unit with what stands on it. Its own people, and those of it and all below. */
export interface UnitView extends UnitDraft {
  readonly id: UnitId;
  /** Said again with a change: what it was changed from. */
  readonly expected: string;
  readonly isCreditCodeSound: boolean;
  /** Different people with a registration that has not been withdrawn. */
  readonly people: number;
  readonly peopleWithBelow: number;
  readonly headcountWithBelow: number;
  /** Preliminary entrants that are reported for it and all below; null: none are. */
  readonly entrantsWithBelow: number | null;
  /** Who took part: entrants of the units that reported any, registered people of the others (PTC-4). */
  readonly takingPart: number;
}

/** GET /api/competitions/:competitionId/units: those the account may see. */
export interface UnitsView {
  /** The share of its workers that every unit is to bring, in millionths; null: none. */
  readonly participationTarget: number | null;
  readonly hasOneTradeEach: boolean;
  readonly mayManage: boolean;
  readonly units: readonly UnitView[];
}

/** GET /api/competitions/:competitionId/unit-names: for whoever makes accounts, to choose the unit that one speaks for. */
export interface UnitName {
  readonly id: UnitId;
  readonly name: string;
}
