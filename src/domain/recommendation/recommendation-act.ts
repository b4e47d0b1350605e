import type { ContestantId } from '../kernel/ids';
import { dayShape, idShape } from '../kernel/leaf-shapes';
import { recordShape, variantShape } from '../kernel/record-shape';
import { listShape, oneOfShape, textShape, type Shape } from '../kernel/shapes';

/** A reason is given in at least so many characters. */
export const LEAST_REASON = 5;

interface OfPerson {
  readonly contestantId: ContestantId;
}

/** What is entered for a recommendation list. Each stays for ever; of several on the same thing the newest counts. */
export type RecommendationAct =
  /** Somebody of the competition is named, with the reason. */
  | (OfPerson & { readonly kind: 'nominate'; readonly reason: string })
  /** Every question about the composition answered at once: `yes` names the traits that there are. */
  | (OfPerson & { readonly kind: 'answers'; readonly post: string; readonly yes: readonly string[] })
  | (OfPerson & { readonly kind: 'put-on' })
  | (OfPerson & { readonly kind: 'take-off'; readonly reason: string })
  /** One vote that excludes (一票否决); being nominated again takes it back. */
  | (OfPerson & { readonly kind: 'veto'; readonly reason: string })
  /** What a level says, who signed it for that level, and on which day. */
  | (OfPerson & {
      readonly kind: 'opinion';
      readonly levelId: string;
      readonly agrees: boolean;
      readonly text: string;
      readonly signer: string;
      readonly day: string;
    });

export type RecommendationActKind = RecommendationAct['kind'];
export type OpinionAct = Extract<RecommendationAct, { kind: 'opinion' }>;

const reason = textShape(LEAST_REASON, 500, /\S/);
const of = (kind: RecommendationActKind, more: Record<string, Shape> = {}): Shape =>
  recordShape({ kind: oneOfShape(kind), contestantId: idShape, ...more });

const ACTS: { readonly [Kind in RecommendationActKind]: Shape } = {
  nominate: of('nominate', { reason }),
  answers: of('answers', { post: textShape(0, 100), yes: listShape(idShape, 20) }),
  'put-on': of('put-on'),
  'take-off': of('take-off', { reason }),
  veto: of('veto', { reason }),
  opinion: of('opinion', {
    levelId: idShape,
    agrees: oneOfShape(true, false),
    text: textShape(1, 1000, /\S/),
    signer: textShape(1, 100, /\S/),
    day: dayShape,
  }),
};

/** What somebody sends: several acts at once, all or none of them. */
export const recommendationActsShape: Shape = recordShape({
  acts: listShape(variantShape('kind', ACTS), 200, 1),
});
