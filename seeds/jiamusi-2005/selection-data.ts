import type { TechniciansRule } from '../../src/domain/selection/technicians/technicians-rule';
import type { UnitsRule } from '../../src/domain/selection/units/units-rule';
import selections from './selections.json';

/** How this competition chooses beyond the places. */
export interface SelectionData {
  readonly units: UnitsRule;
  readonly technicians: TechniciansRule;
  readonly term: { readonly startsOn: string };
}

/** The file as it is; the spec of this folder puts its rules before the rulebook. */
export function selectionData(): SelectionData {
  return selections as unknown as SelectionData;
}
