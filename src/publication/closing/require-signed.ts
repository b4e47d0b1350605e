import type { StageBook } from '../../domain/ledger/stage-book';
import type { Standing } from '../../domain/ranking/standing';
import { resultHash } from '../../domain/signature/result-content';
import { missingSignatures } from '../../domain/signature/signature-chain';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import type { StageContext } from '../../setup/stages/stage-context';

/** Everybody whom the rules name has signed what would be published (SGN-5). @throws RefusedError SIGNATURES_MISSING. */
export function requireSigned(
  { stageId, rules }: Pick<StageContext, 'stageId' | 'rules'>,
  book: StageBook,
  standings: readonly Standing[],
): void {
  if (!rules.signatures) return;
  const missing = missingSignatures(rules.signatures, book, resultHash(stageId, standings, sha256));
  if (missing.length > 0)
    throw new RefusedError({ code: 'SIGNATURES_MISSING', steps: missing.map(({ name }) => name) });
}
