import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import { OF_ALL, placesFaults, type StepKind } from './step-kind';

/** Those whom the committee has given a wild card, so many at most, best first (ADV-9). */
export interface WildCardsStep {
  readonly kind: 'wild-cards';
  readonly places: number;
}

export const wildCardsStep: StepKind<WildCardsStep> = {
  shape: recordShape({ kind: oneOfShape('wild-cards'), places: integerShape(0) }),
  faults: (path, { places }) => placesFaults(path, places),
  call: ({ places }) => ({
    ...OF_ALL,
    concerns: ({ hasWildCard }) => hasWildCard,
    places,
    countsThoseIn: false,
  }),
  sentence: ({ places }) => say(`外卡不超过 ${places} 人`, `at most ${places} with a wild card`),
};
