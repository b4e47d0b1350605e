import type { RegistrationAct, RegistrationState } from './registration';

/** Where a registration stood before it was approved (RGS-4): forwarded, if that came after the last submission. */
export function stateBeforeApproval(acts: readonly RegistrationAct[]): RegistrationState {
  const sinceSubmission = acts.slice(acts.lastIndexOf('submit') + 1);
  return sinceSubmission.includes('forward') ? 'forwarded' : 'submitted';
}
