import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { drawBatches, drawLots, drawOrder, drawStations } from './draw-lots';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 40 });
const seed = fc.string({ minLength: 1, maxLength: 40 });

describe('an order that is drawn', () => {
  it('[DRW-1] it is that of SHA-256 of seed, stroke and id, as anybody can work it out', () => {
    // printf seed/a | sha256sum begins with b96f, b with b5b6, c with f3b3.
    expect(drawOrder('seed', ['c', 'a', 'b'], sha256)).toEqual(['b', 'a', 'c']);
  });

  it('[DRW-1] it holds everybody once, however the list was sorted before', () => {
    const shuffled = ids.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(seed, shuffled, (text, [list, other]) => {
        const order = drawOrder(text, list, sha256);
        expect(order.toSorted()).toEqual(list.toSorted());
        expect(drawOrder(text, other, sha256)).toEqual(order);
      }),
    );
  });

  it('[DRW-1] somebody more moves nobody else past another', () => {
    fc.assert(
      fc.property(seed, ids, fc.string({ minLength: 9, maxLength: 12 }), (text, list, newcomer) => {
        const order = drawOrder(text, [...list, newcomer], sha256);
        expect(order.filter((id) => id !== newcomer)).toEqual(drawOrder(text, list, sha256));
      }),
    );
  });

  it('[DRW-1] another seed gives another order', () => {
    const list = Array.from({ length: 30 }, (_, index) => `e${index}`);
    expect(drawOrder('one', list, sha256)).not.toEqual(drawOrder('two', list, sha256));
  });
});

describe('batches and stations', () => {
  it('[DRW-2] the order is cut into batches, the last one with whoever is left', () => {
    expect(drawBatches(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(drawBatches([], 2)).toEqual([]);
  });

  it('[DRW-3] each batch has the stations from 1, each once, drawn and not in the order of starting', () => {
    fc.assert(
      fc.property(seed, ids, fc.integer({ min: 1, max: 12 }), (text, list, batchSize) => {
        const lots = drawLots({ kind: 'stations', seed: text, batchSize }, list, sha256);
        expect(lots.map(({ position }) => position)).toEqual(list.map((_, index) => index + 1));
        for (const batch of new Set(lots.map((lot) => lot.batch))) {
          const of = lots.filter((lot) => lot.batch === batch);
          expect(of.length).toBeLessThanOrEqual(batchSize);
          expect(of.map(({ station }) => station).toSorted((a, b) => a! - b!)).toEqual(
            of.map((_, index) => index + 1),
          );
        }
      }),
    );
    const list = Array.from({ length: 30 }, (_, index) => `e${index}`);
    const order = drawOrder('seed', list, sha256);
    expect(drawStations('seed', order, sha256)).not.toEqual(order);
  });

  it('[DRW-3] order and stations come from the one seed, the same each time', () => {
    const terms = { kind: 'stations', seed: 'published', batchSize: 4 } as const;
    const list = ['a', 'b', 'c', 'd', 'e', 'f'];
    const lots = drawLots(terms, list, sha256);
    expect(drawLots(terms, list.toReversed(), sha256)).toEqual(lots);
    const order = drawLots({ kind: 'order', seed: 'published', batchSize: null }, list, sha256);
    expect(order.map(({ id }) => id)).toEqual(lots.map(({ id }) => id));
    expect(order.every(({ batch, station }) => batch === null && station === null)).toBe(true);
  });
});
