import type { RulingView } from '#contract/marking';
import type { EntryStatus } from '#domain/ledger/entry-status';
import { entryStatuses } from './entry-statuses';

const set = (entryId: string, status: EntryStatus): RulingView =>
  ({ fact: { kind: 'StatusSet', entryId, status } }) as unknown as RulingView;

describe('entryStatuses', () => {
  it('[RLC-5] the newest status of an entry holds, and being present is none', () => {
    const excused = { fact: { kind: 'JudgeExcused', entryId: 'e4' } } as unknown as RulingView;
    const newestFirst = [
      set('e2', 'present'),
      excused,
      set('e1', 'disqualified'),
      set('e2', 'absent'),
      set('e3', 'late'),
      set('e1', 'late'),
    ];
    expect([...entryStatuses(newestFirst)]).toEqual([
      ['e1', 'disqualified'],
      ['e3', 'late'],
    ]);
    expect(entryStatuses([]).size).toBe(0);
  });
});
