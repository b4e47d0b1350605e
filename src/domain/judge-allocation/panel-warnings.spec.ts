import type { EntryId, JudgeId, ModuleId } from '../kernel/ids';
import { panelWarnings } from './panel-warnings';

const moduleId = 'm' as ModuleId;
const [a, b, c] = ['a', 'b', 'c'] as JudgeId[] as [JudgeId, JudgeId, JudgeId];
const entries = ['1', '2'] as EntryId[];
const aside =
  (of: Record<string, string[]>) =>
  (judgeId: JudgeId): ReadonlySet<EntryId> =>
    new Set((of[judgeId] ?? []) as EntryId[]);

describe('what would leave values of a panel open', () => {
  it('[ALO-6] a panel with fewer judges than marks are needed says how many are missing', () => {
    const panel = { moduleId, minimumMarks: 3, judges: [a] };
    expect(panelWarnings(panel, entries, aside({}))).toEqual([{ kind: 'too-few', moduleId, missing: 2 }]);
  });

  it('[ALO-6] where enough sit, the entries are named from which too many step aside', () => {
    const panel = { moduleId, minimumMarks: 2, judges: [a, b, c] };
    expect(panelWarnings(panel, entries, aside({ a: ['1'], b: ['2'] }))).toEqual([]);
    expect(panelWarnings(panel, entries, aside({ a: ['1'], b: ['1', '2'] }))).toEqual([
      { kind: 'entries-short', moduleId, entries: ['1'] },
    ]);
  });
});
