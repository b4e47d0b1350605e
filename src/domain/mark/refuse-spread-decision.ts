import type { Refusal } from '../kernel/refusal';
import type { EntryRuling, RescoreCall } from '../ledger/ledger-fact';
import type { SpreadPlace } from '../ledger/spread-place';
import type { Aspect } from '../scheme/aspects/aspect-kinds';
import type { Module } from '../scheme/marking-scheme';
import { worthBounds } from '../scheme/worth-bounds';
import type { MarkedStage } from './marked-stage';

type SpreadDecided = Extract<EntryRuling, { kind: 'SpreadDecided' }>;

const NOT_FOUND: Refusal = { code: 'NOT_FOUND' };

/** What a place names in the scheme, where its panel has a limit and works there; aspect null: on module sums. */
const placeIn = (
  { scheme, aspectsById }: MarkedStage,
  { moduleId, aspectId }: SpreadPlace,
): { readonly module: Module; readonly aspect: Aspect | null } | null => {
  const module = scheme.modules.find(({ id }) => id === moduleId);
  if (!module?.panel.spread || (module.panel.over === 'module') !== (aspectId === undefined)) return null;
  if (aspectId === undefined) return { module, aspect: null };
  const known = aspectsById.get(aspectId);
  return known?.moduleId === moduleId ? { module, aspect: known.aspect } : null;
};

/** A decision is on a place that the scheme has, and on points that the panel could have come to (RSC-7). */
export function refuseSpreadDecision(decision: SpreadDecided, stage: MarkedStage): Refusal | null {
  const place = placeIn(stage, decision);
  if (!place) return NOT_FOUND;
  const { worth } = decision;
  if (worth === undefined) return null;
  const judges = stage.seats.filter(({ moduleId }) => moduleId === decision.moduleId).length;
  const { min, max } = worthBounds(place.module, place.aspect, judges);
  return worth >= min && worth <= max ? null : { code: 'MARK_OUT_OF_RANGE', min, max };
}

/** Why a ledger cannot hold a call: it names a place without a limit, or somebody without a seat there (ARC-5). */
export function refuseCall({ entryId, places }: RescoreCall, stage: MarkedStage): Refusal | null {
  const fits = places.every(
    (place) =>
      placeIn(stage, place) !== null &&
      place.judgeIds.every((judgeId) => stage.modulesByJudge.get(judgeId)?.has(place.moduleId)),
  );
  return fits && stage.hasEntry(entryId) ? null : NOT_FOUND;
}
