import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { ContestantId, EntryId, StageId } from '../kernel/ids';
import type { EntryStatus } from '../ledger/entry-status';
import type { LedgerFact } from '../ledger/ledger-fact';
import { fixedEntries } from './fixed-entries';
import { anonymousOf, isFairSeal, sealLots, type SealLayer, type UnsealedEntry } from './seal-lots';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const entriesOf = (count: number): UnsealedEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `e${index}` as EntryId,
    contestantId: `p${index}` as ContestantId,
    number: `07${index}`,
  }));
const terms = { layer: 1 as SealLayer, tradeOrdinal: 7, seed: 'secret', taken: new Set<string>() };
const seal = (count: number, change: Partial<typeof terms> = {}) =>
  sealLots({ ...terms, ...change }, entriesOf(count), {
    newIds: entriesOf(count).map(({ id }) => `new-${id}` as EntryId),
    sha256,
  });

describe('a layer that is sealed', () => {
  it('[SEA-1] everybody gets one new id and one label, and stands in it as before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), fc.string({ minLength: 1 }), (count, seed) => {
        const lots = seal(count, { seed });
        expect(lots.map(({ key }) => key).toSorted()).toEqual(
          entriesOf(count)
            .map(({ id }) => id)
            .toSorted(),
        );
        expect(new Set(lots.map(({ id }) => id)).size).toBe(count);
        expect(new Set(lots.map(({ label }) => label)).size).toBe(count);
        for (const { key, before, contestantId } of lots)
          expect(entriesOf(count).find(({ id }) => id === key)).toEqual({
            id: key,
            number: before,
            contestantId,
          });
      }),
    );
  });

  it('[SEA-1] labels of each layer have a form of their own; numbers that are taken are left out', () => {
    const labels = (change: Partial<typeof terms>) => seal(3, change).map(({ label }) => label);
    expect(labels({})).toEqual(['0701', '0702', '0703']);
    expect(labels({ layer: 2 })).toEqual(['S01', 'S02', 'S03']);
    expect(labels({ layer: 3 })).toEqual(['W01', 'W02', 'W03']);
    expect(labels({ taken: new Set(['0702', '0799']) })).toEqual(['0701', '0703', '0704']);
    expect(seal(101).at(-1)?.label).toBe('07101');
    expect(seal(101)[0]?.label).toBe('07001');
  });

  it('[SEA-9] an opened layer is fair when its seed was promised and draws these labels', () => {
    const content = { seed: 'secret', lots: seal(12) };
    expect(isFairSeal(content, sha256('secret'), sha256)).toBe(true);
    expect(isFairSeal(content, sha256('other'), sha256)).toBe(false);
    const [first, second, ...rest] = content.lots;
    const swapped = [{ ...first!, label: second!.label }, { ...second!, label: first!.label }, ...rest];
    expect(isFairSeal({ ...content, lots: swapped }, sha256('secret'), sha256)).toBe(false);
  });

  it('[SEA-5] nobody at a sealed entry is somebody else, and an id can be made of it', () => {
    expect(anonymousOf('e1' as EntryId)).not.toBe(anonymousOf('e2' as EntryId));
    expect(anonymousOf('e1' as EntryId)).toMatch(/^[A-Za-z0-9._:-]{1,64}$/);
  });
});

describe('entries that stay as they are', () => {
  const stageId = 's' as StageId;
  const status = (entryId: string, what: EntryStatus): { fact: LedgerFact } => ({
    fact: {
      kind: 'StatusSet',
      stageId,
      entryId: entryId as EntryId,
      status: what,
      reason: 'as seen at the door',
    },
  });

  it('[SEA-2] who is out and nothing else is left alone', () => {
    expect(fixedEntries([])).toEqual(new Set());
    expect(fixedEntries([status('a', 'absent'), status('b', 'late'), status('b', 'withdrawn')])).toEqual(
      new Set(['a', 'b']),
    );
  });

  it('[SEA-2] anything else in the ledger makes it too late', () => {
    expect(fixedEntries([status('a', 'late')])).toBeNull();
    expect(fixedEntries([status('a', 'absent'), status('a', 'present')])).toBeNull();
    expect(fixedEntries([{ fact: { kind: 'StageClosed', stageId } }])).toBeNull();
  });
});
