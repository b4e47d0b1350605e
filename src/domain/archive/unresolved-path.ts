import type { Archive, ArchivedStage } from './archive';

type Named = { readonly id: string };

/** The path of the first id that stands twice in a list. */
const repeated = (path: string, list: readonly Named[]): string | null => {
  const seen = new Set<string>();
  const index = list.findIndex(({ id }) => seen.size === seen.add(id).size);
  return index < 0 ? null : `${path}[${index}].id`;
};

const unknownIn = <T>(list: readonly T[], isKnown: (member: T) => boolean, path: string): string | null => {
  const index = list.findIndex((member) => !isKnown(member));
  return index < 0 ? null : path.replace('#', String(index));
};

const ofStage = (
  path: string,
  stage: ArchivedStage,
  known: { contestants: ReadonlySet<string>; judges: ReadonlySet<string> },
): string | null => {
  const modules = new Set<string>(stage.rules.scheme?.modules.map(({ id }) => id));
  const numbers = stage.entries.map(({ number }) => ({ id: number }));
  const seats = stage.seats.map(({ moduleId, judgeId }) => ({ id: `${moduleId} ${judgeId}` }));
  return (
    repeated(`${path}.entries`, numbers)?.replace(/id$/, 'number') ??
    unknownIn(
      stage.entries,
      ({ contestantId }) => known.contestants.has(contestantId),
      `${path}.entries[#].contestantId`,
    ) ??
    repeated(`${path}.seats`, seats)?.replace(/\.id$/, '') ??
    unknownIn(stage.seats, ({ moduleId }) => modules.has(moduleId), `${path}.seats[#].moduleId`) ??
    unknownIn(stage.seats, ({ judgeId }) => known.judges.has(judgeId), `${path}.seats[#].judgeId`)
  );
};

/** The path of the first id of an archive's set-up that stands twice or names nothing (ARC-4); null when all resolve. */
export function unresolvedPath(archive: Archive): string | null {
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
  const twice = (list: readonly (Named & { readonly path: string })[]): string | null => {
    const at = repeated('', list);
    return at === null ? null : (list[Number(/\d+/.exec(at)?.[0])]?.path ?? null);
  };
  return (
    repeated('units', units) ??
    repeated('contestants', contestants) ??
    repeated('judges', judges) ??
    repeated('trades', trades) ??
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
    first(stages.map(({ stage, path }) => ofStage(path, stage, known)))
  );
}

const first = (paths: readonly (string | null)[]): string | null =>
  paths.find((path) => path !== null) ?? null;
