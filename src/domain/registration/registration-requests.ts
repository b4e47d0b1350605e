import type { ContestantId, RegistrationId, UnitId } from '../kernel/ids';
import { idShape } from '../kernel/leaf-shapes';
import { recordShape } from '../kernel/record-shape';
import { integerShape, listShape, nullOrShape, oneOfShape, textShape } from '../kernel/shapes';
import { entryRulesShape, type EntryRules } from './entry-rules';
import { personChangeShape, personShape, type PersonFacts } from './person-facts';
import { REGISTRATION_STATES, type RegistrationState } from './registration';

/** One person registers for a trade. */
export interface SubmitRequest {
  readonly unitId: UnitId;
  readonly person: PersonFacts;
  readonly yearsInTrade: number | null;
}

const years = nullOrShape(integerShape(0, 80));
const reason = textShape(0, 500);
const expected = textShape(16, 16);

export const submitShape = recordShape(
  { unitId: idShape, person: personShape, yearsInTrade: years },
  {},
  { yearsInTrade: null },
);

/** What is said of her changes. */
export interface ChangeRequest {
  readonly person: Omit<PersonFacts, 'identity'> & Partial<Pick<PersonFacts, 'identity'>>;
  readonly yearsInTrade: number | null;
  readonly expected: string;
}

export const changeShape = recordShape(
  { person: personChangeShape, yearsInTrade: years, expected },
  {},
  { yearsInTrade: null },
);

/** What one person does with one registration. */
export type SingleAct = 'submit' | 'forward' | 'approve' | 'return' | 'withdraw';

export interface ActRequest {
  readonly act: SingleAct;
  readonly reason: string;
}

export const actShape = recordShape(
  { act: oneOfShape('submit', 'forward', 'approve', 'return', 'withdraw'), reason },
  {},
  { reason: '' },
);

/** Somebody else of the same unit takes the place. */
export interface SubstituteRequest {
  readonly person: PersonFacts;
  readonly yearsInTrade: number | null;
  readonly reason: string;
}

export const substituteShape = recordShape(
  { person: personShape, yearsInTrade: years, reason: textShape(4, 500) },
  {},
  { yearsInTrade: null },
);

/** Which registrations of a trade: those named, or all that a filter finds. */
export interface Choice {
  readonly ids: readonly RegistrationId[] | null;
  readonly state: RegistrationState | null;
  readonly unitId: UnitId | null;
}

export type BulkAct = 'forward' | 'approve' | 'return';

/** One decision on many. `expected`: how many the person who decides has been shown. */
export interface DecisionRequest {
  readonly act: BulkAct;
  readonly reason: string;
  readonly choice: Choice;
  readonly expected: number;
}

const choice = recordShape(
  {
    ids: nullOrShape(listShape(idShape, 1000, 1)),
    state: nullOrShape(oneOfShape(...REGISTRATION_STATES)),
    unitId: nullOrShape(idShape),
  },
  {},
  { ids: null, state: null, unitId: null },
);
const bulkAct = oneOfShape('forward', 'approve', 'return');

export const previewShape = recordShape({ act: bulkAct, choice });
export const decisionShape = recordShape(
  { act: bulkAct, reason, choice, expected: integerShape(0, 100_000_000) },
  {},
  { reason: '' },
);

/** Two that may be the same person: both stay. */
export interface KeepBothRequest {
  readonly contestantIds: readonly [ContestantId, ContestantId];
  readonly reason: string;
}

export const keepBothShape = recordShape({
  contestantIds: listShape(idShape, 2, 2),
  reason: textShape(4, 500),
});

/** Why a number is to be seen in clear. */
export const revealShape = recordShape({ purpose: textShape(4, 200) });

export interface EntryRulesRequest {
  readonly rules: EntryRules;
  readonly expected: string;
}

export const entryRulesRequestShape = recordShape({ rules: entryRulesShape, expected });

/** What a competition aims at when people register. */
export interface EntryAims {
  /** The share of its workers that every unit is to bring, in millionths; null: none. */
  readonly participationTarget: number | null;
  readonly hasOneTradeEach: boolean;
}

export const entryAimsShape = recordShape({
  participationTarget: nullOrShape(integerShape(0, 1_000_000)),
  hasOneTradeEach: oneOfShape(true, false),
});
