import type { LocalText } from '../domain/kernel/local-text';
import type { PromotionPreset } from '../domain/promotion/preset/promotion-preset';

/** GET /api/promotion-presets: the rule sets the product ships, in the order of their ids. */
export interface PromotionPresetView extends PromotionPreset {
  /** The ladder, then every row, as a person reads them. */
  readonly sentences: readonly LocalText[];
}
