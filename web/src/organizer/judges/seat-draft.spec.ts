import type { JudgeId, ModuleId } from '#domain/kernel/ids';
import type { Seat } from '#domain/scheme/seat';
import { countOn, isChanged, loadOf, proposed, toggled, undone, type SeatDraft } from './seat-draft';

const seat = (moduleId: string, judgeId: string): Seat => ({
  moduleId: moduleId as ModuleId,
  judgeId: judgeId as JudgeId,
});
const saved = [seat('a', '1'), seat('b', '2')];
const start: SeatDraft = { seats: saved, before: [] };

describe('seats that are being changed', () => {
  it('[ALO-10] a judge comes on and goes off; both can be undone, step by step', () => {
    const on = toggled(start, seat('a', '2'));
    expect(loadOf(on.seats, '2' as JudgeId)).toBe(2);
    expect(countOn(on.seats, 'a' as ModuleId)).toBe(2);
    expect(isChanged(on, saved)).toBe(true);
    const off = toggled(on, seat('a', '1'));
    expect(countOn(off.seats, 'a' as ModuleId)).toBe(1);
    expect(undone(off).seats).toEqual(on.seats);
    expect(undone(undone(off))).toEqual(start);
    expect(undone(start)).toBe(start);
  });

  it('[ALO-10] a proposal is taken up as one step with its seed, and undone without it', () => {
    const taken = proposed(start, [seat('b', '1')], 'seed');
    expect(taken).toMatchObject({ seats: [seat('b', '1')], seed: 'seed' });
    expect(undone(taken)).toEqual(start);
  });

  it('[ALO-10] the same seats in another order are no change', () => {
    expect(isChanged({ seats: saved.toReversed(), before: [] }, saved)).toBe(false);
    expect(isChanged({ seats: [saved[0]!, seat('b', '1')], before: [] }, saved)).toBe(true);
  });
});
