import type { ArchivedTrade, ArchiveHead } from '../archive/archive';

/**
 * The archive trade by trade, each with its own people, so that only one trade's results are in memory at a time; as a whole where
 * units are ranked over all trades.
 */
export function* partsOf(archive: ArchiveHead): Generator<ArchiveHead> {
  const { trades, contestants, competition } = archive;
  if (trades.length === 0 || (competition.unitResults ?? []).length > 0) return yield archive;
  const byId = new Map(contestants.map((person) => [person.id, person]));
  const ofTrade = ({ stages }: ArchivedTrade): ArchiveHead['contestants'] => {
    const ids = new Set(stages.flatMap(({ entries }) => entries.map(({ contestantId }) => contestantId)));
    return [...ids].map((id) => byId.get(id)!);
  };
  for (const trade of trades.toSorted((a, b) => a.ordinal - b.ordinal))
    yield { ...archive, trades: [trade], contestants: ofTrade(trade) };
}
