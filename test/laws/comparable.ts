import type { StageDocument, StandingsDocument } from '../../src/domain/archive/standings-document';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those with a place as they are listed, then those without, whose order says nothing. */
const placedFirst = <Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  placeOf: (row: Row) => number | null,
): Row[] => [
  ...rows.filter((row) => placeOf(row) !== null),
  ...rows.filter((row) => placeOf(row) === null).sort((a, b) => byText(idOf(a), idOf(b))),
];

type Advancement = StageDocument['advancement'];

const advancementOf = ({ advancement, standings }: StageDocument): Advancement => {
  const placeOf = (id: string): number | null => standings.find(({ entryId }) => entryId === id)!.place;
  return advancement && { ...advancement, advancing: placedFirst(advancement.advancing, String, placeOf) };
};

const unitsOf = (all: StandingsDocument['units']): StandingsDocument['units'] =>
  all.map((each) => ({
    ...each,
    standings: placedFirst(
      each.standings,
      ({ unitId }) => unitId,
      ({ place }) => place,
    ),
  }));

/** A document without what no rule says: the order of rows without a place, of titles and of proposals. */
export function comparable(document: StandingsDocument): StandingsDocument {
  return {
    ...document,
    stages: document.stages.map((stage) => ({
      ...stage,
      standings: placedFirst(
        stage.standings,
        ({ entryId }) => entryId,
        ({ place }) => place,
      ),
      advancement: advancementOf(stage),
      awards: [...stage.awards].sort((a, b) =>
        byText(`${a.contestantId} ${a.ruleId}`, `${b.contestantId} ${b.ruleId}`),
      ),
      promotions: [...stage.promotions].sort((a, b) => byText(a.contestantId, b.contestantId)),
    })),
    trades: document.trades.map((trade) => ({
      ...trade,
      overall: placedFirst(
        trade.overall,
        ({ contestantId }) => contestantId,
        ({ place }) => place,
      ),
      units: unitsOf(trade.units),
    })),
    units: unitsOf(document.units),
  };
}
