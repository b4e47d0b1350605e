import type { PublishedContent } from '../contract/publication';
import { canonicalJson } from '../domain/kernel/canonical-json';
import type { EntryDetail } from './public/entry-details';

/** An edition that has no number yet. */
export type Draft = Omit<PublishedContent, 'version'>;

/** The same with what each contestant will be told of it: kept beside the edition, not in it. */
export interface EditionDraft extends Draft {
  readonly details?: readonly EntryDetail[];
}

/** What becomes the edition itself. */
export function contentOf({ details: _, ...draft }: EditionDraft): Draft {
  return draft;
}

/**
 * The bytes that two people agree on (IMC-3): the whole edition without its hour, its person and the end of the ledger, which other
 * stages move.
 */
export function draftText(draft: EditionDraft): string {
  const apart = {
    publishedAt: undefined,
    publishedBy: undefined,
    ledgerSeq: undefined,
    ledgerHash: undefined,
  };
  return canonicalJson({ ...contentOf(draft), ...apart });
}
