import type { SheetView } from '#contract/marking';
import { ratio } from '#domain/kernel/ratios';
import type { OutboxEntry } from '../sync/outbox-entry';
import { readSheet, type SheetReading } from './read-sheet';

const aspect = (id: string, kind = 'free'): object => ({ id, kind, max: 10_000_000, step: 500_000 });

const sheet = {
  entryId: 'e1',
  due: ['a1', 'a2', 'a3'],
  modules: [
    { criteria: [{ aspects: [aspect('a1'), aspect('a2')] }, { aspects: [aspect('a3', 'deduction')] }] },
  ],
  marks: [
    { aspectId: 'a1', points: 8_000_000, seq: 5 },
    { aspectId: 'a3', points: 1_500_000, seq: 6 },
  ],
} as unknown as SheetView;

const entry = (id: number, aspectId: string, points: number | null, more: object = {}): OutboxEntry =>
  ({
    id,
    at: '',
    refusal: null,
    body: {
      name: points === null ? 'voidMark' : 'enterMark',
      entryId: 'e1',
      aspectId,
      basedOn: 0,
      ...(points === null ? {} : { points }),
    },
    ...more,
  }) as unknown as OutboxEntry;

const read = (entries: readonly OutboxEntry[], inFlight: readonly number[] = []): SheetReading =>
  readSheet(sheet, { entries, inFlight: new Set(inFlight) });

const states = ({ cells }: SheetReading): readonly string[] =>
  cells.map(({ state, points }) => `${state} ${points}`);

