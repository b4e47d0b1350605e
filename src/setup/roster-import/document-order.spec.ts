import type { ContestantId } from '../../domain/kernel/ids';
import { newRun, orderedIds } from '../../platform/identity/ordered-ids';
import { FieldSeal } from '../../platform/identity/field-seal';
import type { PersonDocument } from '../entries/person-documents';
import { DocumentOrder } from './document-order';

const data = new FieldSeal(Buffer.alloc(32, 7));

const run = newRun();
const idOf = orderedIds(run);

const rowOf = (row: number): { id: ContestantId; identityIndex: string } => ({
  id: idOf(row),
  identityIndex: data.indexOf(`${row}`),
});

const byHash = (documents: readonly PersonDocument[]): PersonDocument[] =>
  documents.toSorted((a, b) => (a.identityIndex < b.identityIndex ? -1 : 1));

describe('the order of documents', () => {
  it('[IMP-10] hands each out once with its person, in the order in which their hashes begin, some thousand at a time', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => rowOf(row));
    const order = new DocumentOrder(run);
    for (let at = 0; at < rows.length; at += 300) order.add(rows.slice(at, at + 300));
    const batches = [...order.batches()];
    expect(batches.length).toBeGreaterThan(1);
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(4000);
    const all = batches.flat();
    const brought = rows.map(({ id, identityIndex }) => ({ identityIndex, contestantId: id }));
    expect(byHash(all)).toEqual(byHash(brought));
    const beginnings = all.map(({ identityIndex }) => identityIndex.slice(0, 4));
    expect(beginnings).toEqual(beginnings.toSorted());
  });

  it('[IMP-10] nobody brings nothing', () => expect([...new DocumentOrder(run).batches()]).toEqual([]));
});
