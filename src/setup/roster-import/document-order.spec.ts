import type { ContestantId } from '../../domain/kernel/ids';
import { newRun, orderedIds } from '../../platform/identity/ordered-ids';
import { FieldSeal } from '../../platform/identity/field-seal';
import { DocumentOrder } from './document-order';

const data = new FieldSeal(Buffer.alloc(32, 7));

const run = newRun();
const idOf = orderedIds(run);

const rowOf = (row: number): { id: ContestantId; identityIndex: string } => ({
  id: idOf(row),
  identityIndex: data.indexOf(`${row}`),
});

describe('the order of documents', () => {
  it('[IMP-10] hands each out once with its person, in the order of their hashes, some thousand at a time', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => rowOf(row));
    const order = new DocumentOrder(run);
    for (let at = 0; at < rows.length; at += 300) order.add(rows.slice(at, at + 300));
    const batches = [...order.batches()];
    expect(batches.length).toBeGreaterThan(1);
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(4000);
    const all = batches.flat();
    const expected = rows
      .map(({ id, identityIndex }) => ({ identityIndex, contestantId: id }))
      .toSorted((a, b) => (a.identityIndex < b.identityIndex ? -1 : 1));
    expect(all).toEqual(expected);
  });

  it('[IMP-10] nobody brings nothing', () => expect([...new DocumentOrder(run).batches()]).toEqual([]));
});
