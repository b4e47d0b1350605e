import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import { OF_ALL, placesFaults, type StepKind } from './step-kind';

/** The best of those not yet in, until so many go on in all (ADV-10). Source: rules of the field 4 [S100]. */
export interface FillUpStep {
  readonly kind: 'fill-up';
  readonly places: number;
}

export const fillUpStep: StepKind<FillUpStep> = {
  shape: recordShape({ kind: oneOfShape('fill-up'), places: integerShape(0) }),
  faults: (path, { places }) => placesFaults(path, places),
  call: ({ places }, { alreadyIn }) => ({ ...OF_ALL, places, countsThoseIn: false, taken: alreadyIn }),
  sentence: ({ places }) => say(`按名次补足至 ${places} 人`, `filled up by place to ${places}`),
};
