import type { TradeId, UnitId } from '#domain/kernel/ids';
import { participationKey } from '#domain/participation/participation-changes';
import { changesOf, typedNumber } from './number-draft';

const [t1, t2] = ['t1', 't2'] as TradeId[] as [TradeId, TradeId];
const u1 = 'u1' as UnitId;
const VIEW = {
  trades: [
    { id: t1, name: { zh: '焊工', en: 'Welder' } },
    { id: t2, name: { zh: '电工', en: 'Electrician' } },
  ],
  units: [{ id: u1, name: '虚构一厂', parentId: null, headcount: 10 }],
  numbers: [{ tradeId: t1, unitId: u1, entrants: 30 }],
};

describe('numbers that are typed', () => {
  it('[PTC-1] only what differs is sent, with how it stood; an emptied cell takes a number back', () => {
    const draft = (...cells: [TradeId, string][]) =>
      changesOf(VIEW, new Map(cells.map(([trade, text]) => [participationKey(trade, u1), text])));
    expect(draft([t1, '30'], [t2, ''])).toEqual({ changes: [], isFaulty: false });
    expect(draft([t1, ''], [t2, '1,200']).changes).toEqual([
      { tradeId: t1, unitId: u1, expected: 30, entrants: null },
      { tradeId: t2, unitId: u1, expected: null, entrants: 1200 },
    ]);
    expect(draft([t1, '几个'])).toEqual({ changes: [], isFaulty: true });
    expect(['', ' 0 ', '-1', '1.5'].map(typedNumber)).toEqual([null, 0, undefined, undefined]);
  });
});
