import { schemeShape } from '#domain/scheme/scheme-shape';
import type { MarkingScheme } from '#domain/scheme/marking-scheme';
import { isRecord } from '#domain/kernel/shapes';
import type { StageId } from '#domain/kernel/ids';

/** What was edited and not saved, kept over a reload of this window. */
export interface SchemeDraft {
  /** The version of the rules that it was made from. */
  readonly version: number;
  readonly scheme: MarkingScheme;
}

const keyOf = (stageId: StageId): string => `scheme-draft/${stageId}`;

/** Undefined where there is none, or none that this version of the page can read. */
export function readDraft(stageId: StageId): SchemeDraft | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(stageId)) ?? 'null');
    if (!isRecord(kept) || typeof kept['version'] !== 'number') return undefined;
    return schemeShape.check(kept['scheme']) === null ? (kept as unknown as SchemeDraft) : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined takes it away. A window without storage edits all the same. */
export function keepDraft(stageId: StageId, draft: SchemeDraft | undefined): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(stageId), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(stageId));
  } catch {
    // Full or forbidden: the guard against leaving is still there.
  }
}
