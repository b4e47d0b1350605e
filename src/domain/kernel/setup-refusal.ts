import type { SeatRefusal } from './seat-refusal';
import type { RegistrationState } from '../registration/registration';

/** Every expected "no" before the day. Texts: setup-refusal-text.ts. */
export type SetupRefusal =
  | { readonly code: 'ALREADY_EXISTS' }
  | { readonly code: 'REGISTRATION_STATE'; readonly state: RegistrationState }
  | { readonly code: 'NOT_FIRST_STAGE' }
  | { readonly code: 'NOBODY_APPROVED' }
  | SeatRefusal;

export type SetupRefusalCode = SetupRefusal['code'];
