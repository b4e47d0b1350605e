import type { EntryRecord } from '../ledger/entry-record';
import type { IncidentFact } from '../ledger/ledger-fact';
import type { StageBook } from '../ledger/stage-book';
import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';
import type { MarkedStage } from '../mark/marked-stage';

/** The rows of an entry that an incident can have led to: pauses, compensations and penalties that stand. */
const linkable = (record: EntryRecord | undefined): ReadonlySet<number> => {
  const clocks = [...(record?.clocks.values() ?? [])];
  const pauses = clocks.flatMap(({ steps }) => steps.filter(({ act }) => act === 'pause'));
  const compensations = clocks.flatMap((clock) => clock.compensations);
  return new Set([
    ...[...pauses, ...compensations].map(({ seq }) => seq),
    ...(record?.adjustments.keys() ?? []),
  ]);
};

/** Whether an incident names what the stage has, and says of a failure of equipment, and of nothing else, how it went on (INC-1). */
export function refuseIncident(fact: IncidentFact, stage: MarkedStage): Refusal | null {
  if (!stage.hasEntry(fact.entryId)) return { code: 'NOT_FOUND' };
  if ((fact.incident === 'equipment') === (fact.failure !== undefined)) return null;
  return { code: 'MALFORMED', path: 'failure', fault: fact.failure ? 'unknown-member' : 'missing-member' };
}

/** May this be recorded (INC-1, INC-2)? Also after closing: what is found out later belongs to the record as well. */
export function acceptIncident(
  stage: MarkedStage,
  book: StageBook,
  fact: IncidentFact,
): Result<IncidentFact, Refusal> {
  const refusal = refuseIncident(fact, stage);
  if (refusal) return refused(refusal);
  const known = linkable(book.recordsByEntry.get(fact.entryId));
  return (fact.links ?? []).every((seq) => known.has(seq)) ? accepted(fact) : refused({ code: 'NOT_FOUND' });
}
