import type { AccountId, ContestantId, TradeId } from '../../kernel/ids';
import { acceptPromotionAct, type PromotionActContext } from './accept-promotion-act';
import { hashOfMeant, meantOf, type MeantPromotion } from './meant-promotion';
import { promotionStanding } from './promotion-standing';
import type { PromotionAct, PromotionAnswer, PromotionStep } from './promotion-step';

const meant = (toGrade: MeantPromotion['toGrade']): MeantPromotion => ({
  contestantId: 'p1' as ContestantId,
  contestantName: '虚构甲',
  unitName: '虚构一厂',
  tradeId: 't1' as TradeId,
  tradeName: { zh: '钳工', en: 'Fitter' },
  occupationCode: '6-20-01-01',
  occupationName: '钳工',
  place: 1,
  theory: '90.00',
  practical: '92.00',
  total: '91.40',
  ruleId: 'first',
  clause: { zh: '第一条', en: 'clause 1' },
  fromGrade: 3,
  toGrade,
  certificate: null,
});
const GRANTED: PromotionAnswer = { is: 'granted', certificate: 'Y1', date: '2026-12-01' };

/** `hash act by`, as a list of steps. */
const steps = (...all: readonly string[]): PromotionStep[] =>
  all.map((text, index) => {
    const [hash = '', act = '', by = 'amy'] = text.split(' ');
    return {
      act: act as PromotionAct,
      at: `2026-11-0${index + 1}T00:00:00.000Z`,
      by: by as AccountId,
      hash,
      meant: meant(hash === 'a' ? 2 : 1),
      reason: act === 'decline' || act === 'reject' ? 'no papers' : null,
      answer: act === 'grant' ? GRANTED : null,
    };
  });
const stateOf = (hash: string | null, ...all: readonly string[]): string =>
  promotionStanding(steps(...all), hash).state;

const judge = (all: readonly string[], more: Partial<PromotionActContext>): string => {
  const context: PromotionActContext = {
    act: 'review',
    by: 'bob' as AccountId,
    seen: 'a',
    hash: 'a',
    ...more,
  };
  const judged = acceptPromotionAct(promotionStanding(steps(...all), context.hash), context);
  return judged.ok ? judged.value : judged.refusal;
};

describe('promotionStanding', () => {
  it('[PRW-1] goes from proposed to answered, step by step', () => {
    expect(stateOf('a')).toBe('proposed');
    expect(stateOf('a', 'a review')).toBe('reviewed');
    expect(stateOf('a', 'a review', 'a approve bob')).toBe('approved');
    expect(stateOf('a', 'a review', 'a approve bob', 'a export')).toBe('exported');
    expect(stateOf('a', 'a review', 'a approve bob', 'a export', 'a reject')).toBe('rejected');
    const standing = promotionStanding(
      steps('a review', 'a approve bob', 'a export', 'a reject', 'a grant'),
      'a',
    );
    expect(standing).toMatchObject({ state: 'granted', answer: GRANTED, reason: null, changed: null });
    expect([standing.reviewed?.by, standing.approved?.by]).toEqual(['amy', 'bob']);
  });

  it('[PRW-2] steps on another proposal are void, and what was signed is named', () => {
    const standing = promotionStanding(steps('a review', 'a approve bob'), 'b');
    expect(standing).toMatchObject({ state: 'proposed', reviewed: null, approved: null });
    expect(standing.changed).toMatchObject({ was: 'approved', before: { toGrade: 2 } });
    expect(promotionStanding(steps('a review'), null).changed?.was).toBe('reviewed');
  });

  it('[PRW-2] steps before one on another proposal stay void when the first comes again', () => {
    expect(stateOf('a', 'a review', 'a approve bob', 'b review')).toBe('proposed');
    expect(stateOf('b', 'a review', 'a approve bob', 'b review')).toBe('reviewed');
    expect(stateOf('a', 'a review', 'b review', 'a review')).toBe('reviewed');
  });

  it('[PRW-3] an undone review leaves nothing, also after the proposal changed', () => {
    expect(promotionStanding(steps('a review', 'a undo'), 'a')).toMatchObject({
      state: 'proposed',
      reviewed: null,
    });
    expect(promotionStanding(steps('a review', 'a undo'), 'b').changed).toBeNull();
  });
});

describe('acceptPromotionAct', () => {
  it('[PRW-3] each act has the states that it starts from', () => {
    expect(judge([], {})).toBe('take');
    expect(judge([], { act: 'approve' })).toBe('wrong-state');
    expect(judge(['a review'], { act: 'approve' })).toBe('take');
    expect(judge(['a review'], { act: 'undo' })).toBe('take');
    expect(judge(['a review', 'a approve bob'], { act: 'undo' })).toBe('wrong-state');
    expect(judge(['a review', 'a approve bob'], { act: 'decline' })).toBe('wrong-state');
    expect(judge(['a decline'], { act: 'approve' })).toBe('wrong-state');
    expect(judge(['a review', 'a approve bob'], { act: 'grant', answer: GRANTED })).toBe('wrong-state');
  });

  it('[PRW-1] what was not seen is not signed: another proposal, or none any more', () => {
    expect(judge([], { hash: 'b' })).toBe('changed');
    expect(judge([], { hash: null })).toBe('gone');
  });

  it('[PRW-4] who reviewed does not approve', () => {
    expect(judge(['a review bob'], { act: 'approve' })).toBe('own-review');
    expect(judge(['a review bob', 'a undo', 'a review amy'], { act: 'approve' })).toBe('take');
  });

  it('[PRW-5][PRW-6] nothing is approved on an edition that is not final or not the newest, nor twice in a year', () => {
    expect(judge(['a review'], { act: 'approve', held: 'not-final' })).toBe('not-final');
    expect(judge(['a review'], { act: 'approve', held: 'outdated' })).toBe('outdated');
    expect(judge(['a review', 'a approve bob'], { act: 'export', held: 'outdated' })).toBe('outdated');
    expect(judge([], { act: 'review', held: 'not-final' })).toBe('take');
    expect(judge(['a review'], { act: 'approve', isPromotedElsewhere: true })).toBe('promoted-elsewhere');
  });

  it('[PRW-7] the same again makes no step; another answer of the authority does', () => {
    const told = ['a review', 'a approve bob', 'a export', 'a grant'];
    expect(judge(['a review'], {})).toBe('same');
    expect(judge(told, { act: 'grant', answer: GRANTED })).toBe('same');
    expect(judge(told, { act: 'grant', answer: { ...GRANTED, certificate: 'Y2' } })).toBe('take');
    expect(judge(told, { act: 'reject', answer: { is: 'rejected', reason: 'age' } })).toBe('take');
  });
});

describe('meantOf', () => {
  it('[PRW-1] holds what the roster says, and no remark beside it', () => {
    const sha = (text: string): string => text;
    const proposal = { ...meant(2), certificate: { number: 'Y9' }, limitedBy: 'cap' };
    expect(hashOfMeant(meantOf(proposal), sha)).toBe(hashOfMeant({ ...meant(2), certificate: 'Y9' }, sha));
    expect(hashOfMeant(meantOf({ ...proposal, place: 2 }), sha)).not.toBe(
      hashOfMeant(meantOf(proposal), sha),
    );
  });
});
