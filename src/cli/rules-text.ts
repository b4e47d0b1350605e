import type { Archive } from '../domain/archive/archive';
import type { LocalText } from '../domain/kernel/local-text';
import { describeStageRules } from '../domain/stage-rules/describe/describe-stage-rules';
import { describeUnitResult } from '../domain/units/describe-unit-result';
import type { UnitResultRule } from '../domain/units/unit-result-rule';

type Language = keyof LocalText;

const UNITS: LocalText = { zh: '单位名次', en: 'Rankings of units' };

/** The rules of a competition as sentences, stage by stage, in one language. */
export function rulesText({ competition, trades }: Archive, language: Language): string {
  const unitLines = (level: 'trade' | 'competition', rules: readonly UnitResultRule[] = []): string[] =>
    rules.length === 0
      ? []
      : [
          `${level === 'trade' ? '##' : '#'} ${UNITS[language]}`,
          ...rules.map((rule) => `- ${describeUnitResult(rule, level)[language]}`),
        ];
  const lines = trades.flatMap((trade) => [
    `# ${trade.name[language]}`,
    ...trade.stages.flatMap((stage) => [
      `## ${stage.name[language]}`,
      ...describeStageRules(stage.rules).flatMap(({ title, sentences }) => [
        `### ${title[language]}`,
        ...sentences.map((sentence) => `- ${sentence[language]}`),
      ]),
    ]),
    ...unitLines('trade', trade.unitResults),
  ]);
  return [...lines, ...unitLines('competition', competition.unitResults)].join('\n');
}
