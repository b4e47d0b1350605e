import type { SheetListItem, SheetView } from '#contract/marking';
import type { EntryId } from '#domain/kernel/ids';
import type { MutationBody } from '#domain/mark/mutation';
import type { Answer } from '../sync/api';
import type { KeptAnswer, KeptAnswers } from '../sync/kept-answers';
import { FetchAhead } from './fetch-ahead';
import { LIST, sheetPath, SheetShelf } from './sheet-shelf';

class MemoryKept implements KeptAnswers {
  readonly answers = new Map<string, KeptAnswer>();

  async all(): Promise<readonly KeptAnswer[]> {
    return [...this.answers.values()];
  }

  async keep(answer: KeptAnswer): Promise<void> {
    this.answers.set(answer.path, answer);
  }

  async drop(path: string): Promise<void> {
    this.answers.delete(path);
  }
}

const e1 = 'e1' as EntryId;
const PATH = sheetPath(e1);
const item = (entryId: string): SheetListItem =>
  ({
    entryId,
    number: '01-1',
    state: 'open',
    signature: 'none',
    marked: 0,
    expected: 2,
  }) as unknown as SheetListItem;
const sheet = { ...item('e1'), marks: [], seq: 0 } as unknown as SheetView;
const mark = {
  name: 'enterMark',
  entryId: e1,
  aspectId: 'a1',
  points: 7,
  basedOn: 0,
} as unknown as MutationBody;
const NO_ANSWER: Answer<unknown> = { ok: false, refusal: { code: 'NO_ANSWER' } };

function bench(
  answers: Record<string, () => Answer<unknown> | Promise<Answer<unknown>>>,
  kept = new MemoryKept(),
) {
  const asked: string[] = [];
  let clock = 0;
  const shelf = new SheetShelf({
    kept,
    get: async (path) => {
      asked.push(path);
      return (await answers[path]?.()) ?? NO_ANSWER;
    },
    now: () => `t${++clock}`,
  });
  return { shelf, kept, asked };
}

const answersOf = (value: unknown) => (): Answer<unknown> => ({ ok: true, value });

describe('SheetShelf', () => {
  it('[OFL-1] what was seen is there in the next visit without an answer, with the time it was fetched', async () => {
    const { shelf, kept } = bench({ [LIST]: answersOf([item('e1')]), [PATH]: answersOf(sheet) });
    await shelf.fetch(LIST);
    await shelf.fetch(PATH);
    const next = bench({}, kept).shelf;
    await next.open();
    expect(next.shelvedAt(PATH)).toEqual({ value: sheet, at: 't2', isFresh: false });
    await next.fetch(PATH);
    expect(next.shelvedAt(PATH)?.value).toEqual(sheet);
    expect(next.problemAt(PATH)).toEqual({ code: 'NO_ANSWER' });
  });

  it('[OFL-1] what the server refuses to show is not kept', async () => {
    const { shelf, kept } = bench({ [PATH]: answersOf(sheet) });
    await shelf.fetch(PATH);
    const no: Answer<unknown> = { ok: false, refusal: { code: 'NOT_FOUND' } };
    const next = bench({ [PATH]: () => no }, kept).shelf;
    await next.open();
    await next.fetch(PATH);
    expect(next.shelvedAt(PATH)).toBeUndefined();
    expect(kept.answers.size).toBe(0);
  });

  it('[OFL-2] a mark with a receipt is on the kept sheet and in the kept list before the outbox forgets it', async () => {
    const { shelf, kept } = bench({ [LIST]: answersOf([item('e1'), item('e2')]), [PATH]: answersOf(sheet) });
    await shelf.fetch(LIST);
    await shelf.fetch(PATH);
    await shelf.receive(mark, { seq: 9, hash: 'h' });
    expect(kept.answers.get(PATH)?.value).toMatchObject({
      seq: 9,
      marks: [{ points: 7, seq: 9 }],
      marked: 1,
    });
    expect(kept.answers.get(LIST)?.value).toMatchObject([{ marked: 1 }, { marked: 0 }]);
  });

  it('[OFL-2] an answer that was on its way when a receipt came is asked for again', async () => {
    const withMark = { ...sheet, marks: [{ aspectId: 'a1', points: 7, seq: 9 }], seq: 9 };
    let late: (answer: Answer<unknown>) => void = () => {};
    const held = new Promise<Answer<unknown>>((resolve) => (late = resolve));
    const answers = [answersOf(sheet), () => held, answersOf(withMark)];
    const { shelf } = bench({ [PATH]: () => answers.shift()?.() ?? NO_ANSWER });
    await shelf.fetch(PATH);
    const fetched = shelf.fetch(PATH);
    await shelf.receive(mark, { seq: 9, hash: 'h' });
    late({ ok: true, value: sheet });
    await fetched;
    expect(shelf.shelvedAt(PATH)?.value).toEqual(withMark);
  });

  it('[OFL-1] a tablet that cannot keep a sheet shows it all the same', async () => {
    const kept = new MemoryKept();
    kept.keep = () => Promise.reject(new Error('full'));
    const { shelf } = bench({ [PATH]: answersOf(sheet) }, kept);
    await shelf.fetch(PATH);
    expect(shelf.shelvedAt(PATH)?.value).toEqual(sheet);
  });
});

describe('FetchAhead', () => {
  const ahead = (shelf: SheetShelf, isConnected = (): boolean => true, busy: boolean[] = []): FetchAhead =>
    new FetchAhead({
      shelf,
      isConnected,
      isBusy: () => busy.shift() ?? false,
      wait: () => Promise.resolve(),
      random: () => 0,
    });

  it('[OFL-3] every sheet of the list is fetched once, one after the other, after the marks that wait', async () => {
    const { shelf, asked } = bench({
      [LIST]: answersOf([item('e1'), item('e2')]),
      [PATH]: answersOf(sheet),
      [sheetPath('e2' as EntryId)]: answersOf(sheet),
    });
    await shelf.fetch(LIST);
    const fetching = ahead(shelf, undefined, [true, true]);
    await Promise.all([fetching.run(), fetching.run()]);
    await fetching.run();
    expect(asked).toEqual([LIST, PATH, sheetPath('e2' as EntryId)]);
    shelf.age();
    await fetching.run();
    expect(asked).toHaveLength(5);
  });

  it('[OFL-3] it ends where the server is not heard', async () => {
    const { shelf, asked } = bench({ [LIST]: answersOf([item('e1'), item('e2')]) });
    await shelf.fetch(LIST);
    await ahead(shelf, () => false).run();
    expect(asked).toEqual([LIST]);
    await ahead(shelf).run();
    expect(asked).toEqual([LIST, PATH]);
  });
});
