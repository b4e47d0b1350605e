import type { AccountId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import type { ResultSignature } from '../ledger/stage-book';
import type { SignatureStep, SignatureSteps } from './signature-rule';

/** What stands under a stage's result. */
export interface Signed {
  readonly isClosed: boolean;
  readonly signatures: readonly ResultSignature[];
}

/** The signature of a step that counts for this content (SGN-4); undefined where there is none. */
export function signatureOf(
  { signatures }: Pick<Signed, 'signatures'>,
  stepId: string,
  content: string,
): ResultSignature | undefined {
  return signatures.find((one) => one.step === stepId && one.content === content);
}

/** The steps that nobody has signed for this content, in their order (SGN-5). */
export function missingSignatures(
  steps: SignatureSteps,
  of: Pick<Signed, 'signatures'>,
  content: string,
): SignatureStep[] {
  return steps.filter(({ id }) => !signatureOf(of, id, content));
}

export interface Signing {
  readonly step: string;
  readonly content: string;
  readonly by: AccountId;
}

/**
 * Why somebody may not sign this step of this content now (SGN-3); null when she may. Whether she holds the role there is for
 * the door to ask. Refusals: NOT_FOUND, STAGE_NOT_CLOSED, ALREADY_EXISTS, SIGNATURE_ORDER, SIGNED_ALREADY.
 */
export function refuseSignature(
  steps: SignatureSteps,
  of: Signed,
  { step, content, by }: Signing,
): Refusal | null {
  if (!steps.some(({ id }) => id === step)) return { code: 'NOT_FOUND' };
  if (!of.isClosed) return { code: 'STAGE_NOT_CLOSED' };
  const [next] = missingSignatures(steps, of, content);
  if (signatureOf(of, step, content)) return { code: 'ALREADY_EXISTS' };
  if (next && next.id !== step) return { code: 'SIGNATURE_ORDER', next: next.name };
  const hasSigned = of.signatures.some((one) => one.by === by && one.content === content);
  return hasSigned ? { code: 'SIGNED_ALREADY' } : null;
}
