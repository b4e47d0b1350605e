import { namedShape, variantShape } from '../../kernel/record-shape';
import type { Shape } from '../../kernel/shapes';
import { atLeastStep, type AtLeastStep } from './at-least-step';
import { fillUpStep, type FillUpStep } from './fill-up-step';
import { perUnitStep, type PerUnitStep } from './per-unit-step';
import type { StepKind } from './step-kind';
import { topPercentStep, type TopPercentStep } from './top-percent-step';
import { topPlacesStep, type TopPlacesStep } from './top-places-step';
import { wildCardsStep, type WildCardsStep } from './wild-cards-step';

/** One way in; a rule takes several in its order. */
export type AdvancementStep =
  TopPlacesStep | TopPercentStep | AtLeastStep | PerUnitStep | WildCardsStep | FillUpStep;

const KINDS: {
  readonly [Kind in AdvancementStep['kind']]: StepKind<Extract<AdvancementStep, { kind: Kind }>>;
} = {
  'top-places': topPlacesStep,
  'top-percent': topPercentStep,
  'at-least': atLeastStep,
  'per-unit': perUnitStep,
  'wild-cards': wildCardsStep,
  'fill-up': fillUpStep,
};

/** What the rulebook knows of a step's kind. */
export function stepKindOf(step: AdvancementStep): StepKind<AdvancementStep> {
  return KINDS[step.kind] as StepKind<AdvancementStep>;
}

export const advancementStepShape: Shape = namedShape(
  'AdvancementStep',
  variantShape('kind', Object.fromEntries(Object.entries(KINDS).map(([kind, { shape }]) => [kind, shape]))),
  'One way into the next stage; a rule takes several in its order.',
);
