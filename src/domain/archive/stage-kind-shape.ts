import { oneOfShape } from '../kernel/shapes';

/** What a stage is called, in the archive itself and in what was published of it. */
export const stageKindShape = oneOfShape('preliminary', 'semifinal', 'final', 'review');
