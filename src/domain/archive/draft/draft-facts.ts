import type { ContestantId, EntryId, JudgeId } from '../../kernel/ids';
import { entriesOf } from '../../kernel/entries-of';
import type { LedgerFact } from '../../ledger/ledger-fact';
import { aspectsOfModule } from '../../scheme/aspects-of';
import type { Seat } from '../../scheme/seat';
import type { DraftStage } from './draft';
import { decisionFacts, recordFacts, type Said } from './record-facts';
import { roundFacts } from './round-facts';

const factOf = ({ fact }: Said<LedgerFact>): LedgerFact => fact;

/** The entry of a person in a stage of a draft. */
export function draftEntryId({ id }: DraftStage, contestantId: ContestantId): EntryId {
  return `${id}.${contestantId}` as EntryId;
}

/** Seats as the draft names them, or else for everybody who gives a mark in a module. */
export function draftSeats({ rules, seats, marks }: DraftStage): Seat[] {
  if (seats) {
    return entriesOf(seats).flatMap(([moduleId, judgeIds]) =>
      judgeIds.map((judgeId) => ({ moduleId, judgeId })),
    );
  }
  const sheets = Object.values(marks).flatMap((byJudge) => entriesOf(byJudge));
  return (rules.scheme?.modules ?? []).flatMap((module) => {
    const aspectIds = new Set<string>(aspectsOfModule(module).map(({ id }) => id));
    const judgeIds = new Set(
      sheets
        .filter(([, byAspect]) => Object.keys(byAspect).some((id) => aspectIds.has(id)))
        .map(([judgeId]) => judgeId),
    );
    return [...judgeIds].toSorted().map((judgeId) => ({ moduleId: module.id, judgeId }));
  });
}

/** What a draft says of one stage, as the facts of a ledger: declarations and rulings, marks, decisions, the end. */
export function draftFacts(stage: DraftStage): LedgerFact[] {
  const stageId = stage.id;
  const entryOf = (contestantId: ContestantId): EntryId => draftEntryId(stage, contestantId);
  const records = entriesOf(stage.records).flatMap(([contestantId, record]) =>
    recordFacts({ stageId, entryId: entryOf(contestantId) }, record, entryOf),
  );
  const marks = entriesOf(stage.marks).flatMap(([contestantId, byJudge]) =>
    entriesOf(byJudge).flatMap(([judgeId, byAspect]: [JudgeId, (typeof byJudge)[JudgeId]]) =>
      entriesOf(byAspect).map(([aspectId, points]): LedgerFact => ({
        kind: 'MarkAppended',
        stageId,
        entryId: entryOf(contestantId),
        judgeId,
        aspectId,
        // The first round comes first; its marks are taken back below.
        points: stage.records[contestantId]?.firstRound?.[judgeId]?.[aspectId] ?? points,
      })),
    ),
  );
  const seats = draftSeats(stage);
  const rounds = entriesOf(stage.records).flatMap(([contestantId, record]) =>
    roundFacts(stage, { stageId, entryId: entryOf(contestantId) }, record, {
      seats,
      markOf: (judgeId, aspectId) => stage.marks[contestantId]?.[judgeId]?.[aspectId],
    }),
  );
  const isAfterRounds = ({ fact }: Said<LedgerFact>): boolean => fact.kind === 'SpreadDecided';
  const decisions = decisionFacts(stage, entryOf);
  const end: LedgerFact[] = stage.isClosed && stage.rules.scheme ? [{ kind: 'StageClosed', stageId }] : [];
  const [first, after] = [records.filter((one) => !isAfterRounds(one)), records.filter(isAfterRounds)];
  return [...first.map(factOf), ...marks, ...rounds, ...after.map(factOf), ...decisions.map(factOf), ...end];
}
