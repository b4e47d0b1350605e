import type { RuleFault, RuleFaultCode } from '../kernel/rule-fault';
import { parentsFirst } from '../registration/parents-first';
import { scheduleFault } from '../schedule/schedule-fault';
import type { Archive, ArchivedStage, ArchivedTrade } from './archive';
import { unresolvedInPublished } from './unresolved-in-published';
import { unresolvedInRegister } from './unresolved-in-register';

type Named = { readonly id: string };

const twiceAt = (path: string): RuleFault => ({ path, fault: 'duplicate' });

/** Where an id stands for the second time in a list. @param member what the id is called there */
const repeated = (path: string, list: readonly Named[], member = '.id'): RuleFault | null => {
  const seen = new Set<string>();
  const index = list.findIndex(({ id }) => seen.size === seen.add(id).size);
  return index < 0 ? null : twiceAt(`${path}[${index}]${member}`);
};

const unknownIn = <T>(
  list: readonly T[],
  isKnown: (member: T) => boolean,
  path: string,
  fault: RuleFaultCode = 'unknown-name',
): RuleFault | null => {
  const index = list.findIndex((member) => !isKnown(member));
  return index < 0 ? null : { path: path.replace('#', String(index)), fault };
};

const ofStage = (
  path: string,
  stage: ArchivedStage,
  known: { contestants: ReadonlySet<string>; judges: ReadonlySet<string> },
): RuleFault | null => {
  const modules = new Set<string>(stage.rules.scheme?.modules.map(({ id }) => id));
  const numbers = stage.entries.map(({ number }) => ({ id: number }));
  const seats = stage.seats.map(({ moduleId, judgeId }) => ({ id: `${moduleId} ${judgeId}` }));
  return (
    repeated(`${path}.entries`, numbers, '.number') ??
    unknownIn(
      stage.entries,
      ({ contestantId }) => known.contestants.has(contestantId),
      `${path}.entries[#].contestantId`,
    ) ??
    repeated(`${path}.seats`, seats, '') ??
    unknownIn(
      stage.seats,
      ({ moduleId }) => modules.has(moduleId),
      `${path}.seats[#].moduleId`,
      'unknown-module',
    ) ??
    unknownIn(stage.seats, ({ judgeId }) => known.judges.has(judgeId), `${path}.seats[#].judgeId`) ??
    ofSchedule(path, stage)
  );
};

/** Every registration names a person, and each person once in a trade. */
const ofRegistrations = (
  path: string,
  { registrations = [] }: ArchivedTrade,
  contestants: ReadonlySet<string>,
): RuleFault | null =>
  repeated(path, registrations) ??
  repeated(
    path,
    registrations.map(({ contestantId }) => ({ id: contestantId })),
    '.contestantId',
  ) ??
  unknownIn(registrations, ({ contestantId }) => contestants.has(contestantId), `${path}[#].contestantId`) ??
  unknownIn(
    registrations,
    ({ steps = [] }) => steps.every(({ replaced }) => replaced === undefined || contestants.has(replaced)),
    `${path}[#].steps`,
  );

/** A unit stands under another that there is, never under itself (REG-4). */
const strayUnit = (units: Archive['units'], unitIds: ReadonlySet<string>): RuleFault | null =>
  unknownIn(units, ({ parentId }) => parentId === undefined || unitIds.has(parentId), 'units[#].parentId') ??
  (parentsFirst(units).length === units.length ? null : { path: 'units', fault: 'not-in-order' });

const twice = (list: readonly (Named & { readonly path: string })[]): RuleFault | null => {
  const seen = new Set<string>();
  const second = list.find(({ id }) => seen.size === seen.add(id).size);
  return second ? twiceAt(second.path) : null;
};

const ofSchedule = (path: string, { schedule, entries }: ArchivedStage): RuleFault | null => {
  const wrong = schedule && scheduleFault(schedule, new Set(entries.map(({ id }) => id)));
  return wrong ? { ...wrong, path: `${path}.schedule.${wrong.path}` } : null;
};

/** The first id of an archive's set-up that stands twice or names nothing (ARC-4); null when all resolve. */
export function unresolvedId(archive: Omit<Archive, 'ledger'>): RuleFault | null {
  const { units, contestants, judges, trades } = archive;
  const unitIds = new Set<string>(units.map(({ id }) => id));
  const known = {
    contestants: new Set<string>(contestants.map(({ id }) => id)),
    judges: new Set<string>(judges.map(({ id }) => id)),
  };
  const stages = trades.flatMap((trade, t) =>
    trade.stages.map((stage, s) => ({ id: stage.id, stage, path: `trades[${t}].stages[${s}]` })),
  );
  const entries = stages.flatMap(({ stage, path }) =>
    stage.entries.map(({ id }, index) => ({ id, path: `${path}.entries[${index}].id` })),
  );
  return (
    repeated('units', units) ??
    repeated('contestants', contestants) ??
    repeated('judges', judges) ??
    repeated('trades', trades) ??
    strayUnit(units, unitIds) ??
    unknownIn(contestants, ({ unitId }) => unitIds.has(unitId), 'contestants[#].unitId') ??
    twice(stages.map(({ id, path }) => ({ id, path: `${path}.id` }))) ??
    twice(entries) ??
    first(
      trades.map((trade, t) =>
        unknownIn(
          trade.participations,
          ({ unitId }) => unitIds.has(unitId),
          `trades[${t}].participations[#].unitId`,
        ),
      ),
    ) ??
    first(
      trades.map((trade, t) => ofRegistrations(`trades[${t}].registrations`, trade, known.contestants)),
    ) ??
    first(stages.map(({ stage, path }) => ofStage(path, stage, known))) ??
    unresolvedInRegister(archive) ??
    unresolvedInPublished(archive)
  );
}

const first = (faults: readonly (RuleFault | null)[]): RuleFault | null =>
  faults.find((fault) => fault !== null) ?? null;
