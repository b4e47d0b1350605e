import type { HoldAnswer, SheetHeld } from '#contract/live';
import type { EntryId } from '#domain/kernel/ids';
import { LeaseWatch, type LeaseConnection, type LeaseState } from './lease-watch';

const ENTRY = 'e1' as EntryId;
const GRANTED: HoldAnswer = { ok: true, leaseId: 'l1', tablet: 'AAAA', renewMs: 10_000 };
const HOLDER = { by: '虚构裁判1', tablet: 'BBBB', since: '2026-10-01T08:00:00.000Z' };
const HELD: HoldAnswer = { ok: false, refusal: { code: 'SHEET_HELD', ...HOLDER, forMs: 4_000 } };

/** The hall's side: answers what it is told to, and lets time pass. */
class Hall implements LeaseConnection {
  answer: HoldAnswer | 'none' = GRANTED;
  isOnline = true;
  asked = 0;
  left = 0;
  private heard: (held: SheetHeld) => void = () => {};
  private connected: () => void = () => {};
  private waiting: { work: () => void; ms: number } | null = null;

  isConnected = (): boolean => this.isOnline;
  hold = async (): Promise<HoldAnswer> => {
    this.asked += 1;
    if (this.answer === 'none') throw new Error('no answer');
    return this.answer;
  };
  leave = (): void => {
    this.left += 1;
  };
  onHeld = (listener: (held: SheetHeld) => void): (() => void) => {
    this.heard = listener;
    return () => (this.heard = () => {});
  };
  onConnect = (listener: () => void): (() => void) => {
    this.connected = listener;
    return () => (this.connected = () => {});
  };
  later = (work: () => void, ms: number): (() => void) => {
    const planned = { work, ms };
    this.waiting = planned;
    return () => {
      if (this.waiting === planned) this.waiting = null;
    };
  };

  get nextInMs(): number | null {
    return this.waiting?.ms ?? null;
  }
  async pass(): Promise<void> {
    const planned = this.waiting;
    this.waiting = null;
    planned?.work();
    await settled();
  }
  async tell(leaseId: string | null, reason: string | null = null, entryId = ENTRY): Promise<void> {
    this.heard({ entryId, holder: leaseId === null ? null : { ...HOLDER, leaseId }, reason });
    await settled();
  }
  async connect(): Promise<void> {
    this.isOnline = true;
    this.connected();
    await settled();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('LeaseWatch', () => {
  let hall: Hall;
  let states: LeaseState[];
  let watch: LeaseWatch;
  const step = (): string => states.at(-1)?.step ?? 'asking';
  const open = async (): Promise<() => void> => {
    const leave = watch.start();
    await settled();
    return leave;
  };

  beforeEach(() => {
    hall = new Hall();
    states = [];
    watch = new LeaseWatch(hall, ENTRY, (state) => states.push(state));
  });

  it('[LEA-1] takes the sheet, renews it every ten seconds, and leaves it', async () => {
    const leave = await open();
    expect([step(), hall.nextInMs, hall.asked]).toEqual(['held', 10_000, 1]);
    await hall.pass();
    expect([step(), hall.asked]).toEqual(['held', 2]);
    leave();
    expect([hall.left, hall.nextInMs]).toEqual([1, null]);
    await hall.tell(null);
    expect(hall.asked).toBe(2);
  });

  it('[LEA-1] left before the answer came, what it brings is left too', async () => {
    const leave = watch.start();
    leave();
    await settled();
    expect(hall.left).toBe(1);
  });

  it('[LEA-2][LEA-3] waits for another’s, asks when that runs out, and has it at once when it is left', async () => {
    hall.answer = HELD;
    await open();
    expect([states.at(-1), hall.nextInMs]).toEqual([{ step: 'waiting', holder: HOLDER }, 4_100]);
    await hall.pass();
    expect(step()).toBe('waiting');
    hall.answer = GRANTED;
    await hall.tell(null);
    expect(states.at(-1)).toEqual({ step: 'held', tablet: 'AAAA', hasWaited: true });
    await hall.pass();
    expect(states.at(-1)).toMatchObject({ hasWaited: true });
  });

  it('[LEA-4] taken over it stops asking until the judge does; what tells of itself or of another sheet is nothing', async () => {
    await open();
    await hall.tell('l1', 'to the second tablet');
    await hall.tell('l2', 'to the second tablet', 'e2' as EntryId);
    expect(step()).toBe('held');
    await hall.tell('l2', 'to the second tablet');
    expect(states.at(-1)).toMatchObject({ step: 'taken', reason: 'to the second tablet' });
    await hall.connect();
    expect([hall.asked, hall.nextInMs]).toEqual([1, null]);
    watch.again();
    await settled();
    expect([step(), hall.asked]).toEqual(['held', 2]);
  });

  it('[LEA-3] passed to another while this tablet was silent, it is only read', async () => {
    await open();
    hall.answer = HELD;
    await hall.tell('l2');
    expect(step()).toBe('waiting');
  });

  it('[LEA-7] without contact whoever has it goes on, and is told when the contact is back', async () => {
    await open();
    hall.isOnline = false;
    await hall.pass();
    expect([step(), hall.asked]).toEqual(['held', 1]);
    hall.answer = HELD;
    await hall.connect();
    expect(step()).toBe('waiting');
  });

  it('[LEA-7] opened without contact, after two seconds it says that nobody could be asked, and asks later', async () => {
    hall.isOnline = false;
    await open();
    expect([step(), hall.nextInMs]).toEqual(['asking', 2_000]);
    await hall.pass();
    expect([step(), hall.nextInMs]).toEqual(['unasked', 10_000]);
    await hall.connect();
    expect(step()).toBe('held');
  });

  it('[LEA-7] an answer that never comes is no contact either', async () => {
    hall.answer = 'none';
    await open();
    expect([step(), hall.nextInMs]).toEqual(['unasked', 10_000]);
  });
});
