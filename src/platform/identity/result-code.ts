import type { ContestantId, StageId } from '../../domain/kernel/ids';
import { slipCodeOf } from '../../domain/sign-in/slip-code';
import type { FieldSeal } from './field-seal';

/**
 * The code under which somebody asks for her own result (PBP-7): made from the key of the house, so that it need not be stored and
 * nothing public leads to it. The same for as long as the key is the same; 40 bits, and guessing is slowed.
 */
export function resultCode(
  seal: Pick<FieldSeal, 'indexOf'>,
  stageId: StageId,
  contestantId: ContestantId,
): string {
  return slipCodeOf(Buffer.from(seal.indexOf(`own result: ${stageId} ${contestantId}`), 'base64url'));
}
