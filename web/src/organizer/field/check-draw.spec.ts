import type { DrawnLot } from '#contract/draws';
import { drawLots } from '#domain/draw/draw-lots';
import type { EntryId } from '#domain/kernel/ids';
import { sha256 } from '../../app/sha256';
import { checkDraw } from './check-draw';

const terms = { kind: 'stations', seed: 'said by the leaders', batchSize: 3 } as const;
const ids = ['a', 'b', 'c', 'd', 'e'] as EntryId[];
const lots = drawLots(terms, ids, sha256).map(({ id, ...lot }): DrawnLot => ({
  ...lot,
  entryId: id,
  number: `no ${id}`,
  contestantName: null,
  unitName: null,
}));
const draw = { ...terms, commitment: sha256(terms.seed), lots };

describe('drawing again in the browser', () => {
  it('[DRW-5] the seed gives the same lots', () => {
    expect(checkDraw(draw)).toEqual({ outcome: 'same', lots: 5 });
  });

  it('[DRW-5] two lots that were swapped are named, and so is a seed of another hash', () => {
    const [first, second, ...rest] = lots as [DrawnLot, DrawnLot, ...DrawnLot[]];
    const swapped = [
      { ...first, entryId: second.entryId, number: second.number },
      { ...second, entryId: first.entryId, number: first.number },
      ...rest,
    ];
    expect(checkDraw({ ...draw, lots: swapped })).toEqual({
      outcome: 'other-lots',
      numbers: [second.number, first.number],
    });
    expect(checkDraw({ ...draw, commitment: sha256('another') })).toEqual({ outcome: 'other-hash' });
  });
});
