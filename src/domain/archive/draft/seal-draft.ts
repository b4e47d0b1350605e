import type { ClientId, CompetitionId, ContestantId, UnitId } from '../../kernel/ids';
import { isRecord } from '../../kernel/shapes';
import { malformed } from '../../kernel/malformed';
import type { Refusal } from '../../kernel/refusal';
import { refused, type Result } from '../../kernel/result';
import { chainEntry, GENESIS_HASH, type Sha256 } from '../../ledger/chain-entry';
import type { LedgerEntry } from '../../ledger/ledger-entry';
import type { LedgerFact } from '../../ledger/ledger-fact';
import { SYSTEM_ACTOR, type Archive, type ArchivedContestant, type ArchivedTrade } from '../archive';
import { checkArchive } from '../check-archive';
import { ruleFaults } from '../rule-faults';
import type { Draft, DraftTrade } from './draft';
import { draftEntryId, draftFacts, draftSeats } from './draft-facts';
import { draftShape } from './draft-shape';
import { withNamedTables } from './named-tables';
import { misfitInDraft } from './misfit-in-draft';
import { withRows } from './round-facts';
import { withFullMarks } from './with-full-marks';

const sealedTrade = (trade: DraftTrade, index: number): ArchivedTrade => ({
  ...trade,
  ordinal: index + 1,
  participations: [],
  stages: trade.stages.map((stage, number) => ({
    id: stage.id,
    ordinal: number + 1,
    kind: stage.kind,
    name: stage.name,
    rules: withFullMarks(stage.rules),
    entries: stage.entries.map((entry) => ({ id: draftEntryId(stage, entry.contestantId), ...entry })),
    seats: draftSeats(stage),
  })),
});

/** People whom only entries name, each from a unit of her own unless the draft says otherwise. */
const peopleOf = ({ contestants, trades }: Draft): ArchivedContestant[] => {
  const known = new Set(contestants.map(({ id }) => id));
  const named = new Set<ContestantId>(
    trades.flatMap(({ stages }) =>
      stages.flatMap(({ entries }) => entries.map(({ contestantId }) => contestantId)),
    ),
  );
  const others = [...named].filter((id) => !known.has(id));
  return [
    ...contestants,
    ...others.map((id): ArchivedContestant => ({
      id,
      unitId: id as string as UnitId,
      name: id,
      sex: 'male',
      birthDate: '1900-01-01',
      grade: null,
    })),
  ];
};

const unitsOf = ({ units }: Draft, people: readonly ArchivedContestant[]): Archive['units'] => {
  const known = new Set(units.map(({ id }) => id));
  const others = new Set(people.map(({ unitId }) => unitId).filter((id) => !known.has(id)));
  return [
    ...units,
    ...[...others].map((id) => ({ id, name: id, kind: 'enterprise' as const, headcount: 0 })),
  ];
};

const chained = (
  facts: readonly LedgerFact[],
  { id, year }: { readonly id: CompetitionId; readonly year: number },
  sha256: Sha256,
): LedgerEntry[] => {
  let prevHash = GENESIS_HASH;
  return facts.map((fact, index) => {
    const seq = index + 1;
    const row = chainEntry(
      {
        seq,
        at: `${year}-01-01T00:00:00.000Z`,
        actorId: 'judgeId' in fact && fact.kind !== 'JudgeExcused' ? fact.judgeId : SYSTEM_ACTOR,
        // Two drafts may come into one database, and a client's numbers count once in all of it.
        clientId: id as string as ClientId,
        mutationId: seq,
        fact,
        prevHash,
      },
      id,
      sha256,
    );
    prevHash = row.hash;
    return row;
  });
};

/**
 * Makes an archive of a draft (ARC-8): amounts in millionths, what was left out filled in, every mark a row of a chained ledger,
 * and all of it checked as any archive is. Paths of faults are those of the draft wherever it has the same member.
 */
export function sealDraft(input: unknown, sha256: Sha256): Result<Archive, Refusal> {
  const read = draftShape.fromDraft(isRecord(input) ? withNamedTables(input) : input);
  const fault = draftShape.check(read);
  if (fault) return refused(malformed(fault));
  const draft = read as Draft;
  const trades = draft.trades.map(sealedTrade);
  // Rules first: a mark may only seem wrong because its rule is.
  const faults = ruleFaults({ competition: draft.competition, trades });
  if (faults.length > 0) return refused({ code: 'RULES_FAULTY', faults });
  const misfit = misfitInDraft(draft);
  if (misfit) return refused({ code: 'MALFORMED', ...misfit });
  const contestants = peopleOf(draft);
  const seats = trades.flatMap(({ stages }) => stages.flatMap((stage) => stage.seats));
  const judgeIds = [...new Set(seats.map(({ judgeId }) => judgeId))].toSorted();
  const facts = withRows(draft.trades.flatMap(({ stages }) => stages.flatMap(draftFacts)));
  return checkArchive(
    {
      format: 'baigong-archive',
      version: 2,
      competition: draft.competition,
      units: unitsOf(draft, contestants),
      contestants,
      judges: judgeIds.map((id) => ({ id, name: id })),
      trades,
      ledger: chained(facts, draft.competition, sha256),
    },
    sha256,
  );
}
