import type { DeskCellView, DeskView } from '#contract/desk';
import type { CompetitionId, EntryId, JudgeId, ModuleId, StageId } from '#domain/kernel/ids';
import { drawnIn, missingIn, shownDesk, type DeskFilter } from './desk-filter';

const cell = (state: DeskCellView['state'], ...missing: (number | null)[]): DeskCellView => ({
  state,
  revision: 1,
  missing,
});
const entry = (number: string, ...cells: DeskCellView[]): DeskView['entries'][number] => ({
  entryId: number as EntryId,
  number,
  status: 'present',
  lot: null,
  cells,
});
const view: DeskView = {
  stageId: 's' as StageId,
  competitionId: 'c' as CompetitionId,
  isClosed: false,
  secondPerson: false,
  revision: 1,
  seq: 1,
  modules: ['theory', 'practical'].map((id) => ({ moduleId: id as ModuleId, name: { zh: id, en: id } })),
  judges: ['a', 'b'].map((id) => ({ judgeId: id as JudgeId, name: id })),
  entries: [
    entry('1', cell('owed', 0, 2), cell('handed-in', null, 0)),
    entry('2', cell('handed-in', 0, 0), cell('handed-in', null, 0)),
    entry('3', cell('excused', 0, 0), cell('complete', null, 0)),
    entry('4', cell('other-version', 0, 0), cell('handed-in', null, 0)),
  ],
};
const shown = (filter: Partial<DeskFilter>) => {
  const { columns, entries, owed } = shownDesk(view, {
    owedOnly: false,
    judgeId: null,
    moduleId: null,
    batch: null,
    station: null,
    ...filter,
  });
  return [columns.map(({ name }) => name).join(), entries.map(({ number }) => number).join(), owed];
};

describe('shownDesk', () => {
  it.each([
    ['everything', {}, ['a,b', '1,2,3,4', 3]],
    ['only what is owed', { owedOnly: true }, ['a,b', '1,3,4', 3]],
    ['one judge', { judgeId: 'b' as JudgeId, owedOnly: true }, ['b', '3', 1]],
    [
      'a module: its judges, and what is owed there',
      { moduleId: 'theory' as ModuleId, owedOnly: true },
      ['a', '4', 1],
    ],
    ['the other module', { moduleId: 'practical' as ModuleId, owedOnly: true }, ['a,b', '1,3,4', 3]],
    ['a module that is not there is no filter', { moduleId: 'gone' as ModuleId }, ['a,b', '1,2,3,4', 3]],
  ])('[DSK-7] %s', (_, filter, expected) => {
    expect(shown(filter)).toEqual(expected);
  });

  it('[DSK-9] one batch, one station; where nothing was drawn they are no filter', () => {
    const lots = [[1, 2], [1, 1], [2, 1], null] as const;
    const drawn: DeskView = {
      ...view,
      entries: view.entries.map((one, index) => {
        const lot = lots[index];
        return { ...one, lot: lot ? { batch: lot[0], station: lot[1] } : null };
      }),
    };
    const all = { owedOnly: false, judgeId: null, moduleId: null, batch: null, station: null };
    const numbers = (of: DeskView, filter: Partial<DeskFilter>): string => {
      const { entries, owed } = shownDesk(of, { ...all, ...filter });
      return `${entries.map(({ number }) => number).join()} ${owed}`;
    };
    expect([drawnIn(drawn, 'batch'), drawnIn(drawn, 'station'), drawnIn(view, 'batch')]).toEqual([
      [1, 2],
      [1, 2],
      [],
    ]);
    expect(numbers(drawn, { batch: 1 })).toBe('1,2 1');
    expect(numbers(drawn, { station: 1 })).toBe('2,3 1');
    expect(numbers(drawn, { batch: 1, station: 2, owedOnly: true })).toBe('1 1');
    expect(numbers(drawn, { batch: 9 })).toBe('1,2,3,4 3');
    expect(numbers(view, { batch: 1 })).toBe('1,2,3,4 3');
  });

  it('[DSK-7] missing marks are those of the module, or of all', () => {
    const one = cell('owed', 1, 4);
    expect([missingIn(one, null), missingIn(one, 1), missingIn(cell('owed', null, 4), 0)]).toEqual([5, 4, 0]);
  });
});
