import type { Archive, ArchivedStage } from '../../../src/domain/archive/archive';
import type { Points } from '../../../src/domain/kernel/points';
import type { EntryId } from '../../../src/domain/kernel/ids';
import type { LedgerFact } from '../../../src/domain/ledger/ledger-fact';
import type { CalledPlace } from '../../../src/domain/ledger/spread-place';
import type { Module } from '../../../src/domain/scheme/marking-scheme';
import { worthBounds } from '../../../src/domain/scheme/worth-bounds';
import { aspectsOf } from '../../../src/domain/second-computation/sheets';
import type { Draw } from './draw';

type MarkFact = Extract<LedgerFact, { readonly kind: 'MarkAppended' }>;

/** What may be decided: of these, what the panel could have come to, for no ledger holds anything else (RSC-7, ARC-5). */
const WORTHS = [0, 500_000, 1_250_000, -500_000, -1_250_000];

/** A second round of one entry in one place: some hand in again, some with another mark; some are decided on, early or late. */
function secondRound(
  draw: Draw,
  place: CalledPlace,
  marks: readonly MarkFact[],
  of: { readonly stageId: ArchivedStage['id']; readonly entryId: EntryId; readonly module: Module },
): LedgerFact[] {
  const { module, ...on } = of;
  const { moduleId, aspectId } = place;
  const where = aspectId === undefined ? { moduleId } : { moduleId, aspectId };
  const given = marks.filter(
    ({ entryId, judgeId }) => entryId === on.entryId && place.judgeIds.includes(judgeId),
  );
  const again = given.flatMap((fact): LedgerFact[] => {
    if (draw.chance(50)) return [];
    const others = marks.filter((other) => other.aspectId === fact.aspectId);
    return [{ ...fact, kind: 'MarkSuperseded', points: draw.oneOf(others).points, supersedes: 1 }];
  });
  const handedIn = place.judgeIds.flatMap((judgeId): LedgerFact[] =>
    draw.chance(15) ? [] : [{ kind: 'SheetSubmitted', ...on, judgeId }],
  );
  const aspect = aspectsOf(module).find(({ id }) => id === aspectId) ?? null;
  const { min, max } = worthBounds(module, aspect, place.judgeIds.length);
  const worths = WORTHS.filter((points) => points >= min && points <= max);
  const worth = draw.maybe(60, () => draw.oneOf(worths) as Points);
  const decided = draw.maybe(40, (): LedgerFact => ({
    kind: 'SpreadDecided',
    ...on,
    ...where,
    ...(worth === undefined ? {} : { worth }),
    reason: 'drawn',
  }));
  return [
    ...(draw.chance(85) ? [{ kind: 'RescoreCalled', ...on, round: 2, places: [place] } as const] : []),
    ...again,
    ...handedIn,
    ...(decided ? [decided] : []),
  ];
}

const placesOf = (module: Module): Omit<CalledPlace, 'judgeIds'>[] =>
  module.panel.over === 'module'
    ? [{ moduleId: module.id }]
    : aspectsOf(module).map(({ id }) => ({ moduleId: module.id, aspectId: id }));

/** Second rounds where panels have a limit, whether or not they are too far apart: a reader of the ledger takes what stands there. */
export function drawSecondRounds(draw: Draw, archive: Archive, facts: readonly LedgerFact[]): LedgerFact[] {
  const stages = archive.trades.flatMap((trade) => trade.stages);
  return stages.flatMap(({ id: stageId, rules, seats, entries }) => {
    const marks = facts.filter(
      (fact): fact is MarkFact => fact.kind === 'MarkAppended' && fact.stageId === stageId,
    );
    const limited = (rules.scheme?.modules ?? []).filter(({ panel }) => panel.spread);
    return limited.flatMap((module) => {
      const judgeIds = seats.filter(({ moduleId }) => moduleId === module.id).map(({ judgeId }) => judgeId);
      if (judgeIds.length === 0) return [];
      const aspectIds = new Set(aspectsOf(module).map(({ id }) => id));
      const inModule = marks.filter(({ aspectId }) => aspectIds.has(aspectId));
      return entries.flatMap(({ id: entryId }) =>
        placesOf(module).flatMap((place) => {
          const here = inModule.filter(
            ({ aspectId }) => place.aspectId === undefined || place.aspectId === aspectId,
          );
          return draw.chance(35)
            ? secondRound(draw, { ...place, judgeIds }, here, { stageId, entryId, module })
            : [];
        }),
      );
    });
  });
}
