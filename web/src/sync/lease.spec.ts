import type { AccountId } from '#domain/kernel/ids';
import { Lease, type LeaseStore } from './lease';
import type { LeaseRow } from './outbox-db';

const accountId = 'j1' as AccountId;

class OneRow implements LeaseStore {
  row: LeaseRow | undefined;

  async change(next: (row: LeaseRow | undefined) => LeaseRow | undefined): Promise<LeaseRow | undefined> {
    this.row = next(this.row);
    return this.row;
  }
}

function twoPages() {
  const store = new OneRow();
  const clock = { ms: 0 };
  const page = (holder: string): Lease => new Lease(store, { accountId, holder }, () => clock.ms);
  return { store, clock, page };
}

const never = (): Promise<never> => new Promise(() => {});
const done = async (): Promise<string> => 'sent';

describe('Lease', () => {
  it('[OFL-7] one page at a time: the other is told no, and gets its turn when the first is ready', async () => {
    const { page } = twoPages();
    const [first, second] = [page('a'), page('b')];
    let end: () => void = () => {};
    const work = first.alone(() => new Promise<string>((resolve) => (end = () => resolve('first'))));
    await Promise.resolve();
    await Promise.resolve();
    expect(await second.alone(done)).toBeNull();
    end();
    expect(await work).toBe('first');
    expect(await second.alone(done)).toBe('sent');
  });

  it('[OFL-7] work that fails gives the lease back', async () => {
    const { store, page } = twoPages();
    await expect(page('a').alone(() => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off');
    expect(store.row).toBeUndefined();
  });

  it('[OFL-7] a page that was killed loses the lease after its beat has stood still for longer than a batch takes', async () => {
    const { clock, page } = twoPages();
    void page('killed').alone(never);
    await Promise.resolve();
    const next = page('next');
    expect(await next.alone(done)).toBeNull();
    clock.ms += 25_000;
    expect(await next.alone(done)).toBeNull();
    clock.ms += 1;
    expect(await next.alone(done)).toBe('sent');
  });

  it('[OFL-7] a beat that goes on keeps the lease, and a reloaded page takes its own up again', async () => {
    const { clock, page } = twoPages();
    const second = page('b');
    void page('a').alone(never);
    await Promise.resolve();
    expect(await second.alone(done)).toBeNull();
    clock.ms += 20_000;
    void page('a').alone(never);
    await Promise.resolve();
    expect(await second.alone(done)).toBeNull();
    clock.ms += 20_000;
    expect(await second.alone(done)).toBeNull();
    expect(await page('a').alone(done)).toBe('sent');
  });
});
