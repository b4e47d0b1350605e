import fc from 'fast-check';
import type { Archive } from '../../src/domain/archive/archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { peopleOfArchive } from '../../src/domain/archive/people-of';
import { tradeResults } from '../../src/domain/archive/trade-results';
import { emptyStageBook, foldEntry } from '../../src/domain/ledger/fold-ledger';
import { prospectsOf, type Prospect } from '../../src/domain/stage/prospects';
import { pointsOf } from '../../src/domain/stage/stage-standings';
import type { EntryId } from '../../src/domain/kernel/ids';
import { archive } from './arbitrary-competition';
import { factsOf, stageIn, stagesOf, withFacts, type SchemedStage } from './changed-archive';
import { Draw } from './competition/draw';
import { remainingMarks } from './competition/remaining-marks';
import { emptyBook, foldOf } from '../../src/domain/second-computation/fold';
import { leastOf, timesTold } from './thousand-runs';

const choices = fc.uint16Array({ minLength: 800, maxLength: 800, size: 'max' });

/** What the rulebook says of everybody in a stage as its ledger stands. */
function prospectsIn(drawn: Archive, { id }: SchemedStage): Map<EntryId, Prospect> {
  const trade = drawn.trades.find(({ stages }) => stages.some((stage) => stage.id === id))!;
  const bookOf = (stageId: string) => {
    const book = emptyStageBook();
    for (const row of drawn.ledger) if (row.fact.stageId === stageId) foldEntry(book, row);
    return book;
  };
  const people = peopleOfArchive(drawn);
  const { stages } = tradeResults(trade, bookOf, { people, year: drawn.competition.year });
  const at = stages.findIndex(({ archived }) => archived.id === id);
  const earlier = new Map(
    stages.slice(0, at).map(({ stage, results }) => [stage.id, pointsOf(stage, results.standings)]),
  );
  const { stage, book, archived } = stages[at]!;
  return prospectsOf({ stage, book, earlier, people }, archived.rules.advancement!);
}

/** A stage with some marks taken away that came last. */
const unfinished = (draw: Draw, drawn: Archive, stageId: string): Archive => {
  const isTaken = (): boolean => draw.chance(draw.oneOf([2, 10]));
  return withFacts(
    drawn,
    factsOf(drawn).map((fact) =>
      'points' in fact && fact.stageId === stageId && isTaken()
        ? { kind: 'StageReopened', stageId: fact.stageId, reason: '' }
        : fact,
    ),
  );
};

describe('prospects', () => {
  it('[LAW-15] who is certain goes on, and who is out does not, however the missing marks turn out', () => {
    const size = { trades: 1, people: 5, isMonotone: true, sendsOn: true };
    const told = timesTold(
      fc.tuple(archive(size), choices),
      ([whole, numbers]) => {
        const draw = new Draw(numbers);
        const { id } = draw.oneOf(stagesOf(whole));
        const drawn = unfinished(draw, whole, id);
        const stage = stagesOf(drawn).find((one) => one.id === id)!;
        const prospects = prospectsIn(drawn, stage);
        const book = foldOf(drawn).get(stage.id) ?? emptyBook();
        const rest = stage.entries.flatMap((entry) => remainingMarks(draw, stage, entry, book));
        const marks = rest.filter(({ kind }) => kind === 'MarkAppended');
        const { advancing } = stageIn(
          archiveStandings(withFacts(drawn, [...factsOf(drawn), ...rest])),
          stage.id,
        ).advancement!;
        const decided = [...prospects].filter(([, prospect]) => prospect !== 'possible');
        for (const [entryId, prospect] of decided)
          expect(advancing.includes(entryId)).toBe(prospect === 'certain');
        const isOpen = [...prospects.values()].includes('possible');
        return marks.length > 0 && isOpen && decided.length > 0;
      },
      1800,
    );
    // Where the rule foresees nothing nobody is decided, so that fewer of the drawn stages tell.
    expect(told).toBeGreaterThan(leastOf(100));
  });
});
