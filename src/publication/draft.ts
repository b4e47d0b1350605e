import type { PublishedContent } from '../contract/publication';
import { canonicalJson } from '../domain/kernel/canonical-json';

/** An edition that has no number yet. */
export type Draft = Omit<PublishedContent, 'version'>;

/**
 * The bytes that two people agree on (IMC-3): the whole edition without its hour, its person and the end of the ledger, which other
 * stages move.
 */
export function draftText(draft: Draft): string {
  const { publishedAt: _at, publishedBy: _by, ledgerSeq: _seq, ledgerHash: _hash, ...agreed } = draft;
  return canonicalJson(agreed);
}
