import { MEAN, aspectOf, moduleOf, points, schemeOf, text } from '../../../../test/rules/builders';
import { checkPromotions } from '../../stage-rules/check-promotions';
import type { PromotionRow } from '../promotion-rule';
import { promotionPresetShape, type PromotionPreset } from './promotion-preset';
import { readPromotionPreset } from './read-promotion-preset';

const ROW: PromotionRow = {
  id: 'first',
  name: text('first'),
  ground: { kind: 'places', fromPlace: 1, toPlace: 3 },
  conditions: [],
  grant: { kind: 'to-grade', grade: 2, alreadyThere: 'none' },
  clause: text('article 22'),
};
const PRESET: PromotionPreset = {
  id: 'somewhere',
  name: text('somewhere'),
  source: { title: '办法', mark: 'S1', url: 'https://example.org/1' },
  note: text('the rest'),
  rules: { ladder: 'five-level', oncePerYear: false, rows: [ROW] },
};
const without = (member: string): unknown =>
  Object.fromEntries(Object.entries(PRESET).filter(([key]) => key !== member));
const source = (more: Record<string, unknown>): unknown => ({
  ...PRESET,
  source: { title: '办法', mark: 'S1', ...more },
});
const rows = (...of: readonly PromotionRow[]): unknown => ({
  ...PRESET,
  rules: { ...PRESET.rules, rows: of },
});

describe('readPromotionPreset', () => {
  it('[PRO-14] gives back what is legal, with an address of the source or without', () => {
    expect(readPromotionPreset(PRESET)).toEqual({ ok: true, value: PRESET });
    expect(readPromotionPreset(source({}))).toEqual({
      ok: true,
      value: { ...PRESET, source: { title: '办法', mark: 'S1' } },
    });
  });

  it.each(['id', 'name', 'source', 'note', 'rules'])('[PRO-14] a preset needs %s', (member) => {
    expect(readPromotionPreset(without(member))).toEqual({
      ok: false,
      refusal: { code: 'MALFORMED', path: member, fault: 'missing-member' },
    });
  });

  it.each([
    ['no object', [], { code: 'MALFORMED' }],
    ['a member too many', { ...PRESET, by: 'me' }, { path: 'by', fault: 'unknown-member' }],
    ['an id of two words', { ...PRESET, id: 'two words' }, { path: 'id', fault: 'wrong-value' }],
    ['no title', source({ title: '' }), { path: 'source.title', fault: 'wrong-value' }],
    ['a blank title', source({ title: ' ' }), { path: 'source.title', fault: 'wrong-value' }],
    ['a title too long', source({ title: '长'.repeat(201) }), { path: 'source.title', fault: 'wrong-value' }],
    ['a mark that is none', source({ mark: 'T1' }), { path: 'source.mark', fault: 'wrong-value' }],
    ['two marks', source({ mark: 'S1S2' }), { path: 'source.mark', fault: 'wrong-value' }],
    ['words before the mark', source({ mark: 'aS1' }), { path: 'source.mark', fault: 'wrong-value' }],
    ['a mark without number', source({ mark: 'S' }), { path: 'source.mark', fault: 'wrong-value' }],
    ['a mark too long', source({ mark: 'S12345' }), { path: 'source.mark', fault: 'wrong-value' }],
    ['no web address', source({ url: 'javascript:1' }), { path: 'source.url', fault: 'wrong-value' }],
    ['words around it', source({ url: 'see http://a.cn' }), { path: 'source.url', fault: 'wrong-value' }],
    [
      'two addresses',
      source({ url: 'http://a.cn http://b.cn' }),
      { path: 'source.url', fault: 'wrong-value' },
    ],
    ['more about a source', source({ year: 2010 }), { path: 'source.year', fault: 'unknown-member' }],
    [
      'no source title',
      { ...PRESET, source: { mark: 'S1' } },
      { path: 'source.title', fault: 'missing-member' },
    ],
    [
      'no source mark',
      { ...PRESET, source: { title: 'a' } },
      { path: 'source.mark', fault: 'missing-member' },
    ],
  ])('[PRO-14] refuses %s', (_, input, refusal) => {
    expect(readPromotionPreset(input)).toEqual({ ok: false, refusal: { code: 'MALFORMED', ...refusal } });
  });

  it('[PRO-14] takes plain http too, and the longest title and mark', () => {
    const longest = source({ title: '长'.repeat(200), mark: 'S1234', url: 'http://a.cn' });
    expect(readPromotionPreset(longest).ok).toBe(true);
  });

  it('[PRO-14] names every fault below the preset', () => {
    const faulty = {
      ...PRESET,
      name: { zh: ' ', en: 'somewhere' },
      note: { zh: '', en: '' },
      rules: {
        ...PRESET.rules,
        rows: [ROW, { ...ROW, ground: { kind: 'places', fromPlace: 3, toPlace: 1 }, clause: text('') }],
      },
    };
    expect(readPromotionPreset(faulty)).toEqual({
      ok: false,
      refusal: {
        code: 'RULES_FAULTY',
        faults: [
          { path: 'name.zh', fault: 'empty' },
          { path: 'note.zh', fault: 'empty' },
          { path: 'note.en', fault: 'empty' },
          { path: 'rules.rows[1].id', fault: 'duplicate' },
          { path: 'rules.rows[1].ground.toPlace', fault: 'not-in-order' },
          { path: 'rules.rows[1].clause.zh', fault: 'empty' },
          { path: 'rules.rows[1].clause.en', fault: 'empty' },
        ],
      },
    });
  });

  it('[PRO-14] a preset without rows is none', () => {
    expect(readPromotionPreset(rows())).toEqual({
      ok: false,
      refusal: { code: 'RULES_FAULTY', faults: [{ path: 'rules.rows', fault: 'empty' }] },
    });
  });

  it('[PRO-14] a part that the stage has not got is a matter of the stage, not of the preset', () => {
    const least: PromotionRow['conditions'][number] = {
      kind: 'minimum',
      of: { kind: 'part', part: 'theory' },
      least: points('60'),
    };
    const input = rows({ ...ROW, conditions: [least] }) as PromotionPreset;
    expect(readPromotionPreset(input).ok).toBe(true);
    const practical = schemeOf([moduleOf('m1', [aspectOf('a1')], { panel: MEAN })]);
    expect(checkPromotions(input.rules, practical)).toEqual([
      { path: 'promotions.rows[0].conditions[0].of', fault: 'unknown-part' },
    ]);
  });

  it('[PRO-14][KER-10] describes itself under its name', () => {
    const definitions = new Map();
    expect(promotionPresetShape.schema('archive', definitions)).toEqual({ $ref: '#/$defs/PromotionPreset' });
    expect(definitions.get('PromotionPreset')).toMatchObject({
      description: 'The promotion rows of one regulation under a name.',
      required: ['id', 'name', 'source', 'note', 'rules'],
    });
  });
});
