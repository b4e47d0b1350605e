import { MemoryOutboxStore } from './testing/memory-outbox-store';
import type { BatchOutcome, MutationOutcome } from '#contract/mutations';
import type { Refusal } from '#domain/kernel/refusal';
import type { MutationBatch, MutationBody } from '#domain/mark/mutation';
import { PAYLOAD_VERSION } from '#domain/mark/payload-version';
import { Outbox, type OutboxParts } from './outbox';

const mark = (aspectId: string, points = 1_000_000): MutationBody =>
  ({ name: 'enterMark', entryId: 'e1', aspectId, points, basedOn: 0 }) as unknown as MutationBody;

const longNote = (n: number): MutationBody =>
  ({ name: 'addNote', entryId: 'e1', aspectId: 'a1', text: `${n}`.repeat(500) }) as unknown as MutationBody;
const receipts = (batch: MutationBatch): BatchOutcome => ({
  ok: true,
  outcomes: batch.mutations.map(({ id }): MutationOutcome => ({
    id,
    ok: true,
    receipt: { seq: 100 + id, hash: 'h' },
  })),
});

const refuseAll = (refusal: Refusal): BatchOutcome => ({ ok: false, refusal });

const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
};

interface Around {
  readonly store?: MemoryOutboxStore;
  readonly alone?: OutboxParts['alone'];
  /** What the tablet's clock says, entry by entry. */
  readonly times?: string[];
}

const onlyPage: OutboxParts['alone'] = (work) => work();

function bench(
  answers: ((batch: MutationBatch) => BatchOutcome | null)[],
  { store = new MemoryOutboxStore(), alone = onlyPage, times = [] }: Around = {},
) {
  const sent: MutationBatch[] = [];
  const waits: number[] = [];
  let pending: () => void = () => {};
  const outbox = new Outbox({
    store,
    deliver: async (batch) => {
      sent.push(batch);
      return (answers.shift() ?? receipts)(batch);
    },
    onReceipt: async () => {},
    alone,
    onStored: () => {},
    now: () => times.shift() ?? '2026-10-01T08:00:00.000Z',
    later: (work, ms) => {
      waits.push(ms);
      pending = work;
      return () => {
        pending = () => {};
      };
    },
    random: () => 0.5,
  });
  const ids = (): readonly (readonly number[])[] =>
    sent.map(({ mutations }) => mutations.map(({ id }) => id));
  return { outbox, store, sent, waits, ids, tick: () => pending() };
}

