import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { RegistrationAct, RegistrationState } from './registration';

/** From which states an act leads to which. An act that is not listed is refused. Source: rules of the field 6.11. */
const WAYS: Readonly<Record<RegistrationAct, Partial<Record<RegistrationState, RegistrationState>>>> = {
  submit: { returned: 'submitted' },
  forward: { submitted: 'forwarded' },
  approve: { submitted: 'approved', forwarded: 'approved' },
  return: { submitted: 'returned', forwarded: 'returned', approved: 'returned' },
  withdraw: { submitted: 'withdrawn', forwarded: 'withdrawn', approved: 'withdrawn', returned: 'withdrawn' },
  admit: { submitted: 'submitted', forwarded: 'forwarded', approved: 'approved' },
  // Where it leads is in the steps: stateBeforeApproval.
  revert: { approved: 'submitted' },
  substitute: { submitted: 'submitted', forwarded: 'forwarded', approved: 'approved' },
};

const LEAST_REASON = 4;

/** Acts that take something away say why. */
const WITH_REASON: ReadonlySet<RegistrationAct> = new Set(['return', 'withdraw', 'substitute']);

/** Where an act leads (REG-1). Refusals: REGISTRATION_STATE from where it stands; REASON_TOO_SHORT for one that takes away. */
export function acceptRegistrationAct(
  state: RegistrationState,
  act: RegistrationAct,
  reason: string | undefined,
): Result<RegistrationState, Refusal> {
  const next = WAYS[act][state];
  if (!next) return refused({ code: 'REGISTRATION_STATE', state });
  if (WITH_REASON.has(act) && (reason?.trim().length ?? 0) < LEAST_REASON)
    return refused({ code: 'REASON_TOO_SHORT', least: LEAST_REASON });
  return accepted(next);
}
