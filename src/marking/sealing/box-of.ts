import type { StageId } from '../../domain/kernel/ids';
import type { SealLayer } from '../../domain/seal/seal-lots';

/** What a layer's box is bound to. */
export function boxOf(stageId: StageId, layer: SealLayer): string {
  return `seal/${stageId}/${layer}`;
}
