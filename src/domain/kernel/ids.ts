declare const idBrand: unique symbol;
type Id<Of extends string> = string & { readonly [idBrand]: Of };

export type CompetitionId = Id<'Competition'>;
export type UnitId = Id<'Unit'>;
export type TradeId = Id<'Trade'>;
export type StageId = Id<'Stage'>;
export type ContestantId = Id<'Contestant'>;
export type EntryId = Id<'Entry'>;
/** A person's registration for one trade. */
export type RegistrationId = Id<'Registration'>;
/** A time slot at the benches. */
export type SessionId = Id<'Session'>;
/** A decision on many registrations at once. */
export type DecisionId = Id<'Decision'>;
export type AccountId = Id<'Account'>;
/** The account that marks; a judge is an account with a seat on a panel. */
export type JudgeId = AccountId;
export type ModuleId = Id<'Module'>;
export type CriterionId = Id<'Criterion'>;
export type SubCriterionId = Id<'SubCriterion'>;
export type AspectId = Id<'Aspect'>;
/** A standards section (WSOS) that aspects count towards. */
export type SectionId = Id<'Section'>;
/** A penalty or bonus that the scheme knows. */
export type AdjustmentId = Id<'Adjustment'>;
export type AppealId = Id<'Appeal'>;
export type ClientId = Id<'Client'>;
