import type { RegistrationRefusal } from './registration-refusal';
import type { SeatRefusal } from './seat-refusal';
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
  | { readonly code: 'NOBODY_APPROVED' }
  | { readonly code: 'NOTHING_TO_NAME'; readonly what: 'units' | 'trades' }
  | { readonly code: 'ROSTER_FAULTY'; readonly rows: number }
  | { readonly code: 'ROSTER_CHANGED' }
  | { readonly code: 'TOO_MANY_CHANGES'; readonly most: number }
  | { readonly code: 'IMPORT_RUNNING' }
  | { readonly code: 'IMPORT_BUILT_ON' }
  | { readonly code: 'SCORES_FAULTY'; readonly rows: number }
  /** Headings of the file that are not its to bring. */
  | { readonly code: 'SCORES_JUDGED'; readonly columns: readonly string[] }
  | SeatRefusal
  | RegistrationRefusal
  /** The version that stands. */
  | { readonly code: 'SCHEDULE_CHANGED'; readonly version: number }
  /** Pixels of a side. */
  | { readonly code: 'PHOTO_UNFIT'; readonly least: number; readonly most: number }
  /** Texts with signs that the font of printed papers does not have. */
  | { readonly code: 'TEXT_UNPRINTABLE'; readonly texts: readonly string[] };

export type SetupRefusalCode = SetupRefusal['code'];
