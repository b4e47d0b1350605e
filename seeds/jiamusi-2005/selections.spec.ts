import type { AspectId, ContestantId } from '../../src/domain/kernel/ids';
import { checkSelectionRule, selectionRuleShape } from '../../src/domain/selection/selection-rule';
import { drawPost, drawReviewMark } from './draw-review';
import { seedData } from './seed-data';
import { selectionData } from './selection-data';
import yearbook from './yearbook.json';

const { units, technicians } = selectionData();
const person = (n: number): ContestantId => `jms05-t01-c${String(n).padStart(3, '0')}` as ContestantId;

describe('what Jiamusi chooses beyond the places', () => {
  it('[XUN-1][CHT-1] both rules have their shape and are legal; their quotas are the yearbook’s', () => {
    const awardIds = new Set(seedData().rules.final.awards.map(({ id }) => id));
    for (const rule of [units, technicians]) {
      expect(selectionRuleShape.check(rule)).toBeNull();
      expect(checkSelectionRule(rule, { tradeIds: new Set(), awardIds })).toEqual([]);
    }
    expect(units.titles.map(({ count }) => count)).toEqual([yearbook['excellent-unit']]);
    expect(technicians.caps.total).toBe(yearbook['chief-technician']);
  });

  it('[CHT-3] posts and marks are the same in every run, and marks are legal', () => {
    expect(drawPost(person(1))).toEqual(drawPost(person(1)));
    const off = Array.from({ length: 200 }, (_, n) => drawPost(person(n))).filter(
      ({ isFrontLine }) => !isFrontLine,
    );
    expect(off.length).toBeGreaterThan(5);
    expect(off.length).toBeLessThan(60);
    for (let n = 0; n < 50; n++)
      for (const [aspectId, max] of [
        ['skill', 40],
        ['conduct', 10],
      ] as const) {
        const mark = drawReviewMark(person(n), n % 5, aspectId as AspectId);
        expect(mark).toBe(drawReviewMark(person(n), n % 5, aspectId as AspectId));
        expect(mark % 500_000).toBe(0);
        expect(mark).toBeGreaterThan(0);
        expect(mark).toBeLessThanOrEqual(max * 1_000_000);
      }
  });
});
