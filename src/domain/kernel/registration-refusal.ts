import type { PersonFault } from '../registration/person-facts';
import type { RegistrationState } from '../registration/registration';
import type { UnmetRequirement } from '../registration/unmet-requirements';

/** What keeps a unit from being removed. */
export interface UnitHolds {
  readonly below: number;
  readonly people: number;
  readonly participations: number;
}

/** Every expected "no" about units and registrations. Texts: registration-refusal-text.ts. */
export type RegistrationRefusal =
  | ({ readonly code: 'UNIT_IN_USE' } & UnitHolds)
  | { readonly code: 'UNIT_RING' }
  | { readonly code: 'PERSON_FAULTY'; readonly faults: readonly PersonFault[] }
  | { readonly code: 'REQUIREMENTS_UNMET'; readonly unmet: readonly UnmetRequirement[] }
  | { readonly code: 'QUOTA_FULL'; readonly places: number; readonly reserves: number }
  /** The unit's name for those who may see every unit. */
  | { readonly code: 'DOCUMENT_TAKEN'; readonly unitName?: string }
  | { readonly code: 'ONE_TRADE_EACH' }
  | { readonly code: 'ALREADY_REGISTERED'; readonly state: RegistrationState }
  | { readonly code: 'ENTERED_ALREADY' }
  /** Of a file that was to be taken whole. */
  | { readonly code: 'ROWS_FAULTY'; readonly rows: number }
  | { readonly code: 'COUNT_DIFFERS'; readonly expected: number; readonly found: number };

export type RegistrationRefusalCode = RegistrationRefusal['code'];
