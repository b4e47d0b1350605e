import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import type { Archive } from '../../src/domain/archive/archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { archive } from './arbitrary-competition';
import { factsOf, withFacts, type MarkFact } from './changed-archive';
import { Draw } from './competition/draw';
import { expectSame, leastOf, timesTold } from './thousand-runs';

const choices = fc.uint16Array({ minLength: 300, maxLength: 300 });

/** Whether marks of other trades may reach a stage: of several promotions in one year the highest holds (PRO-8). */
const asksOthers = (drawn: Archive, stageId: string): boolean =>
  drawn.trades.some(({ stages }) =>
    stages.some(({ id, rules }) => id === stageId && rules.promotions.oncePerYear),
  );

/** Everything that is computed for one trade, and everything for the others. */
const apart = (tradeId: string, drawn: Archive) => {
  const { stages, trades } = archiveStandings(drawn);
  const others = stages.filter((stage) => stage.tradeId !== tradeId);
  return {
    mine: stages.filter((stage) => stage.tradeId === tradeId),
    others: {
      stages: others.map((stage) =>
        asksOthers(drawn, stage.stageId) ? { ...stage, promotions: [] } : stage,
      ),
      trades: trades.filter((trade) => trade.tradeId !== tradeId),
    },
  };
};

const cellOf = ({ stageId, aspectId }: MarkFact): string => `${stageId} ${aspectId}`;

/** Each mark of some stages becomes another one that was given for the same aspect. */
function markedOtherwise(draw: Draw, drawn: Archive, stageIds: ReadonlySet<string>): Archive {
  const facts = factsOf(drawn);
  const given = new Map<string, MarkFact['points'][]>();
  for (const fact of facts) {
    if ('points' in fact) given.set(cellOf(fact), [...(given.get(cellOf(fact)) ?? []), fact.points]);
  }
  return withFacts(
    drawn,
    facts.map((fact) =>
      'points' in fact && stageIds.has(fact.stageId)
        ? { ...fact, points: draw.oneOf(given.get(cellOf(fact))!) }
        : fact,
    ),
  );
}

describe('a trade', () => {
  it('[LAW-3] marks of one trade change nothing in another', () => {
    const drawnTrades = fc.tuple(archive({ trades: 3, stages: 1 }), choices);
    const told = timesTold(drawnTrades, ([drawn, numbers]) => {
      const draw = new Draw(numbers);
      const { id: tradeId, stages } = draw.oneOf(drawn.trades);
      const stageIds = new Set<string>(stages.map(({ id }) => id));
      const [before, after] = [drawn, markedOtherwise(draw, drawn, stageIds)].map((of) => apart(tradeId, of));
      expectSame(after!.others, before!.others);
      return before!.others.stages.length > 0 && !isDeepStrictEqual(after!.mine, before!.mine);
    });
    expect(told).toBeGreaterThan(leastOf(400));
  });
});
