import type { EntryId, JudgeId, ModuleId } from '../kernel/ids';

/** A panel as it is seated. */
export interface SeatedPanel {
  readonly moduleId: ModuleId;
  /** With fewer marks the value stays open. */
  readonly minimumMarks: number;
  readonly judges: readonly JudgeId[];
}

/** Judges are missing, or enough sit there and some entries have too few who may mark them. */
export type PanelWarning =
  | { readonly kind: 'too-few'; readonly moduleId: ModuleId; readonly missing: number }
  | { readonly kind: 'entries-short'; readonly moduleId: ModuleId; readonly entries: readonly EntryId[] };

/**
 * What would leave values of a panel open (ALO-6).
 * @param asideOf the entries that a judge steps aside from
 */
export function panelWarnings(
  { moduleId, minimumMarks, judges }: SeatedPanel,
  entries: readonly EntryId[],
  asideOf: (judgeId: JudgeId) => ReadonlySet<EntryId>,
): PanelWarning[] {
  const missing = minimumMarks - judges.length;
  if (missing > 0) return [{ kind: 'too-few', moduleId, missing }];
  const asides = judges.map(asideOf);
  const short = entries.filter(
    (entryId) => judges.length - asides.filter((aside) => aside.has(entryId)).length < minimumMarks,
  );
  return short.length > 0 ? [{ kind: 'entries-short', moduleId, entries: short }] : [];
}
