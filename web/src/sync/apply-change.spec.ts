import type { BoardRow, BoardSnapshot, RankingChanged } from '#contract/live';
import { applyChange } from './apply-change';

const row = (number: string, place: number | null, total: string | null): BoardRow =>
  ({
    entryId: `e${number}`,
    number,
    place,
    sharedBy: 1,
    total,
    modules: [],
    marked: 1,
    expected: 2,
  }) as unknown as BoardRow;

const board = (seq: number, rows: readonly BoardRow[]): BoardSnapshot =>
  ({
    competitionId: 'c',
    competitionName: { zh: '', en: '' },
    note: null,
    seq,
    at: '2005-06-01T00:00:00Z',
    stages: [{ stageId: 's', modules: [], isClosed: false, edition: null, marked: 1, expected: 4, rows }],
  }) as unknown as BoardSnapshot;

const change = (from: number, seq: number, rows: readonly BoardRow[], stageId = 's'): RankingChanged =>
  ({
    seq,
    from,
    room: 'competition/c',
    at: '2005-06-01T00:00:05Z',
    stages: [{ stageId, isClosed: false, edition: null, marked: 2, expected: 4, rows }],
  }) as unknown as RankingChanged;

const numbers = (result: BoardSnapshot | 'gap'): readonly string[] =>
  result === 'gap' ? ['gap'] : (result.stages[0]?.rows ?? []).map(({ number }) => number);

describe('applyChange', () => {
  const before = board(10, [row('01', 1, '90'), row('02', 2, '80'), row('03', null, null)]);

  it('[WCH-1] a change replaces whole rows and the list is ordered by place again', () => {
    const after = applyChange(before, change(10, 12, [row('02', 1, '95'), row('01', 2, '90')]));
    expect(numbers(after)).toEqual(['02', '01', '03']);
    expect(after).toMatchObject({ seq: 12, at: '2005-06-01T00:00:05Z', stages: [{ marked: 2 }] });
  });

  it('[WCH-1] rows without a place stand last, by number', () => {
    const after = applyChange(before, change(9, 11, [row('00', null, null)]));
    expect(numbers(after)).toEqual(['01', '02', '00', '03']);
  });

  it('[WCH-2] a change below the number held alters nothing', () => {
    expect(applyChange(before, change(8, 9, [row('02', 1, '95')]))).toBe(before);
  });

  it('[WCH-2] a change with the number held is applied: a publication adds no ledger row', () => {
    const edition = { version: 1, at: '2005-06-02T00:00:00Z', hash: 'h', isBehind: false };
    const published = change(10, 10, []);
    const stages = published.stages.map((stage) => ({ ...stage, edition }));
    expect(applyChange(before, { ...published, stages })).toMatchObject({ seq: 10, stages: [{ edition }] });
  });

  it('[WCH-3] a change that starts after the number held is a gap', () => {
    expect(applyChange(before, change(11, 12, [row('02', 1, '95')]))).toBe('gap');
  });

  it('[WCH-3] a stage the board does not know is a gap', () => {
    expect(applyChange(before, change(10, 12, [], 'other'))).toBe('gap');
  });
});
