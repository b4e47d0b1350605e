import { Injectable } from '@nestjs/common';
import type { PromotionPresetView } from '../../contract/promotion-presets';
import { describePromotions } from '../../domain/stage-rules/describe/describe-honours';
import { presetsIn, SHIPPED_PRESETS } from './preset-files';

/** The promotion rules the product ships. They are read once, when it starts: a broken file stops the start, not a request. */
@Injectable()
export class PromotionPresetsReadModel {
  private readonly presets: readonly PromotionPresetView[] = presetsIn(SHIPPED_PRESETS).map((preset) => ({
    ...preset,
    sentences: describePromotions(preset.rules, undefined),
  }));

  list(): readonly PromotionPresetView[] {
    return this.presets;
  }
}
