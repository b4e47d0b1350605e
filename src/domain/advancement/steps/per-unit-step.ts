import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import { OF_ALL, placesFaults, type StepKind } from './step-kind';

/** The best so many of every unit: a guarantee (ADV-8). Source: rules of the field 4 [S101]. */
export interface PerUnitStep {
  readonly kind: 'per-unit';
  readonly places: number;
}

export const perUnitStep: StepKind<PerUnitStep> = {
  shape: recordShape({ kind: oneOfShape('per-unit'), places: integerShape(0) }),
  faults: (path, { places }) => placesFaults(path, places),
  call: ({ places }) => ({
    ...OF_ALL,
    lotOf: ({ standing, unitId }) => unitId ?? `entry ${standing.entryId}`,
    places,
  }),
  sentence: ({ places }) => say(`每个单位的前 ${places} 名`, `the best ${places} of every unit`),
};
