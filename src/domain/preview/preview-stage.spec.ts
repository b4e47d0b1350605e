import { presetsIn, SHIPPED_PRESETS } from '../../setup/promotion-presets/preset-files';
import { SHIPPED_TEMPLATES, templatesIn } from '../../setup/templates/template-files';
import type { MarkingScheme } from '../scheme/marking-scheme';
import type { StageRules } from '../stage-rules/stage-rules';
import { previewStage, type PreviewQuestion } from './preview-stage';

const TEMPLATES = templatesIn(SHIPPED_TEMPLATES, presetsIn(SHIPPED_PRESETS));
type Marked = StageRules & { readonly scheme: MarkingScheme };
const rulesOf = (template: string, stage: number): Marked =>
  TEMPLATES.find(({ id }) => id === template)!.stages[stage]!.rules as Marked;
const SEMIFINAL = rulesOf('municipal-workers', 1);
const FINAL = rulesOf('municipal-workers', 2);
const ASKED: PreviewQuestion = { entrants: 60, seed: 7, year: 2026 };
const withRanking = (terminal: 'share' | 'chief-judge', tiesAtCut: 'all-in' | 'decide'): Marked => ({
  ...SEMIFINAL,
  ranking: { ...SEMIFINAL.ranking, tieBreaks: [], terminal },
  advancement: { ...SEMIFINAL.advancement!, conditions: [], tiesAtCut },
});

describe('previewStage', () => {
  it('[PRV-1] the same seed gives the same, another one another field', () => {
    expect(previewStage(SEMIFINAL, ASKED)).toEqual(previewStage(SEMIFINAL, ASKED));
    expect(previewStage(SEMIFINAL, { ...ASKED, seed: 8 }).rows).not.toEqual(
      previewStage(SEMIFINAL, ASKED).rows,
    );
  });

  it('[PRV-2] says how many go on, and who is next', () => {
    const { rows, placed, advancement } = previewStage(SEMIFINAL, ASKED);
    expect([rows.length, placed, advancement]).toEqual([60, 60, { goOn: 30, reserves: 3, waiting: 0 }]);
    expect(rows.slice(0, 30).every(({ goes }) => goes === 'yes')).toBe(true);
    expect(rows.slice(30, 34).map(({ goes }) => goes)).toEqual(['reserve', 'reserve', 'reserve', null]);
  });

  it('[PRV-2] says how many have each title and how many rise to each level, by the rules’ own arithmetic', () => {
    const { rows, awards, promotions } = previewStage(FINAL, ASKED);
    expect(awards.get('champion')).toBe(1);
    expect(rows[0]!.awards).toEqual(['champion']);
    expect(rows.filter(({ awards: own }) => own.includes('expert'))).toHaveLength(awards.get('expert')!);
    const raised = rows.filter(({ toGrade }) => toGrade !== null).length;
    expect(promotions.reduce((sum, { count }) => sum + count, 0)).toBe(raised);
    expect(promotions.map(({ grade }) => grade)).toEqual(
      promotions.map(({ grade }) => grade).toSorted((a, b) => a - b),
    );
  });

  it('[PRV-2] a stage that leads nowhere sends nobody on, and a title that nobody has is told as 0', () => {
    const none = {
      ...FINAL,
      awards: [{ ...FINAL.awards[0]!, id: 'far', ground: { kind: 'places', fromPlace: 90, toPlace: 99 } }],
    } as Marked;
    const { advancement, awards, tieAtCut } = previewStage(none, ASKED);
    expect([advancement, [...awards], tieAtCut]).toEqual([null, [['far', 0]], null]);
  });

  it('[PRV-3] two who are equal at the top share the place, or wait for the chief judge', () => {
    const shared = previewStage(withRanking('share', 'all-in'), ASKED).tieAtTop!;
    expect(shared.rows.slice(0, 3).map(({ place }) => place)).toEqual([1, 1, 3]);
    expect(shared.toDecide).toBe(0);
    expect(previewStage(withRanking('chief-judge', 'all-in'), ASKED).tieAtTop!.toDecide).toBe(2);
  });

  it('[PRV-3] two champions where the first place is shared', () => {
    expect(previewStage(FINAL, ASKED).tieAtTop!.awards.get('champion')).toBe(2);
  });

  it('[PRV-3] two who are equal at the cut both go on, or wait', () => {
    expect(previewStage(withRanking('share', 'all-in'), ASKED).tieAtCut!.advancement).toEqual({
      goOn: 31,
      reserves: 3,
      waiting: 0,
    });
    expect(previewStage(withRanking('share', 'decide'), ASKED).tieAtCut!.advancement).toMatchObject({
      goOn: 29,
      waiting: 2,
    });
  });

  it('[PRV-3] where all go on there is no cut, and alone nobody is tied', () => {
    expect(previewStage(withRanking('share', 'all-in'), { ...ASKED, entrants: 20 }).tieAtCut).toBeNull();
    expect(previewStage(SEMIFINAL, { ...ASKED, entrants: 1 }).tieAtTop).toBeNull();
    expect(previewStage(SEMIFINAL, { ...ASKED, entrants: 0 }).rows).toEqual([]);
  });

  it('[PRV-1] every stage of every template can be tried', () => {
    const tried = TEMPLATES.flatMap(({ stages }) => stages)
      .filter(({ rules }) => rules.scheme)
      .map(({ rules }) => previewStage(rules as Marked, ASKED).placed);
    expect(tried).toHaveLength(7);
    expect(Math.min(...tried)).toBeGreaterThan(30);
  });
});
