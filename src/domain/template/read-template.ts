import type { ArchivedTrade } from '../archive/archive';
import { withFullMarks } from '../archive/draft/with-full-marks';
import { ruleFaults } from '../archive/rule-faults';
import type { CompetitionId, TradeId } from '../kernel/ids';
import { malformed } from '../kernel/malformed';
import type { Refusal } from '../kernel/refusal';
import type { RuleFault } from '../kernel/rule-fault';
import { accepted, refused, type Result } from '../kernel/result';
import type { PromotionPreset } from '../promotion/preset/promotion-preset';
import { listFaults } from '../scheme/list-faults';
import { textFaults } from '../scheme/text-faults';
import {
  competitionTemplateShape,
  type CompetitionTemplate,
  type TemplateStage,
} from './competition-template';

const whole = (
  { promotionPreset, ...stage }: TemplateStage,
  presets: ReadonlyMap<string, PromotionPreset>,
): TemplateStage => {
  const preset = promotionPreset === undefined ? undefined : presets.get(promotionPreset);
  const rules = withFullMarks(stage.rules);
  return { ...stage, rules: preset ? { ...rules, promotions: preset.rules } : rules };
};

const asTrade = ({ id, name, stages }: CompetitionTemplate): ArchivedTrade => ({
  id: id as TradeId,
  ordinal: 1,
  name,
  occupation: { code: '', name: '', edition: '' },
  stages: stages.map((stage, index) => ({ ...stage, ordinal: index + 1, entries: [], seats: [] })),
  participations: [],
});

/** Paths are those of the template: the rules of a trade that would be set up by it are checked, and found in its stages. */
const faultsOf = (template: CompetitionTemplate): RuleFault[] => {
  const { id, name, note, stages, unitResults } = template;
  const competition = { id: id as CompetitionId, name, year: 2000, note: null };
  const faults = ruleFaults({
    competition: unitResults ? { ...competition, unitResults } : competition,
    trades: [asTrade(template)],
  });
  return [
    ...textFaults('name', name),
    ...textFaults('note', note),
    ...listFaults(
      'stages',
      stages.map((stage) => stage.id),
    ),
    ...stages.flatMap((stage, index) => textFaults(`stages[${index}].name`, stage.name)),
    ...faults.map(({ path, fault }) => ({ path: path.replace(/^(trades\[0\]|competition)\./, ''), fault })),
  ];
};

/**
 * Reads a template from a file (TPL-1): amounts in millionths, what was left out filled in, the rows of a preset that a stage
 * names in their place. Refusals: MALFORMED with the first fault, RULES_FAULTY with every fault.
 */
export function readTemplate(
  input: unknown,
  presets: readonly PromotionPreset[],
): Result<CompetitionTemplate, Refusal> {
  const read = competitionTemplateShape.fromDraft(input);
  const misshapen = competitionTemplateShape.check(read);
  if (misshapen) return refused(malformed(misshapen));
  const draft = read as CompetitionTemplate;
  const byId = new Map(presets.map((preset) => [preset.id, preset]));
  const unknown = draft.stages.findIndex(
    ({ promotionPreset }) => promotionPreset !== undefined && !byId.has(promotionPreset),
  );
  if (unknown >= 0)
    return refused(malformed({ path: `stages[${unknown}].promotionPreset`, fault: 'wrong-value' }));
  const template = { ...draft, stages: draft.stages.map((stage) => whole(stage, byId)) };
  const faults = faultsOf(template);
  return faults.length > 0 ? refused({ code: 'RULES_FAULTY', faults }) : accepted(template);
}
