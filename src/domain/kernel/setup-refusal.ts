import type { RegistrationState } from '../registration/registration';

/** Every expected "no" before the day. Texts: setup-refusal-text.ts. */
export type SetupRefusal =
  | {
      readonly code: 'SCHEME_FILE_REFUSED';
      readonly why: 'too-large' | 'too-many-rows' | 'not-a-workbook' | 'encrypted';
    }
  /** Somebody else has saved rules meanwhile. */
  | { readonly code: 'VERSION_OUTDATED'; readonly version: number }
  | { readonly code: 'ALREADY_EXISTS' }
  | { readonly code: 'REGISTRATION_STATE'; readonly state: RegistrationState }
  | { readonly code: 'NOT_FIRST_STAGE' }
  | { readonly code: 'NOBODY_APPROVED' };

export type SetupRefusalCode = SetupRefusal['code'];
