import type { AccountId } from '../kernel/ids';
import {
  holdSheet,
  isLive,
  isWanted,
  LEASE_MS,
  RENEW_MS,
  tabletOf,
  takeOverSheet,
  type Holder,
  type SheetLease,
} from './sheet-lease';

const holder = (sessionId: string, accountId = 'j1'): Holder => ({
  sessionId,
  accountId: accountId as AccountId,
});
const [A, B, DESK] = [holder('a'), holder('b'), holder('desk', 'chief')];
const at = (nowMs: number, leaseId = `lease-${nowMs}`): { nowMs: number; leaseId: string } => ({
  nowMs,
  leaseId,
});
const first = holdSheet(undefined, A, at(1000)).lease;

describe('holdSheet', () => {
  it('[LEA-1] the first takes the sheet for thirty seconds and renews it three times in them', () => {
    expect(holdSheet(undefined, A, at(1000))).toEqual({
      lease: {
        ...A,
        leaseId: 'lease-1000',
        takenAtMs: 1000,
        untilMs: 31_000,
        wantedBy: null,
        wantedAtMs: 0,
      },
      isOwn: true,
      hasPassed: false,
    });
    expect([LEASE_MS, RENEW_MS]).toEqual([30_000, 10_000]);
  });

  it('[LEA-1] renewing keeps the lease and its beginning, and whoever waits', () => {
    const wanted = holdSheet(first, B, at(5000)).lease;
    expect(holdSheet(wanted, A, at(11_000))).toEqual({
      lease: { ...wanted, untilMs: 41_000 },
      isOwn: true,
      hasPassed: false,
    });
  });

  it('[LEA-2] the second is shown the first, until the lease has run out to the millisecond', () => {
    expect(holdSheet(first, B, at(30_999))).toEqual({
      lease: { ...first, wantedBy: B, wantedAtMs: 30_999 },
      isOwn: false,
      hasPassed: false,
    });
    expect(holdSheet(first, B, at(31_000))).toMatchObject({
      lease: { ...B, takenAtMs: 31_000, untilMs: 61_000 },
      isOwn: true,
      hasPassed: true,
    });
  });

  it('[LEA-2] another device of the same judge is another holder; the same device after a pause is not told', () => {
    expect(holdSheet(first, { ...A, sessionId: 'a2' }, at(2000)).isOwn).toBe(false);
    expect(holdSheet(first, A, at(90_000))).toMatchObject({
      isOwn: true,
      hasPassed: false,
      lease: { leaseId: 'lease-90000' },
    });
  });
});

describe('takeOverSheet', () => {
  const wanted = holdSheet(first, B, at(5000)).lease;
  const taken = (known: SheetLease | undefined, nowMs: number): string | null =>
    takeOverSheet(known, DESK, at(nowMs))?.sessionId ?? null;

  it('[LEA-4] whoever waits gets the sheet, under a new lease; without anybody the desk has it', () => {
    expect(takeOverSheet(wanted, DESK, at(6000))).toEqual({
      ...B,
      leaseId: 'lease-6000',
      takenAtMs: 6000,
      untilMs: 36_000,
      wantedBy: null,
      wantedAtMs: 0,
    });
    expect(taken(first, 6000)).toBe('desk');
  });

  it('[LEA-4] who asked long ago does not wait any more', () => {
    const renewed = { ...wanted, untilMs: 90_000 };
    expect([isWanted(renewed, 34_999), isWanted(renewed, 35_000), isWanted(first, 2000)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([taken(renewed, 34_999), taken(renewed, 35_000)]).toEqual(['b', 'desk']);
  });

  it('[LEA-4] what nobody holds is not taken over', () => {
    expect([taken(undefined, 0), taken(first, 31_000)]).toEqual([null, null]);
    expect([isLive(first, 30_999), isLive(first, 31_000)]).toEqual([true, false]);
  });
});

describe('tabletOf', () => {
  it('[LEA-2] a tablet is called by the end of its session', () => {
    expect(tabletOf('0123456789abk7qx')).toBe('K7QX');
  });
});
