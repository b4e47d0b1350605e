import { createHash } from 'node:crypto';
import { advanceEntries } from '../../src/domain/advancement/advance-entries';
import type { Archive } from '../../src/domain/archive/archive';
import { checkArchive } from '../../src/domain/archive/check-archive';
import { stageStandings } from '../../src/domain/stage/stage-standings';
import { emptyStageBook, foldEntry } from '../../src/domain/ledger/fold-ledger';
import { generateLarge } from './generate-large';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The walked parts put into one archive; only sensible for a small one. */
const gathered = (entrants: number): Archive => {
  const { frame, people, ledger } = generateLarge(entrants);
  const all = [...people()];
  return {
    ...frame,
    contestants: all.map(({ contestant }) => contestant),
    trades: frame.trades.map((trade) => ({
      ...trade,
      stages: trade.stages.map((stage) => ({
        ...stage,
        entries: all.filter(({ stageId }) => stageId === stage.id).map(({ entry }) => entry),
      })),
    })),
    ledger: [...ledger()],
  };
};

describe('seeds/large', () => {
  const archive = gathered(1000);

  it('[SEED-10] so many entrants as asked for, each once, as the units report them', () => {
    const reported = archive.trades.flatMap(({ participations }) =>
      participations.map(({ entrants }) => entrants),
    );
    expect(reported.reduce((sum, entrants) => sum + entrants, 0)).toBe(1000);
    expect(new Set(archive.contestants.map(({ id }) => id)).size).toBe(1000);
    expect(archive.ledger).toHaveLength(1000 * 2 + 27);
  });

  it('[SEED-11] the walked parts make a sound archive', () => {
    const outcome = checkArchive(JSON.parse(JSON.stringify(archive)), sha256);
    expect(outcome.ok ? null : outcome.refusal).toBeNull();
  });

  it('[SEED-12] the preliminaries send people on', () => {
    const { id, rules, seats, entries } = archive.trades[0]!.stages[0]!;
    const book = emptyStageBook();
    for (const row of archive.ledger) if (row.fact.stageId === id) foldEntry(book, row);
    const stage = { id, scheme: rules.scheme!, ranking: rules.ranking, seats, entries };
    expect(book.isClosed).toBe(true);
    const standings = stageStandings({ stage, book });
    const { scheme, ranking } = stage;
    const { advancing } = advanceEntries({ standings, rule: rules.advancement!, scheme, ranking });
    expect(advancing.length).toBeGreaterThan(0);
  });

  it('[SEED-13] people are drawn one at a time: the first of thirty million are there at once', () => {
    const { people, ledger } = generateLarge(30_000_000);
    const first = people().next().value;
    const row = ledger().next().value;
    expect(row).toMatchObject({ seq: 1, fact: { entryId: first?.entry.id, points: first?.points } });
  });

  it('[SEED-14] people come out the same however often they are walked', () => {
    const { people } = generateLarge(60);
    expect([...people()]).toEqual([...people()]);
  });
});
