import type { ContestantId, TradeId, UnitId } from '../../domain/kernel/ids';
import { newId } from '../../platform/identity/new-id';
import { FieldSeal } from '../../platform/identity/field-seal';
import { DocumentOrder } from './document-order';
import { valuesOfCheck, type SoundRow } from './roster-batch';

const data = new FieldSeal(Buffer.alloc(32, 7));

const rowOf = (row: number): SoundRow => ({
  row,
  tradeId: 't' as TradeId,
  yearsInTrade: null,
  factsIndex: '',
  firstId: null,
  values: valuesOfCheck(newId<ContestantId>(), 'u' as UnitId, data.indexOf(`${row}`)),
});

describe('the order of documents', () => {
  it('[IMP-10] hands each out once with its person, in the order of their hashes, some thousand at a time', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => rowOf(row));
    const order = new DocumentOrder();
    for (let at = 0; at < rows.length; at += 300) order.add(rows.slice(at, at + 300));
    const batches = [...order.batches()];
    expect(batches.length).toBeGreaterThan(1);
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThan(5000);
    const all = batches.flat();
    const expected = rows
      .map(({ values }) => ({ identityIndex: values[13], contestantId: values[0] }))
      .toSorted((a, b) => (String(a.identityIndex) < String(b.identityIndex) ? -1 : 1));
    expect(all).toEqual(expected);
  });

  it('[IMP-10] nobody brings nothing', () => expect([...new DocumentOrder().batches()]).toEqual([]));
});
