import type { AppealId, EntryId } from '../kernel/ids';
import { idShape } from '../kernel/leaf-shapes';
import { recordShape, variantShape } from '../kernel/record-shape';
import { integerShape, oneOfShape, textShape, type Shape } from '../kernel/shapes';
import {
  APPEAL_KINDS,
  APPEAL_OUTCOMES,
  DEPOSIT_ACTS,
  FILER_ROLES,
  type AppealKind,
  type AppealOutcome,
  type DepositActKind,
  type FilerRole,
} from './appeal';

const reason = textShape(1, 2000);

/** What somebody files. */
export interface FilingRequest {
  readonly kind: AppealKind;
  readonly entryId: EntryId;
  readonly filerRole: FilerRole;
  readonly filerName: string;
  readonly subject: string;
  readonly text: string;
}

export const filingShape = recordShape({
  kind: oneOfShape(...APPEAL_KINDS),
  entryId: idShape,
  filerRole: oneOfShape(...FILER_ROLES),
  filerName: textShape(1, 64, /\S/),
  subject: textShape(1, 120, /\S/),
  text: textShape(1, 4000, /\S/),
});

/** What an arbitrator does. */
export type ArbitrationRequest =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected' | 'investigated' | 'stood-aside'; readonly reason: string }
  | {
      readonly kind: 'decided' | 'decided-again';
      readonly outcome: AppealOutcome;
      readonly reason: string;
    }
  | { readonly kind: 'merged'; readonly into: AppealId; readonly reason: string };

const act = (kind: string, more: Record<string, Shape> = {}): Record<string, Shape> => ({
  [kind]: recordShape({ kind: oneOfShape(kind), ...more }),
});
const outcome = oneOfShape(...APPEAL_OUTCOMES);

export const arbitrationShape = variantShape('kind', {
  ...act('accepted'),
  ...act('rejected', { reason }),
  ...act('investigated', { reason }),
  ...act('stood-aside', { reason }),
  ...act('decided', { outcome, reason }),
  ...act('decided-again', { outcome, reason }),
  ...act('merged', { into: idShape, reason }),
});

/** Why the second level is asked. */
export interface AskAgainRequest {
  readonly reason: string;
}

export const askAgainShape = recordShape({ reason });

/** What was done with the deposit. */
export interface DepositRequest {
  readonly kind: DepositActKind;
  /** Such as the number of the receipt. */
  readonly note: string;
}

export const depositShape = recordShape({ kind: oneOfShape(...DEPOSIT_ACTS), note: textShape(0, 200) });

/** Which row of the ledger carried the decision out. */
export interface CarryOutRequest {
  readonly seq: number;
}

export const carryOutShape = recordShape({ seq: integerShape(1) });
