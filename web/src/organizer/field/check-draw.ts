import type { DrawView } from '#contract/draws';
import { drawLots } from '#domain/draw/draw-lots';
import { sha256 } from '../../app/sha256';

/** What comes of drawing again from the published seed: the hash and every lot as shown, or where they differ. */
export type DrawCheck =
  | { readonly outcome: 'same'; readonly lots: number }
  | { readonly outcome: 'other-hash' }
  | { readonly outcome: 'other-lots'; readonly numbers: readonly string[] };

/** Draws again, here and not on the server (DRW-5). */
export function checkDraw(
  draw: Pick<DrawView, 'kind' | 'seed' | 'batchSize' | 'commitment' | 'lots'>,
): DrawCheck {
  if (sha256(draw.seed) !== draw.commitment) return { outcome: 'other-hash' };
  const again = new Map(
    drawLots(
      draw,
      draw.lots.map(({ entryId }) => entryId),
      sha256,
    ).map((lot) => [lot.id, lot]),
  );
  const differing = draw.lots.filter(({ entryId, position, batch, station }) => {
    const lot = again.get(entryId);
    return lot?.position !== position || lot.batch !== batch || lot.station !== station;
  });
  return differing.length === 0
    ? { outcome: 'same', lots: draw.lots.length }
    : { outcome: 'other-lots', numbers: differing.map(({ number }) => number) };
}
