import type { ArchivedTrade, ArchiveHead } from '../archive/archive';
import type { ArchivedEdition, PublishedContent } from '../archive/published';
import { peopleOfArchive } from '../archive/people-of';
import { tradeResults } from '../archive/trade-results';
import { canonicalJson } from '../kernel/canonical-json';
import type { StageId } from '../kernel/ids';
import { ratioText } from '../kernel/ratio-text';
import type { Sha256 } from '../ledger/chain-entry';
import type { LedgerEntry } from '../ledger/ledger-entry';
import type { StageBook } from '../ledger/stage-book';
import { emptyStageBook } from '../ledger/fold-ledger';
import { emptyBook, type Book } from '../second-computation/fold';
import { notCoveredInResults } from '../second-computation/not-covered';
import { standingsOf } from '../second-computation/published';
import { peopleOf, stagesOf, type Outcome } from '../second-computation/stages';
import { ABSENT, textOf, type Difference } from './difference';
import { editionDifference } from './edition-difference';
import type { CheckName, Findings, Misfit } from './report';

/** The ledger up to here, as both computations have it. */
export interface BooksSoFar {
  readonly first: (stageId: StageId) => StageBook | undefined;
  readonly second: ReadonlyMap<string, Book>;
}

export const editionName = ({ stageId, version }: PublishedContent): string => `${stageId} ${version}`;

/** The newest of each stage, and those that honours were computed from: they are computed again. */
export function editionsAgain({ editions = [], honours }: ArchiveHead): ArchivedEdition[] {
  const newest = new Map<string, ArchivedEdition>();
  for (const edition of editions) {
    const known = newest.get(edition.content.stageId);
    if (!known || known.content.version < edition.content.version)
      newest.set(edition.content.stageId, edition);
  }
  const honoured = new Set((honours?.editions ?? []).map(({ stageId, version }) => `${stageId} ${version}`));
  return editions.filter(
    (one) => newest.get(one.content.stageId) === one || honoured.has(editionName(one.content)),
  );
}

/** Hashes and numbers of editions (VER-5); what they say of the ledger is looked at when their row comes. */
export function checkHashes({ editions = [] }: ArchiveHead, found: Findings, sha256: Sha256): void {
  found.count('editions', editions.length);
  const versions = new Map<string, number>();
  for (const { content, hash } of editions) {
    const at: Misfit['at'] = { kind: 'edition', name: editionName(content) };
    const computed = sha256(canonicalJson(content));
    if (computed !== hash) found.misfit('editions', { at, member: 'hash', written: hash, computed });
    const next = (versions.get(content.stageId) ?? 0) + 1;
    versions.set(content.stageId, next);
    if (content.version !== next)
      found.misfit('editions', { at, member: 'version', written: `${content.version}`, computed: `${next}` });
  }
}

/** The row that an edition names has the hash that it names. */
export function checkRowOfEdition(
  { content }: ArchivedEdition,
  row: Pick<LedgerEntry, 'hash'> | undefined,
  found: Findings,
): void {
  if (row?.hash === content.ledgerHash) return;
  found.misfit('editions', {
    at: { kind: 'edition', name: editionName(content) },
    member: 'ledgerHash',
    written: content.ledgerHash,
    computed: row?.hash ?? ABSENT,
  });
}

/** Checks an edition against both computations of its row (VER-6), and hands on the second one, for honours. */
export class EditionCheck {
  private readonly people;
  private readonly persons;
  private readonly tradeOf: ReadonlyMap<string, ArchivedTrade>;

  constructor(
    private readonly archive: ArchiveHead,
    private readonly found: Findings,
  ) {
    this.people = peopleOf(archive);
    this.persons = peopleOfArchive(archive);
    this.tradeOf = new Map(archive.trades.map((trade) => [trade.id, trade]));
  }

  check({ content }: ArchivedEdition, books: BooksSoFar): Outcome | undefined {
    const trade = this.tradeOf.get(content.tradeId)!;
    const { year } = this.archive.competition;
    const again = stagesOf(trade.stages, (id) => books.second.get(id) ?? emptyBook(), {
      people: this.people,
      year,
    });
    const outcome = again.find(({ stage }) => stage.id === content.stageId);
    this.found.count('results', content.standings.length);
    this.checkNames(content);
    const rules = trade.stages.find(({ id }) => id === content.stageId)?.rules;
    const lacks = rules ? notCoveredInResults(rules) : [];
    this.found.notCovered('results', lacks);
    if (lacks.length === 0 && outcome)
      this.tell('results', content, editionDifference(content.standings, standingsOf(outcome)));
    const bookOf = (stageId: StageId): StageBook => books.first(stageId) ?? emptyStageBook();
    this.compareFirst(content, tradeResults(trade, bookOf, { people: this.persons, year }));
    return outcome;
  }

  /** What the rulebook makes of the same rows. */
  private compareFirst(content: PublishedContent, { stages }: ReturnType<typeof tradeResults>): void {
    const results = stages.find(({ stage }) => stage.id === content.stageId)?.results;
    const byEntry = new Map(results?.standings.map((standing) => [standing.entryId, standing]));
    for (const { entryId: id, place, exactTotal } of content.standings) {
      const standing = byEntry.get(id);
      const total = standing?.tally.total ? ratioText(standing.tally.total) : null;
      if (standing?.place === place && total === exactTotal) continue;
      const written = `${place} ${textOf(exactTotal)}`;
      const computed = `${textOf(standing?.place ?? null)} ${textOf(total)}`;
      this.tell('results', content, { id, member: 'place', written, computed });
    }
  }

  private checkNames(content: PublishedContent): void {
    const entries = new Map(
      this.tradeOf
        .get(content.tradeId)!
        .stages.find(({ id }) => id === content.stageId)!
        .entries.map((entry) => [entry.id, entry]),
    );
    const unitNames = new Map(this.archive.units.map(({ id, name }) => [id, name]));
    for (const row of content.standings) {
      const person = this.people.get(row.contestantId)?.contestant;
      const should = {
        contestantName: person?.name,
        unitId: person?.unitId,
        unitName: person && unitNames.get(person.unitId),
        number: entries.get(row.entryId)?.number,
      };
      for (const member of ['contestantName', 'unitId', 'unitName', 'number'] as const) {
        const [written, computed] = [row[member], textOf(should[member])];
        if (written !== computed)
          this.tell('results', content, { id: row.entryId, member, written, computed });
      }
    }
  }

  private tell(name: CheckName, content: PublishedContent, difference: Difference | null): void {
    if (!difference) return;
    const { id, ...what } = difference;
    const number = content.standings.find(({ entryId }) => entryId === id)?.number;
    const who = number === undefined ? id : `${id} (${number})`;
    this.found.misfit(name, { at: { kind: 'edition', name: `${editionName(content)} ${who}` }, ...what });
  }
}
