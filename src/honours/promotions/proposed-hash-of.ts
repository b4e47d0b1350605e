import type { PromotionView } from '../../contract/honours';
import { hashOfMeant, meantOf } from '../../domain/promotion/workflow/meant-promotion';
import { sha256 } from '../../platform/identity/sha256';

/** The name of a proposal by its content; null where nobody is promoted. */
export function proposedHashOf(proposal: PromotionView | undefined): string | null {
  if (!proposal || proposal.toGrade === null) return null;
  return hashOfMeant(meantOf(proposal), sha256);
}
