import { idShape, instantShape } from '../kernel/leaf-shapes';
import { recordShape } from '../kernel/record-shape';
import { integerShape, listShape, oneOfShape, textShape, type Shape } from '../kernel/shapes';
import { REGISTRATION_ACTS, REGISTRATION_STATES } from './registration';

/** A registration as an archive holds it. */
export const registrationShape: Shape = recordShape(
  {
    id: idShape,
    contestantId: idShape,
    state: oneOfShape(...REGISTRATION_STATES),
    submittedAt: instantShape,
    submittedBy: idShape,
  },
  {
    isReserve: oneOfShape(true),
    yearsInTrade: integerShape(0, 80),
    steps: listShape(
      recordShape(
        { at: instantShape, actorId: idShape, act: oneOfShape(...REGISTRATION_ACTS) },
        { reason: textShape(1, 500), replaced: idShape },
      ),
      1000,
      1,
    ),
  },
);
