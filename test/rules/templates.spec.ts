import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStageRules } from '../../src/domain/stage-rules/check-stage-rules';
import { describeStageRules } from '../../src/domain/stage-rules/describe/describe-stage-rules';
import type { CompetitionTemplate } from '../../src/domain/template/competition-template';
import { readTemplate } from '../../src/domain/template/read-template';
import { presetsIn, SHIPPED_PRESETS } from '../../src/setup/promotion-presets/preset-files';
import { SHIPPED_TEMPLATES, templatesIn } from '../../src/setup/templates/template-files';
import { withMembers } from '../support/small-rules';

const PRESETS = presetsIn(SHIPPED_PRESETS);
const TEMPLATES = templatesIn(SHIPPED_TEMPLATES, PRESETS);
const fileOf = (id: string): unknown =>
  JSON.parse(readFileSync(join(SHIPPED_TEMPLATES, `${id}.json`), 'utf8'));
const templateOf = (id: string): CompetitionTemplate => TEMPLATES.find((one) => one.id === id)!;
const sentences = (id: string, stage: number): string[] =>
  describeStageRules(templateOf(id).stages[stage]!.rules).flatMap(({ sentences: said }) =>
    said.map(({ zh }) => zh),
  );

describe('the shipped templates', () => {
  it('[TPL-1] are all read, each legal by itself and in both languages', () => {
    expect(TEMPLATES.map(({ id }) => `${id}.json`)).toEqual(readdirSync(SHIPPED_TEMPLATES).toSorted());
    for (const { stages } of TEMPLATES)
      for (const [index, { rules }] of stages.entries()) {
        const earlierStages = stages.slice(0, index).map(({ id }) => id);
        expect(checkStageRules(rules, { earlierStages })).toEqual([]);
      }
  });

  it('[TPL-1] the municipal one: theory 30, practice 70, thirty in the final, titles and promotions of the yearbook', () => {
    expect(templateOf('municipal-workers').stages.map(({ kind }) => kind)).toEqual([
      'preliminary',
      'semifinal',
      'final',
    ]);
    const semifinal = sentences('municipal-workers', 1).join('\n');
    expect(semifinal).toContain('模块「理论」：满分 100；权重 30 %');
    expect(semifinal).toContain('模块「实操」：满分 100；权重 70 %');
    const { rules } = templateOf('municipal-workers').stages[2]!;
    expect(rules.awards.map(({ id }) => id)).toEqual(['champion', 'expert']);
    expect(rules.promotions).toEqual(PRESETS.find(({ id }) => id === 'heilongjiang-city-class-one')?.rules);
  });

  it('[TPL-1] full marks that a file leaves out are what its aspects come to', () => {
    expect(templateOf('worldskills-style').stages[0]!.rules.scheme?.fullMarks).toBe(100_000_000);
  });
});

describe('readTemplate', () => {
  const faulty = (members: Readonly<Record<string, unknown>>): unknown =>
    readTemplate(withMembers(fileOf('municipal-workers'), members), PRESETS);

  it.each([
    ['no source', { sources: [] }, { code: 'MALFORMED', path: 'sources', fault: 'wrong-value' }],
    ['no stage', { stages: [] }, { code: 'MALFORMED', path: 'stages', fault: 'wrong-value' }],
    [
      'a preset that is not shipped',
      { 'stages[2].promotionPreset': 'nowhere' },
      { code: 'MALFORMED', path: 'stages[2].promotionPreset', fault: 'wrong-value' },
    ],
    [
      'a stage twice',
      { 'stages[1].id': 'preliminary' },
      { code: 'RULES_FAULTY', faults: [{ path: 'stages[1].id', fault: 'duplicate' }] },
    ],
    [
      'a name in one language',
      { 'name.en': ' ', 'stages[0].name.zh': '' },
      {
        code: 'RULES_FAULTY',
        faults: [
          { path: 'name.en', fault: 'empty' },
          { path: 'stages[0].name.zh', fault: 'empty' },
        ],
      },
    ],
    [
      'rules that are not legal',
      { 'stages[1].rules.advancement.steps[0].places': 0 },
      {
        code: 'RULES_FAULTY',
        faults: [{ path: 'stages[1].rules.advancement.steps[0].places', fault: 'out-of-range' }],
      },
    ],
    [
      'a ranking of units by a title that there is not',
      { 'unitResults[0].count': { kind: 'award-points', points: [{ awardId: 'platinum', points: 4 }] } },
      {
        code: 'RULES_FAULTY',
        faults: [{ path: 'unitResults[0].count.points[0].awardId', fault: 'unknown-award' }],
      },
    ],
  ])('[TPL-1] refuses %s with its path', (_, members, refusal) => {
    expect(faulty(members)).toEqual({ ok: false, refusal });
  });
});
