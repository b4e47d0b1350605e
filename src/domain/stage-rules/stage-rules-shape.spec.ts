import { aspectOf, moduleOf, PLAIN_RULES, schemeOf, text } from '../../../test/rules/builders';
import { stageRulesShape } from './stage-rules-shape';

const FULL = {
  ...PLAIN_RULES,
  scheme: schemeOf([moduleOf('m1', [aspectOf('a1')])]),
  carryOver: { kind: 'restart' },
  advancement: { conditions: [], steps: [], tiesAtCut: 'all-in', reserves: 0 },
  scale: { kind: 'plain' },
};

describe('stageRulesShape', () => {
  it('[KER-8] rules may be no more than a ranking, awards and promotions', () => {
    expect(stageRulesShape.check(PLAIN_RULES)).toBeNull();
    expect(stageRulesShape.check(FULL)).toBeNull();
  });

  it.each(['ranking', 'awards', 'promotions'])('[KER-8] they need their %s', (member) => {
    const rest = Object.fromEntries(Object.entries(FULL).filter(([key]) => key !== member));
    expect(stageRulesShape.check(rest)).toEqual({ path: `.${member}`, fault: 'missing-member' });
  });

  it.each([
    [{ extra: 1 }, { path: '.extra', fault: 'unknown-member' }],
    [{ scheme: { ...FULL.scheme, fullMarks: 9.5 } }, { path: '.scheme.fullMarks', fault: 'wrong-value' }],
    [{ ranking: { ...FULL.ranking, style: '1-2-3' } }, { path: '.ranking.style', fault: 'wrong-value' }],
    [{ carryOver: { kind: 'double' } }, { path: '.carryOver.kind', fault: 'wrong-value' }],
    [
      { advancement: { ...FULL.advancement, reserves: -1 } },
      { path: '.advancement.reserves', fault: 'wrong-value' },
    ],
    [{ scale: { kind: 'other' } }, { path: '.scale.kind', fault: 'wrong-value' }],
    [{ awards: [{}] }, { path: '.awards[0].id', fault: 'missing-member' }],
    [{ promotions: [] }, { path: '.promotions', fault: 'wrong-value' }],
  ])('[KER-8] refuses %j and names the path', (more, fault) =>
    expect(stageRulesShape.check({ ...FULL, ...more })).toEqual(fault),
  );

  it('[KER-9] rules of a draft may be empty: they rank by the total, 1-1-3, and share places', () => {
    expect(stageRulesShape.fromDraft({})).toEqual({
      ranking: { tieBreaks: [], terminal: 'share', style: '1-1-3', conditions: [] },
      awards: [],
      promotions: { ladder: 'five-level', oncePerYear: false, rows: [] },
    });
    expect(stageRulesShape.check(stageRulesShape.fromDraft({}))).toBeNull();
  });

  it('[KER-9] reads every part of a draft', () => {
    const read = stageRulesShape.fromDraft({
      advancement: { steps: [{ kind: 'at-least', total: 60 }], tiesAtCut: 'all-in' },
      awards: [{ id: 'expert', ground: { kind: 'cut-off', least: '60' } }],
    });
    expect(read).toMatchObject({
      advancement: {
        conditions: [],
        steps: [{ kind: 'at-least', total: 60_000_000 }],
        reserves: 0,
      },
      awards: [{ title: text('expert'), ground: { kind: 'cut-off', least: 60_000_000, of: 'total' } }],
    });
  });

  it('[KER-10] describes itself as StageRules', () => {
    const definitions = new Map();
    expect(stageRulesShape.schema('draft', definitions)).toEqual({ $ref: '#/$defs/StageRules' });
    const { description, properties, required } = definitions.get('StageRules');
    expect(description).toBe('All rules of one stage of one trade.');
    expect(Object.keys(properties)).toEqual([
      'ranking',
      'awards',
      'promotions',
      'scheme',
      'carryOver',
      'advancement',
      'scale',
      'recheck',
      'corrections',
      'signatures',
      'appeals',
    ]);
    expect(required).toEqual([]);
  });
});
