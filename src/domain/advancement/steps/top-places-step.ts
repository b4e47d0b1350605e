import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import { OF_ALL, placesFaults, type StepKind } from './step-kind';

/** The best so many (ADV-1). Source: rules of the field 4. */
export interface TopPlacesStep {
  readonly kind: 'top-places';
  readonly places: number;
}

export const topPlacesStep: StepKind<TopPlacesStep> = {
  shape: recordShape({ kind: oneOfShape('top-places'), places: integerShape(0) }),
  faults: (path, { places }) => placesFaults(path, places),
  call: ({ places }) => ({ ...OF_ALL, places }),
  sentence: ({ places }) => say(`前 ${places} 名`, `the best ${places}`),
};
