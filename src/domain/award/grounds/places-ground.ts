import { recordShape } from '../../kernel/record-shape';
import type { RuleFault } from '../../kernel/rule-fault';
import { sayPlaces } from '../../kernel/say';
import { integerShape, oneOfShape } from '../../kernel/shapes';
import type { GroundKind } from './ground-kind';

/** Places from, to. Whoever shares a place gets what the place gets (AWD-2). */
export interface PlacesGround {
  readonly kind: 'places';
  readonly fromPlace: number;
  readonly toPlace: number;
}

const placeFaults = (path: string, { fromPlace, toPlace }: PlacesGround): RuleFault[] => [
  ...(fromPlace >= 1 ? [] : [{ path: `${path}.fromPlace`, fault: 'out-of-range' as const }]),
  ...(toPlace >= fromPlace ? [] : [{ path: `${path}.toPlace`, fault: 'not-in-order' as const }]),
];

export const placesGround: GroundKind<PlacesGround> = {
  shape: recordShape({ kind: oneOfShape('places'), fromPlace: integerShape(0), toPlace: integerShape(0) }),
  faults: placeFaults,
  fits:
    ({ fromPlace, toPlace }, { placeOf, lastPlaceOf }) =>
    (candidate) =>
      placeOf(candidate) >= fromPlace && lastPlaceOf(candidate) <= toPlace,
  sentence: ({ fromPlace, toPlace }) => sayPlaces(fromPlace, toPlace),
};
