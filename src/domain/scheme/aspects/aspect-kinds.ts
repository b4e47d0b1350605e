import { namedShape, variantShape } from '../../kernel/record-shape';
import type { Shape } from '../../kernel/shapes';
import type { AspectKind } from './aspect-kind';
import { countAspect, type CountAspect } from './count-aspect';
import { deductionAspect, type DeductionAspect } from './deduction-aspect';
import { freeAspect, type FreeAspect } from './free-aspect';
import { judgementAspect, type JudgementAspect } from './judgement-aspect';
import { measuredAspect, type MeasuredAspect } from './measured-aspect';
import { measurementAspect, type MeasurementAspect } from './measurement-aspect';
import { passAspect, type PassAspect } from './pass-aspect';
import { timeAspect, type TimeAspect } from './time-aspect';

/** The smallest thing that gets a mark (评分点). */
export type Aspect =
  | MeasurementAspect
  | MeasuredAspect
  | DeductionAspect
  | JudgementAspect
  | FreeAspect
  | CountAspect
  | TimeAspect
  | PassAspect;

const KINDS: { readonly [Kind in Aspect['kind']]: AspectKind<Extract<Aspect, { kind: Kind }>> } = {
  measurement: measurementAspect,
  measured: measuredAspect,
  deduction: deductionAspect,
  judgement: judgementAspect,
  free: freeAspect,
  count: countAspect,
  time: timeAspect,
  pass: passAspect,
};

/** What the rulebook knows of an aspect's kind. */
export function aspectKindOf(aspect: Aspect): AspectKind<Aspect> {
  return KINDS[aspect.kind] as AspectKind<Aspect>;
}

export const anyAspectShape: Shape = namedShape(
  'Aspect',
  variantShape('kind', {
    measurement: measurementAspect.shape,
    measured: measuredAspect.shape,
    deduction: deductionAspect.shape,
    judgement: judgementAspect.shape,
    free: freeAspect.shape,
    count: countAspect.shape,
    time: timeAspect.shape,
    pass: passAspect.shape,
  }),
  'The smallest thing that gets a mark (评分点).',
);
