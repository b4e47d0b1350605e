import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import type { Archive } from '../../src/domain/archive/archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import type { StageDocument } from '../../src/domain/archive/standings-document';
import type { EntryId } from '../../src/domain/kernel/ids';
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
import { expectSame, leastOf, timesTold } from './thousand-runs';

const placesBesides = ({ standings }: StageDocument, entryId: EntryId) =>
  standings
    .filter((row) => row.entryId !== entryId)
    .map((row) => ({ ...pointsIn(row), place: row.place, sharedBy: row.sharedBy, waits: row.needsDecision }))
    .toSorted((a, b) => (a.entryId < b.entryId ? -1 : 1));

/** As if somebody had never been in the stage. */
function without(drawn: Archive, { id, entries }: SchemedStage, entryId: EntryId): Archive {
  const facts = factsOf(drawn).flatMap((fact): LedgerFact[] => {
    if (fact.kind === 'TieDecided') return [{ ...fact, order: fact.order.filter((one) => one !== entryId) }];
    // A row keeps its number, which penalties are taken back by.
    if ('entryId' in fact && fact.entryId === entryId)
      return [{ kind: 'StageReopened', stageId: id, reason: '' }];
    return [fact];
  });
  return withStage(withFacts(drawn, facts), id, { entries: entries.filter((entry) => entry.id !== entryId) });
}

describe('who has withdrawn or is disqualified', () => {
  const statuses = fc.constantFrom('withdrawn' as const, 'disqualified' as const);

  it('[LAW-12] leaves others’ places as if absent, unless the rules say otherwise; the ledger keeps the marks', () => {
    const told = timesTold(fc.tuple(archive(), fc.nat(), statuses), ([plain, number, status]) => {
      const { stage, entry } = pickEntry(plain, number);
      const ranking = { ...stage.rules.ranking, statuses: {} };
      const drawn = withStage(plain, stage.id, { rules: { ...stage.rules, ranking } });
      const said = { stageId: stage.id, entryId: entry.id, reason: 'drawn' };
      const out = withFacts(drawn, [...factsOf(drawn), { kind: 'StatusSet', ...said, status }]);
      const [before, after, absent] = [drawn, out, without(drawn, stage, entry.id)].map((of) =>
        stageIn(archiveStandings(of), stage.id),
      );
      expectSame(placesBesides(after!, entry.id), placesBesides(absent!, entry.id));
      expect(rowOf(after!, entry.id).place).toBeNull();
      expectSame(pointsIn(rowOf(after!, entry.id)), pointsIn(rowOf(before!, entry.id)));
      return !isDeepStrictEqual(placesBesides(after!, entry.id), placesBesides(before!, entry.id));
    });
    expect(told).toBeGreaterThan(leastOf(200));
  });
});
