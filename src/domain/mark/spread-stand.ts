import type { EntryId, ModuleId } from '../kernel/ids';
import type { SecondRound, SpreadDecision } from '../ledger/entry-record';
import { isOut } from '../ledger/entry-status';
import type { RescoreCall } from '../ledger/ledger-fact';
import { spreadKey, type CalledPlace, type SpreadPlace } from '../ledger/spread-place';
import type { StageBook } from '../ledger/stage-book';
import { tallyEntry } from '../tally/tally-entry';
import type { MarkedStage } from './marked-stage';
import { isSheetOwed } from './marks-due';

/**
 * How far a panel that was too far apart has come (RSC-2): a second round is to be called, is under way, has brought it together,
 * has not, so that the chief judge decides, or that is done.
 */
export type SpreadState = 'due' | 'called' | 'agreed' | 'to-decide' | 'decided';

export interface SpreadStand {
  readonly place: CalledPlace;
  readonly state: SpreadState;
  readonly round: SecondRound | null;
  readonly decision: SpreadDecision | null;
}

const judgesIn = (
  stage: MarkedStage,
  book: StageBook,
  entryId: EntryId,
  of: ModuleId,
): CalledPlace['judgeIds'] => {
  const excused = book.recordsByEntry.get(entryId)?.excusedJudges;
  return [...stage.modulesByJudge]
    .filter(([judgeId, modules]) => modules.has(of) && !excused?.has(judgeId))
    .map(([judgeId]) => judgeId)
    .toSorted();
};

/** Where an entry's marks are further apart than allowed as they stand, and nothing is decided. */
const apartIn = (stage: MarkedStage, book: StageBook, entryId: EntryId): SpreadPlace[] => {
  const { scheme, seats } = stage;
  const record = book.recordsByEntry.get(entryId);
  const { discrepancies } = tallyEntry({
    entryId,
    scheme,
    seats,
    sheets: book.sheetsByEntry.get(entryId),
    record,
  });
  return discrepancies.map(({ moduleId, aspectId }) =>
    aspectId === null ? { moduleId } : { moduleId, aspectId },
  );
};

/** Everywhere in an entry where a panel is or was too far apart, those that had a second round first. */
export function spreadStands(stage: MarkedStage, book: StageBook, entryId: EntryId): SpreadStand[] {
  const record = book.recordsByEntry.get(entryId);
  if (!stage.scheme.modules.some(({ panel }) => panel.spread) || (record && isOut(record.status))) return [];
  const apart = apartIn(stage, book, entryId);
  const isApart = new Set(apart.map(spreadKey));
  const called = (record?.secondRounds ?? []).flatMap((round) =>
    round.places.map((place): SpreadStand => {
      const decision = record?.spreadDecisions.get(spreadKey(place)) ?? null;
      const isAwaited = place.judgeIds.some((id) => round.awaited.has(id));
      const open = isApart.has(spreadKey(place)) ? 'to-decide' : 'agreed';
      return { place, state: decision ? 'decided' : isAwaited ? 'called' : open, round, decision };
    }),
  );
  const known = new Set(called.map(({ place }) => spreadKey(place)));
  const due = apart
    .filter((place) => !known.has(spreadKey(place)))
    .map((place) => ({ ...place, judgeIds: judgesIn(stage, book, entryId, place.moduleId) }))
    .filter(({ judgeIds }) => !judgeIds.some((judgeId) => isSheetOwed(stage, book, entryId, judgeId)))
    .map((place): SpreadStand => ({ place, state: 'due', round: null, decision: null }));
  return [...called, ...due];
}

/** What keeps a stage open: the second round is to come or under way, or the chief judge has not decided. */
export function isSpreadOpen({ state }: SpreadStand): boolean {
  return state === 'due' || state === 'called' || state === 'to-decide';
}

/**
 * The second round that is due for an entry (RSC-1): every judge of a panel has handed in, and they are further apart than its rule
 * allows. Null when none is, or it was called already: it is called once.
 */
export function rescoreDue(stage: MarkedStage, book: StageBook, entryId: EntryId): RescoreCall | null {
  if (book.isClosed) return null;
  const places = spreadStands(stage, book, entryId)
    .filter(({ state }) => state === 'due')
    .map(({ place }) => place);
  if (places.length === 0) return null;
  return { kind: 'RescoreCalled', stageId: stage.stageId, entryId, round: 2, places };
}
