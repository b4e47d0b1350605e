/** What became of an entry in a stage (rules of the field 1.8, 6.41): 正常、迟到、缺考、弃权、未完成、违纪扣分、取消成绩. */
export type EntryStatus =
  'present' | 'late' | 'absent' | 'withdrawn' | 'did-not-finish' | 'penalised' | 'disqualified';

export const ENTRY_STATUSES: readonly EntryStatus[] = [
  'present',
  'late',
  'absent',
  'withdrawn',
  'did-not-finish',
  'penalised',
  'disqualified',
];

/** Whoever was not there, has gone, or counts no more: nobody owes them a mark (rules of the field 1.8). */
export type OutStatus = Extract<EntryStatus, 'absent' | 'withdrawn' | 'disqualified'>;

const OUT: ReadonlySet<EntryStatus> = new Set<OutStatus>(['absent', 'withdrawn', 'disqualified']);

/** Whether an entry is marked no more. */
export function isOut(status: EntryStatus): status is OutStatus {
  return OUT.has(status);
}
