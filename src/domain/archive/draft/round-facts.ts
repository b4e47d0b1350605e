import { entriesOf } from '../../kernel/entries-of';
import type { AspectId, EntryId, JudgeId } from '../../kernel/ids';
import type { MarkValue } from '../../kernel/mark-value';
import type { LedgerFact } from '../../ledger/ledger-fact';
import type { CalledPlace } from '../../ledger/spread-place';
import { aspectsOfModule } from '../../scheme/aspects-of';
import type { Module } from '../../scheme/marking-scheme';
import type { Seat } from '../../scheme/seat';
import type { DraftRecord, DraftStage } from './draft';

type Round = NonNullable<DraftRecord['firstRound']>;

/** Where a module was marked again: in the aspects that have a first round, or, on module sums, as a whole. */
const placesIn = (module: Module, round: Round, judgeIds: readonly JudgeId[]): CalledPlace[] => {
  const { id: moduleId, panel } = module;
  const again = aspectsOfModule(module)
    .map(({ id }) => id)
    .filter((aspectId) => Object.values(round).some((marks) => aspectId in marks));
  if (again.length === 0 || judgeIds.length === 0) return [];
  if (panel.over === 'module') return [{ moduleId, judgeIds }];
  return again.map((aspectId) => ({ moduleId, aspectId, judgeIds }));
};

interface Around {
  readonly seats: readonly Seat[];
  /** What the draft gives as the mark that stands in the end. */
  readonly markOf: (judgeId: JudgeId, aspectId: AspectId) => MarkValue | undefined;
}

/**
 * The second round of one person as a ledger tells it: all sheets handed in, the call, the new marks, all handed in again. The
 * first marks stand before it.
 */
export function roundFacts(
  stage: DraftStage,
  of: { readonly stageId: DraftStage['id']; readonly entryId: EntryId },
  { firstRound = {}, excused = [] }: DraftRecord,
  { seats, markOf }: Around,
): LedgerFact[] {
  const places = (stage.rules.scheme?.modules ?? []).flatMap((module) => {
    const judgeIds = seats
      .filter(({ moduleId, judgeId }) => moduleId === module.id && !excused.includes(judgeId))
      .map(({ judgeId }) => judgeId);
    return placesIn(module, firstRound, judgeIds);
  });
  if (places.length === 0) return [];
  const submitted = [...new Set(places.flatMap(({ judgeIds }) => judgeIds))].map((judgeId): LedgerFact => ({
    kind: 'SheetSubmitted',
    ...of,
    judgeId,
  }));
  const again = entriesOf(firstRound).flatMap(([judgeId, marks]: [JudgeId, Round[JudgeId]]) =>
    entriesOf(marks).flatMap(([aspectId, before]): LedgerFact[] => {
      const points = markOf(judgeId, aspectId);
      if (points === undefined || points === before) return [];
      return [{ kind: 'MarkSuperseded', ...of, judgeId, aspectId, points, supersedes: 0 }];
    }),
  );
  return [...submitted, { kind: 'RescoreCalled', ...of, round: 2, places }, ...again, ...submitted];
}

/** A mark that takes the place of another names its row; rows have numbers when all facts of a draft stand. */
export function withRows(facts: readonly LedgerFact[]): LedgerFact[] {
  const rowOf = new Map<string, number>();
  return facts.map((fact, index) => {
    if (fact.kind !== 'MarkAppended' && fact.kind !== 'MarkSuperseded') return fact;
    const cell = [fact.stageId, fact.entryId, fact.judgeId, fact.aspectId].join(' ');
    const supersedes = rowOf.get(cell);
    rowOf.set(cell, index + 1);
    return fact.kind === 'MarkSuperseded' && supersedes !== undefined ? { ...fact, supersedes } : fact;
  });
}
