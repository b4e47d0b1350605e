import fc from 'fast-check';
import { previewStage } from '../../src/domain/preview/preview-stage';
import { archive } from './arbitrary-competition';

const asked = fc.record({ entrants: fc.integer({ min: 0, max: 12 }), seed: fc.nat() });

describe('a preview', () => {
  it('[PRV-4] of legal rules never fails, counts everybody once, and is the same for the same seed', () => {
    let told = 0;
    fc.assert(
      fc.property(archive(), asked, ({ trades }, { entrants, seed }) => {
        for (const { rules } of trades.flatMap(({ stages }) => stages)) {
          const { scheme } = rules;
          if (!scheme) continue;
          const question = { entrants, seed, year: 2026 };
          const preview = previewStage({ ...rules, scheme }, question);
          expect(new Set(preview.rows.map(({ number }) => number)).size).toBe(entrants);
          expect(previewStage({ ...rules, scheme }, question)).toEqual(preview);
          told += 1;
        }
      }),
      { numRuns: 200, endOnFailure: true },
    );
    expect(told).toBeGreaterThan(200);
  });
});
