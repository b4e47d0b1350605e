import fc from 'fast-check';
import type { AdjustmentRule, AdjustmentRules } from '../../src/domain/adjustment/adjustment-rule';
import type { Archive } from '../../src/domain/archive/archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import type { Points } from '../../src/domain/kernel/points';
import type { LedgerFact } from '../../src/domain/ledger/ledger-fact';
import { archive } from './arbitrary-competition';
import {
  factsOf,
  pickEntry,
  pointsIn,
  rowOf,
  stageIn,
  withFacts,
  withStage,
  type SchemedStage,
} from './changed-archive';
import { Draw } from './competition/draw';
import { expectSame, leastOf, timesTold } from './thousand-runs';

const choices = fc.uint16Array({ minLength: 300, maxLength: 300 });

/** The same competition with a penalty in the rules of a stage, of points or of a share, on the total or on a module. */
function withPenalty(
  draw: Draw,
  plain: Archive,
  { id, rules }: SchemedStage,
): { readonly drawn: Archive; readonly adjustmentId: AdjustmentRule['id'] } {
  const { scheme } = rules;
  const name = { zh: '罚', en: 'penalty' };
  const penalty: AdjustmentRule = {
    id: 'drawn' as AdjustmentRule['id'],
    name,
    clause: name,
    kind: 'penalty',
    amount: draw.oneOf([
      { kind: 'points', points: 250_000 as Points },
      { kind: 'percent', percent: 100_000 },
    ]),
    ...(draw.chance(50) ? { moduleId: draw.oneOf(scheme.modules).id } : {}),
  };
  const known: AdjustmentRules = scheme.adjustments ?? { floor: draw.oneOf(['none', 'zero']), rules: [] };
  const adjustments = { ...known, rules: [...known.rules, penalty] };
  return {
    drawn: withStage(plain, id, { rules: { ...rules, scheme: { ...scheme, adjustments } } }),
    adjustmentId: penalty.id,
  };
}

describe('a penalty', () => {
  it('[LAW-7] a penalty of one entry changes nobody else’s points', () => {
    const told = timesTold(fc.tuple(archive(), fc.nat(), choices), ([plain, number, numbers]) => {
      const { stage, entry } = pickEntry(plain, number);
      const { drawn, adjustmentId } = withPenalty(new Draw(numbers), plain, stage);
      const fact: LedgerFact = {
        kind: 'AdjustmentGiven',
        stageId: stage.id,
        entryId: entry.id,
        adjustmentId,
        times: 1,
        reason: 'drawn',
      };
      const [before, after] = [drawn, withFacts(drawn, [...factsOf(drawn), fact])].map(archiveStandings);
      // The same person's points may be carried into later stages.
      const others = ({ stages }: NonNullable<typeof before>) =>
        stages.flatMap(({ standings }) =>
          standings
            .filter(({ contestantId }) => contestantId !== entry.contestantId)
            .map(pointsIn)
            .toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1)),
        );
      expectSame(others(after!), others(before!));
      const own = [before, after].map((of) => rowOf(stageIn(of!, stage.id), entry.id).exactTotal);
      return own[0] !== own[1] && others(before!).length > 0;
    });
    expect(told).toBeGreaterThan(leastOf(300));
  });
});
