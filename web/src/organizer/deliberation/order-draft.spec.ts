import type { DeliberatedEntryView, SavedOrderView } from '#contract/deliberation';
import type { EntryId } from '#domain/kernel/ids';
import { bodyOf, draftOf, fitted, rowsOf, taken, withoutReason } from './order-draft';

const ids = ['e1', 'e2', 'e3', 'e4'] as unknown as readonly EntryId[];
const entries = ids.map((entryId, index): DeliberatedEntryView => ({
  entryId,
  number: `01-${index + 1}`,
  name: '',
  unitName: '',
  place: index + 1,
  total: null,
}));
const view = { entries, reasonFrom: 3 };
const WHY = '在全场面前排除险情，协助他人';

describe('an order that is being made', () => {
  it('[DLB-10] begins with the points, or with the order that counts', () => {
    expect(draftOf({ entries, stands: null })).toEqual({ order: ids, reasons: {}, basedOn: null });
    const saved: SavedOrderView = {
      seq: 9,
      by: 'jury',
      at: '',
      content: '',
      rows: [3, 0, 1, 2].map((n) => ({ entryId: ids[n]!, place: n + 1, reason: n === 3 ? WHY : null })),
    };
    const stands = { ...saved, counts: true, titles: [] };
    expect(draftOf({ entries, stands })).toEqual({
      order: ['e4', 'e1', 'e2', 'e3'],
      reasons: { e4: WHY },
      basedOn: 9,
    });
    // Of another result nothing is taken but that it stood.
    expect(draftOf({ entries, stands: { ...stands, counts: false } })).toEqual({
      order: ids,
      reasons: {},
      basedOn: 9,
    });
  });

  it('[DLB-10] says how far each row is from its points and which reasons are missing', () => {
    const draft = { order: taken(ids, 3, 0), reasons: {}, basedOn: null };
    const rows = rowsOf(draft, view);
    expect(rows.map(({ departure, asksReason }) => [departure, asksReason])).toEqual([
      [3, true],
      [1, false],
      [1, false],
      [1, false],
    ]);
    expect(withoutReason(rows).map(({ entryId }) => entryId)).toEqual(['e4']);
    expect(withoutReason(rowsOf({ ...draft, reasons: { e4: '太短' } }, view))).toHaveLength(1);
    const said = rowsOf({ ...draft, reasons: { e4: ` ${WHY} `, e1: WHY } }, view);
    expect(withoutReason(said)).toEqual([]);
    expect(bodyOf(said, 'hash', 4)).toEqual({
      content: 'hash',
      supersedes: 4,
      rows: [
        { entryId: 'e4', place: 4, reason: WHY },
        { entryId: 'e1', place: 1 },
        { entryId: 'e2', place: 2 },
        { entryId: 'e3', place: 3 },
      ],
    });
  });

  it('[DLB-10] keeps what was done when people come or go, and moves nobody beyond the ends', () => {
    const draft = { order: taken(ids, 0, 2), reasons: {}, basedOn: null };
    expect(draft.order).toEqual(['e2', 'e3', 'e1', 'e4']);
    expect(fitted(draft, entries.slice(0, 2)).order).toEqual(['e2', 'e1']);
    expect(fitted({ ...draft, order: ids.slice(2) }, entries).order).toEqual(['e3', 'e4', 'e1', 'e2']);
    expect(taken(ids, 0, -1)).toBe(ids);
    expect(taken(ids, 3, 4)).toBe(ids);
  });
});
