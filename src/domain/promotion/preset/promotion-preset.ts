import { idShape, localTextShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import { namedShape, recordShape } from '../../kernel/record-shape';
import { textShape, type Shape } from '../../kernel/shapes';
import { promotionRulesShape, type PromotionRules } from '../promotion-rule';

/** The promotion rows of one regulation under a name: what an organizer starts from. */
export interface PromotionPreset {
  readonly id: string;
  readonly name: LocalText;
  readonly source: PresetSource;
  /** What the rows leave to the organizer, and where they say more than the regulation. */
  readonly note: LocalText;
  readonly rules: PromotionRules;
}

export interface PresetSource {
  /** The regulation as it calls itself, in Chinese. */
  readonly title: string;
  /** Its mark in the list of sources: "S13". */
  readonly mark: string;
  readonly url?: string;
}

export const promotionPresetShape: Shape = namedShape(
  'PromotionPreset',
  recordShape({
    id: idShape,
    name: localTextShape,
    source: recordShape(
      { title: textShape(1, 200, /\S/), mark: textShape(2, 5, /^S\d+$/) },
      { url: textShape(9, 500, /^https?:\/\/\S+$/) },
    ),
    note: localTextShape,
    rules: promotionRulesShape,
  }),
  'The promotion rows of one regulation under a name.',
);
