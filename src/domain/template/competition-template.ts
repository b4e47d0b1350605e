import { contestStageKindShape } from '../archive/archive-shape';
import type { ContestStageKind } from '../archive/archive';
import { idShape, localTextShape } from '../kernel/leaf-shapes';
import type { LocalText } from '../kernel/local-text';
import { namedShape, recordShape } from '../kernel/record-shape';
import { listShape, textShape, type Shape } from '../kernel/shapes';
import type { StageRules } from '../stage-rules/stage-rules';
import { stageRulesShape } from '../stage-rules/stage-rules-shape';
import { unitResultRulesShape, type UnitResultRule } from '../units/unit-result-rule';
import type { StageId } from '../kernel/ids';

/** Where a template takes its rules from. */
export interface TemplateSource {
  /** The paper as it calls itself, or what it says, in Chinese. */
  readonly title: string;
  /** Its mark in the list of sources: "S13". */
  readonly mark?: string;
  readonly url?: string;
}

/** One stage of a trade as a template holds it. Rules name the stages of the template by these ids. */
export interface TemplateStage {
  readonly id: StageId;
  readonly kind: ContestStageKind;
  readonly name: LocalText;
  readonly rules: StageRules;
  /** Promotions are the rows of this shipped preset. */
  readonly promotionPreset?: string;
}

/** What an organizer starts from: the stages of one trade with all their rules, and the rankings of units over all trades. */
export interface CompetitionTemplate {
  readonly id: string;
  readonly name: LocalText;
  readonly sources: readonly TemplateSource[];
  /** What it leaves to the organizer, and where it says more than its sources. */
  readonly note: LocalText;
  readonly stages: readonly TemplateStage[];
  readonly unitResults?: readonly UnitResultRule[];
}

/** The shape of a template's file; written in the form of a draft. */
export const competitionTemplateShape: Shape = namedShape(
  'CompetitionTemplate',
  recordShape(
    {
      id: idShape,
      name: localTextShape,
      sources: listShape(
        recordShape(
          { title: textShape(1, 200, /\S/) },
          { mark: textShape(2, 5, /^S\d+$/), url: textShape(9, 500, /^https?:\/\/\S+$/) },
        ),
        50,
        1,
      ),
      note: localTextShape,
      stages: listShape(
        recordShape(
          { id: idShape, kind: contestStageKindShape, name: localTextShape, rules: stageRulesShape },
          { promotionPreset: idShape },
        ),
        20,
        1,
      ),
    },
    { unitResults: unitResultRulesShape },
  ),
  'The stages of one trade with all their rules, to start from.',
);
