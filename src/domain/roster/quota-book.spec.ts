import type { TradeId, UnitId } from '../kernel/ids';
import type { EntryRules } from '../registration/entry-rules';
import { limitedTrades, QuotaBook } from './quota-book';

const [plant, works] = ['plant', 'works'] as UnitId[] as [UnitId, UnitId];
const [welder, fitter] = ['welder', 'fitter'] as TradeId[] as [TradeId, TradeId];
const RULES = new Map([
  [
    welder,
    {
      requirements: [],
      quota: { places: 2, reserves: 1 },
      unitQuotas: [{ unitId: works, places: 0, reserves: 0 }],
    },
  ],
]);
const count = (places: number, reserves: number, unitId = plant, tradeId = welder) => ({
  unitId,
  tradeId,
  places,
  reserves,
});

describe('QuotaBook', () => {
  it('[IMP-5] gives out places, then reserves, then says how many there are', () => {
    const book = new QuotaBook(RULES, [count(1, 0)]);
    const given = Array.from({ length: 3 }, () => book.take(plant, welder));
    expect(given).toEqual(['place', 'reserve', { places: 2, reserves: 1 }]);
    expect(book.take(works, welder)).toMatchObject({ places: 0, reserves: 0 });
    expect(book.take(plant, fitter)).toBe('place');
  });

  it('[IMP-5] tells when somebody registered beside it, where a quota limits', () => {
    const book = new QuotaBook(RULES, [count(1, 0)]);
    book.take(plant, welder);
    book.take(plant, fitter);
    expect(book.isExceededBy([count(2, 0), count(9, 9, plant, fitter)])).toBe(false);
    expect(book.isExceededBy([count(1, 0)])).toBe(false);
    expect(book.isExceededBy([count(3, 0)])).toBe(true);
    expect(book.isExceededBy([count(2, 1)])).toBe(true);
  });

  it('[IMP-5] only trades in which a quota limits somebody are counted', () => {
    const free = { requirements: [], unitQuotas: [] };
    const own = { requirements: [], unitQuotas: [{ unitId: works, places: 1, reserves: 0 }] };
    expect(limitedTrades(new Map<TradeId, EntryRules>([...RULES, [fitter, free]]))).toEqual([welder]);
    expect(limitedTrades(new Map([[fitter, own]]))).toEqual([fitter]);
  });
});
