import type { Archive } from '../domain/archive/archive';
import type { LocalText } from '../domain/kernel/local-text';
import { describeStageRules } from '../domain/stage-rules/describe/describe-stage-rules';
import { describeUnitResult } from '../domain/units/describe-unit-result';

type Language = keyof LocalText;

/** The rules of a competition as sentences, stage by stage, in one language. */
export function rulesText({ competition, trades }: Archive, language: Language): string {
  const unitLines = (rules: readonly Parameters<typeof describeUnitResult>[0][] = []): string[] =>
    rules.map((rule) => `- ${describeUnitResult(rule)[language]}`);
  const lines = trades.flatMap((trade) => [
    `# ${trade.name[language]}`,
    ...trade.stages.flatMap((stage) => [
      `## ${stage.name[language]}`,
      ...describeStageRules(stage.rules).flatMap(({ title, sentences }) => [
        `### ${title[language]}`,
        ...sentences.map((sentence) => `- ${sentence[language]}`),
      ]),
    ]),
    ...unitLines(trade.unitResults),
  ]);
  return [...lines, ...unitLines(competition.unitResults)].join('\n');
}
