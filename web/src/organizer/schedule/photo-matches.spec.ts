import type { ScheduledEntryView } from '#contract/schedule';
import type { EntryId } from '#domain/kernel/ids';
import { photoMatches } from './photo-matches';

const entry = (number: string, contestantName: string | null): ScheduledEntryView => ({
  entryId: `e-${number}` as EntryId,
  number,
  contestantName,
  unitName: null,
});
const entries = [entry('01-001', '虚构甲'), entry('01-002', '虚构乙'), entry('01-003', '虚构乙')];
const files = (...names: string[]) => names.map((name) => ({ name }));

describe('photos by the names of their files', () => {
  it('[ADM-6] a number, a name that one person has, or both in one say whose it is', () => {
    const names = ['01-001.jpg', '虚构甲.PNG', '０１-００２.jpeg', '01-003 虚构乙.jpg', '虚构乙01-002.jpg'];
    const { found, strange } = photoMatches(files(...names), entries);
    expect(found.map((one) => one.entry.number)).toEqual(['01-001', '01-001', '01-002', '01-003', '01-002']);
    expect(strange).toEqual([]);
  });

  it('[ADM-6] a name that two have, a stranger, or nothing at all names nobody', () => {
    const { found, strange } = photoMatches(files('虚构乙.jpg', '虚构丙.jpg', '.jpg', '1.jpg'), entries);
    expect(found).toEqual([]);
    expect(strange).toHaveLength(4);
  });
});