describe('Outbox', () => {
  it('[OBX-1] a mutation leaves the outbox only with a receipt', async () => {
    const { outbox, store, ids } = bench([]);
    await outbox.enter(mark('a1'));
    expect(store.entries).toHaveLength(1);
    await rest();
    expect(store.entries).toHaveLength(0);
    expect(ids()).toEqual([[1]]);
  });

  it('[OBX-2] without an answer the same ids are sent again after a growing random delay', async () => {
    const { outbox, store, ids, waits, tick } = bench([() => null, () => null]);
    await outbox.enter(mark('a1'));
    await rest();
    expect(outbox.current().line.state).toBe('unreachable');
    expect(store.entries).toHaveLength(1);
    tick();
    await rest();
    expect(waits).toEqual([500, 1000]);
    tick();
    await rest();
    expect(ids()).toEqual([[1], [1], [1]]);
    expect(store.entries).toHaveLength(0);
    expect(outbox.current().line.state).toBe('open');
  });

  it('[OBX-3] one refused mutation stays visible and holds up no other', async () => {
    const refusal: Refusal = { code: 'SHEET_LOCKED' };
    const { outbox, store } = bench([
      (batch) => {
        const outcome = receipts(batch);
        return outcome.ok
          ? {
              ok: true,
              outcomes: outcome.outcomes.map((one) => (one.id === 2 ? { id: 2, ok: false, refusal } : one)),
            }
          : outcome;
      },
    ]);
    await store.append(mark('a1'), '0000');
    await store.append(mark('a2'), '0000');
    await store.append(mark('a3'), '0000');
    await outbox.start();
    await rest();
    expect(outbox.current().entries).toMatchObject([{ id: 2, refusal }]);
  });

  it('[OBX-3] a newer mark of the cell that is on disk settles the refused one', async () => {
    const { outbox, store } = bench([]);
    await store.append(mark('a1'), '0000');
    await store.refuse(1, { code: 'SHEET_LOCKED' });
    await outbox.enter(mark('a1', 2_000_000));
    await rest();
    expect(store.entries).toEqual([]);
  });

  it('[OFL-9] what is newer is told by ids: a clock that was set back makes no refused mark outlive the next one', async () => {
    const times = ['2026-10-01T09:00:00.000Z', '1970-01-01T00:00:00.000Z', '2026-10-01T08:00:00.000Z'];
    const refuseFirst = (batch: MutationBatch): BatchOutcome => ({
      ok: true,
      outcomes: batch.mutations.map(({ id }) => ({ id, ok: false, refusal: { code: 'SHEET_LOCKED' } })),
    });
    const { outbox, store, sent } = bench([refuseFirst], { times });
    await outbox.enter(mark('a1'));
    await rest();
    await outbox.enter(mark('a2'));
    await outbox.enter(mark('a1', 2_000_000));
    await rest();
    expect(store.entries).toEqual([]);
    expect(sent.flatMap(({ mutations }) => mutations.map(({ id }) => id))).toEqual([1, 2, 3]);
  });

  it('[OFL-9] a refused mark that is newer than what was taken stays', async () => {
    const store = new MemoryOutboxStore();
    await store.append(mark('a1'), '2026-10-01T09:00:00.000Z');
    await store.append(mark('a1', 2_000_000), '2026-10-01T08:00:00.000Z');
    await store.refuse(2, { code: 'SHEET_LOCKED' });
    const { outbox } = bench([], { store });
    await outbox.start();
    await rest();
    expect(store.entries).toMatchObject([{ id: 2 }]);
  });

  it('[OFL-7] while another page sends, this one waits and then finds nothing left', async () => {
    let isTaken = true;
    const alone: OutboxParts['alone'] = async (work) => (isTaken ? null : work());
    const { outbox, store, sent, waits, tick } = bench([], { alone });
    await outbox.enter(mark('a1'));
    await rest();
    expect(sent).toEqual([]);
    expect(waits).toEqual([3_000]);
    await store.remove([1]);
    isTaken = false;
    tick();
    await rest();
    expect(sent).toEqual([]);
    expect(outbox.current().entries).toEqual([]);
  });

  it('[OFL-8] a batch names its form, and a server that cannot read it keeps everything on the tablet', async () => {
    const { outbox, store, sent } = bench([() => refuseAll({ code: 'VERSION_NOT_READ', version: 2 })]);
    await outbox.enter(mark('a1'));
    await rest();
    expect(sent).toMatchObject([{ version: PAYLOAD_VERSION }]);
    expect(outbox.current().line).toEqual({
      state: 'told',
      refusal: { code: 'VERSION_NOT_READ', version: 2 },
    });
    expect(store.entries).toHaveLength(1);
  });

  it('[OFL-10] the largest batch is below the limit of a message', async () => {
    const id = 'e'.repeat(64);
    const store = new MemoryOutboxStore('c'.repeat(62));
    const longest = {
      ...mark('a'.repeat(64), -Number.MAX_SAFE_INTEGER),
      entryId: id,
      basedOn: Number.MAX_SAFE_INTEGER,
    };
    store.nextId = Number.MAX_SAFE_INTEGER - 100;
    for (let n = 0; n < 100; n += 1) await store.append(longest as MutationBody, new Date(0).toISOString());
    const { outbox, sent } = bench([() => null], { store });
    await outbox.start();
    await rest();
    expect(sent[0]?.mutations).toHaveLength(40);
    expect(JSON.stringify(['mutations', sent[0]]).length).toBeLessThan(16_384 - 16);
  });

  it('[OBX-4] a lost sign-in keeps everything and sends it after signing in again', async () => {
    const { outbox, store, waits } = bench([() => refuseAll({ code: 'SIGN_IN_REQUIRED' })]);
    await outbox.enter(mark('a1'));
    await rest();
    expect(outbox.current().line.state).toBe('sign-in');
    expect(waits).toEqual([]);
    expect(store.entries).toHaveLength(1);
    outbox.send();
    await rest();
    expect(store.entries).toHaveLength(0);
  });

  it('[OBX-5] a server that asks to wait is asked again after that time and some chance', async () => {
    const { outbox, waits } = bench([() => refuseAll({ code: 'RETRY_LATER', retryAfterMs: 2_000 })]);
    await outbox.enter(mark('a1'));
    await rest();
    expect(waits).toEqual([3_000]);
  });

  it('[OBX-6] a gap before the first waiting id makes a new client that counts from 1', async () => {
    const { outbox, store, sent, ids, tick } = bench([() => refuseAll({ code: 'SEQUENCE_GAP', expect: 2 })]);
    store.nextId = 7;
    await outbox.enter(mark('a1'));
    await rest();
    tick();
    await rest();
    expect(ids()).toEqual([[7], [1]]);
    expect(sent.map(({ clientId }) => clientId)).toEqual(['client-1', 'client-2']);
    expect(store.entries).toEqual([]);
  });

  it('[OBX-7] a foreign client keeps everything and says that a person has to be told', async () => {
    const { outbox, store } = bench([() => refuseAll({ code: 'FOREIGN_CLIENT' })]);
    await outbox.enter(mark('a1'));
    await rest();
    expect(outbox.current().line).toEqual({ state: 'told', refusal: { code: 'FOREIGN_CLIENT' } });
    expect(store.entries).toHaveLength(1);
  });

  it('[OBX-9] a batch holds mutations of one sheet, and one that is refused whole lets the next one pass', async () => {
    const { outbox, store, ids } = bench([() => refuseAll({ code: 'NOT_FOUND' })]);
    await store.append(mark('a1'), '0000');
    await store.append(mark('a2'), '0000');
    await store.append({ ...mark('a1'), entryId: 'e2' } as MutationBody, '0000');
    await outbox.start();
    await rest();
    expect(ids()).toEqual([[1, 2], [3]]);
    expect(store.entries).toMatchObject([
      { id: 1, refusal: { code: 'NOT_FOUND' } },
      { id: 2, refusal: { code: 'NOT_FOUND' } },
    ]);
  });

  it('[OBX-8] a mutation that the device cannot store is not entered', async () => {
    const store = new MemoryOutboxStore();
    store.append = () => Promise.reject(new Error('quota'));
    const { outbox, sent } = bench([], { store });
    await expect(outbox.enter(mark('a1'))).rejects.toThrow('quota');
    expect(sent).toEqual([]);
  });

  it('[NOT-2][OBX-1] long notes go in batches that fit into one message', async () => {
    const store = new MemoryOutboxStore();
    for (let n = 0; n < 9; n += 1) await store.append(longNote(n), '');
    const sizes: number[] = [];
    const outbox = new Outbox({
      store,
      deliver: async (batch) => {
        sizes.push(JSON.stringify(batch).length);
        expect(batch.mutations.length).toBeLessThanOrEqual(4);
        return receipts(batch);
      },
      onReceipt: async () => undefined,
      alone: onlyPage,
      onStored: () => undefined,
      now: () => '',
      later: () => () => undefined,
      random: () => 0.5,
    });
    await outbox.start();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([store.entries.length, sizes.length]).toEqual([0, 3]);
    expect(Math.max(...sizes)).toBeLessThan(16_384);
  });
});