describe('readSheet', () => {
  it('[SHT-1] what the server holds is on disk; what nobody marked is empty, not zero', () => {
    const reading = read([]);
    expect(states(reading)).toEqual(['on-disk 8000000', 'empty null', 'on-disk 1500000']);
    expect(reading).toMatchObject({ marked: 2, missing: 1, waiting: 0, total: ratio(6_500_000) });
  });

  it('[SHT-2] a mark without a receipt shows its own value and where it is', () => {
    expect(states(read([entry(1, 'a2', 4_000_000)]))[1]).toBe('kept 4000000');
    expect(states(read([entry(1, 'a2', 4_000_000)], [1]))[1]).toBe('sent 4000000');
    expect(read([entry(1, 'a2', 4_000_000), entry(2, 'a1', 9_000_000)])).toMatchObject({
      waiting: 2,
      total: ratio(11_500_000),
    });
  });

  it('[SHT-3] the last of several mutations of a cell counts, also when it takes the mark away', () => {
    expect(states(read([entry(1, 'a1', 4_000_000), entry(2, 'a1', null)]))[0]).toBe('kept null');
  });

  it('[SHT-4] a refused mark leaves the former one in force and stays visible beside it', () => {
    const refusal = { code: 'VERSION_CONFLICT', theirs: 7_000_000, by: 'j', at: '', seq: 9 };
    const reading = read([entry(1, 'a1', 4_000_000, { refusal })]);
    expect(reading.cells[0]).toMatchObject({
      state: 'refused',
      points: 8_000_000,
      refused: { id: 1, mine: 4_000_000, refusal },
    });
    expect(reading).toMatchObject({ refused: 1, waiting: 0 });
  });

  it('[SHT-4] a newer mark of the cell takes the place of the refused one', () => {
    const reading = read([
      entry(1, 'a1', 4_000_000, { refusal: { code: 'SHEET_LOCKED' } }),
      entry(2, 'a1', 5_000_000),
    ]);
    expect(reading.cells[0]).toMatchObject({ state: 'kept', points: 5_000_000, refused: null });
  });

  describe('of all kinds', () => {
    const levels = ['0', '1', '2', '3'].map((text) => ({ zh: text, en: text }));
    const kinds = [
      { id: 'judged', kind: 'judgement', max: 10_000_000, levels },
      { id: 'counted', kind: 'count', each: 500_000, most: 12, max: 4_000_000 },
      { id: 'passed', kind: 'pass', max: 2_000_000 },
      { id: 'off', kind: 'deduction', max: 3_000_000, step: 500_000, factor: 2_000_000 },
      { id: 'run', kind: 'time', limit: 600_000_000, step: 10_000, isAttempt: true },
      { id: 'dive', kind: 'free', max: 10_000_000, step: 500_000, declares: { factor: {} } },
    ];
    const [first, ...subs] = kinds;
    const criteria = [{ aspects: [first], subCriteria: [{ name: {}, aspects: subs }] }];
    const readAll = (marks: Readonly<Record<string, number | string>>): SheetReading =>
      readSheet(
        {
          entryId: 'e1',
          due: kinds.map(({ id }) => id),
          modules: [{ criteria }],
          marks: Object.entries(marks).map(([aspectId, points]) => ({ aspectId, points, seq: 1 })),
        } as unknown as SheetView,
        { entries: [], inFlight: new Set() },
      );

    it('[SHT-1] aspects of sub-criteria are in the sheet, in their order', () => {
      const { cells } = readAll({});
      expect(cells.map((cell) => cell.aspect.id)).toEqual(kinds.map(({ id }) => id));
      expect(cells.map((cell) => cell.subCriterion !== null)).toEqual([false, ...subs.map(() => true)]);
    });

    it('[SHT-1] the total is the exact sum of what the marks are worth, not of the marks', () => {
      const { total } = readAll({
        judged: 2_000_000,
        counted: 10_000_000,
        passed: 1_000_000,
        off: 1_000_000,
      });
      // 2 ÷ 3 × 10, 10 × 0.5 but at most 4, 2 for the pass, twice 1 taken off.
      expect(total).toEqual(ratio(32_000_000, 3));
    });

    it('[SHT-1] times, declared difficulty and attempts without a result are not in the total, and nothing marked is no 0', () => {
      expect(readAll({ run: 83_450_000, dive: 8_000_000 }).total).toBeNull();
      expect(readAll({ run: 'DNF' })).toMatchObject({ total: null, marked: 1, isPartial: true });
      expect(readAll({ off: 0 }).total).toEqual(ratio(0));
      expect(readAll({}).full).toEqual(ratio(16_000_000));
    });
  });

  describe('where not every aspect is due', () => {
    const idsOf = ({ cells }: SheetReading): readonly string[] => cells.map(({ aspect: { id } }) => id);
    const readDue = (due: readonly string[], entries: readonly OutboxEntry[] = []): SheetReading =>
      readSheet({ ...sheet, due } as unknown as SheetView, { entries, inFlight: new Set() });

    it('[SHT-6] an element that the entry did not show is neither listed nor missing unless it is marked', () => {
      const reading = readDue(['a1']);
      expect(idsOf(reading)).toEqual(['a1', 'a3']);
      expect(reading).toMatchObject({ marked: 2, missing: 0 });
      expect(readDue(['a1', 'a2'])).toMatchObject({ marked: 2, missing: 1 });
    });

    it('[SHT-6] a mark that is still on this tablet keeps it in the list, also one that was refused or takes a mark away', () => {
      expect(idsOf(readDue([], [entry(1, 'a2', 4_000_000)]))).toEqual(['a1', 'a2', 'a3']);
      const refusal = { code: 'SHEET_LOCKED' };
      expect(idsOf(readDue([], [entry(1, 'a2', 4_000_000, { refusal })]))).toEqual(['a1', 'a2', 'a3']);
      const taken = readDue([], [entry(1, 'a3', null)]);
      expect(idsOf(taken)).toEqual(['a1', 'a3']);
      expect(taken).toMatchObject({ marked: 1, missing: 0 });
    });

    it('[SHT-6] nothing is listed and nothing missing where nothing is due and nothing marked', () => {
      const bare = { ...sheet, due: [], marks: [] } as unknown as SheetView;
      const reading = readSheet(bare, { entries: [], inFlight: new Set() });
      expect(reading).toMatchObject({ cells: [], marked: 0, missing: 0 });
    });
  });

  it('[SHT-5] entries of another sheet do not show here', () => {
    const other = entry(1, 'a1', 4_000_000);
    expect(read([{ ...other, body: { ...other.body, entryId: 'e2' } as OutboxEntry['body'] }])).toMatchObject(
      { waiting: 0 },
    );
  });

  it('[SHT-8] a submission on its way locks the sheet; one that the server did not take leaves it open and stays visible', () => {
    const submission = (refusal: object | null): OutboxEntry =>
      ({ id: 7, at: '', refusal, body: { name: 'submitSheet', entryId: 'e1' } }) as unknown as OutboxEntry;
    const refused = submission({ code: 'SHEET_DIFFERS' });
    expect(read([submission(null)])).toMatchObject({ submission: { id: 7 }, refusedSubmission: null });
    expect(read([refused])).toMatchObject({ submission: null, refusedSubmission: refused });
    expect(read([])).toMatchObject({ submission: null, refusedSubmission: null });
  });
});
