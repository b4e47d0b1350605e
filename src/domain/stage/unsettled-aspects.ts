import type { AspectId, EntryId, JudgeId } from '../kernel/ids';
import type { EntryRecord } from '../ledger/entry-record';
import { spreadKey, type SpreadPlace } from '../ledger/spread-place';
import { aspectsOfModule } from '../scheme/aspects-of';
import type { MarkingScheme, Module } from '../scheme/marking-scheme';
import type { Seat } from '../scheme/seat';
import { openRounds } from '../tally/second-rounds';
import { tallyEntry, type TallyInput } from '../tally/tally-entry';
import type { ModuleTally } from '../tally/tally';

const placesOf = ({ id, panel, ...module }: Module): (SpreadPlace & { readonly aspectIds: AspectId[] })[] => {
  const aspectIds = aspectsOfModule({ id, panel, ...module }).map((aspect) => aspect.id);
  if (panel.over === 'module') return [{ moduleId: id, aspectIds }];
  return aspectIds.map((aspectId) => ({ moduleId: id, aspectId, aspectIds: [aspectId] }));
};

const isWhole = ({ aspects }: ModuleTally, judges: number, aspectIds: readonly AspectId[]): boolean =>
  aspects.every(({ aspectId, marks }) => !aspectIds.includes(aspectId) || marks.length === judges);

/**
 * The aspects whose marks do not stand yet (ADV-14, RSC-9): their panel has a limit, and has not brought all its marks together
 * within it. A second round may give every one of them anew.
 */
export function unsettledAspects(
  scheme: MarkingScheme,
  seats: readonly Seat[],
  { sheets, record }: { readonly sheets: TallyInput['sheets']; readonly record: EntryRecord },
): ReadonlySet<AspectId> {
  const limited = scheme.modules.filter(({ panel }) => panel.spread);
  if (limited.length === 0) return new Set();
  const { modules, discrepancies } = tallyEntry({ entryId: '' as EntryId, scheme, seats, sheets, record });
  const apart = discrepancies.map(({ moduleId, aspectId }) =>
    spreadKey(aspectId === null ? { moduleId } : { moduleId, aspectId }),
  );
  const open = new Set([...apart, ...openRounds(record).map(spreadKey)]);
  const judgesIn = (module: Module): number =>
    new Set<JudgeId>(
      seats
        .filter(({ moduleId, judgeId }) => moduleId === module.id && !record.excusedJudges.has(judgeId))
        .map(({ judgeId }) => judgeId),
    ).size;
  const unsettled = limited.flatMap((module) => {
    const tally = modules.find(({ moduleId }) => moduleId === module.id)!;
    return placesOf(module).filter(
      (place) =>
        !record.spreadDecisions.has(spreadKey(place)) &&
        (open.has(spreadKey(place)) || !isWhole(tally, judgesIn(module), place.aspectIds)),
    );
  });
  return new Set(unsettled.flatMap(({ aspectIds }) => aspectIds));
}
