import { namedShape, recordShape } from '../kernel/record-shape';
import type { LocalText } from '../kernel/local-text';
import { say } from '../kernel/say';
import { oneOfShape, type Shape } from '../kernel/shapes';

/** How sheets and the stage are opened again for corrections. */
export interface CorrectionRule {
  /** Whether somebody else has to confirm each reopening (COR-1). */
  readonly secondPerson: boolean;
}

/** The shape of a `CorrectionRule`. Whatever has this shape is legal. */
export const correctionRuleShape: Shape = namedShape(
  'CorrectionRule',
  recordShape({ secondPerson: oneOfShape(true, false) }),
  'How sheets and the stage are opened again for corrections.',
);

/** The rule as a person reads it (RUV-3). */
export function describeCorrections({ secondPerson }: CorrectionRule): LocalText[] {
  return [
    secondPerson
      ? say(
          '退回评分表、重新开放本阶段，须由另一人确认后生效；申请人和该评分表的评委不得确认',
          'a sheet or the stage is opened again only when a second person confirms it, neither who asked nor a judge of that panel',
        )
      : say(
          '退回评分表、重新开放本阶段，由一人填写理由后即生效',
          'a sheet or the stage is opened again by one person, with a reason',
        ),
  ];
}
