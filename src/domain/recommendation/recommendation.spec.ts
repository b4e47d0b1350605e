import type { ContestantId } from '../kernel/ids';
import { candidatesOf, isAgreed, type Candidate } from './candidates';
import { checkComposition, lostWith } from './composition';
import { describeRecommendation } from './describe-recommendation';
import type { RecommendationAct } from './recommendation-act';
import {
  checkRecommendationRule,
  recommendationRuleShape,
  type RecommendationRule,
} from './recommendation-rule';
import { refuseRecommendationAct } from './refuse-recommendation-act';

const text = (zh: string) => ({ zh, en: zh });
const RULE: RecommendationRule = {
  id: 'medal',
  name: text('五一劳动奖章推荐'),
  size: 8,
  awards: ['champion'],
  traits: [
    { id: 'worker', name: text('产业工人') },
    { id: 'woman', name: text('女性') },
    { id: 'leader', name: text('领导干部') },
  ],
  bounds: [
    { id: 'workers', trait: 'worker', bound: 'at-least', share: 350_000 },
    { id: 'women', trait: 'woman', bound: 'at-least', share: 200_000 },
    { id: 'leaders', trait: 'leader', bound: 'at-most', share: 150_000 },
  ],
  levels: [
    { id: 'congress', name: text('职工代表大会'), noticeDays: 5 },
    { id: 'tax', name: text('税务部门'), onlyTrait: 'leader' },
    { id: 'county', name: text('县区总工会') },
  ],
  clause: text('第八条'),
};
const [ann, bea, cid] = ['ann', 'bea', 'cid'] as ContestantId[] as [ContestantId, ContestantId, ContestantId];
const holders = [
  { contestantId: ann, ruleId: 'champion' },
  { contestantId: bea, ruleId: 'expert' },
];
const yes = (...traits: string[]): ReadonlySet<string> => new Set(traits);
const times = (count: number, of: ReadonlySet<string>) => Array.from({ length: count }, () => of);
const answers = (contestantId: ContestantId, ...traits: string[]): RecommendationAct => ({
  kind: 'answers',
  contestantId,
  post: '',
  yes: traits,
});
const opinion = (
  contestantId: ContestantId,
  levelId: string,
  agrees = true,
  day = '2026-11-26',
): RecommendationAct => ({
  kind: 'opinion',
  contestantId,
  levelId,
  agrees,
  text: '同意',
  signer: '虚构',
  day,
});
const putOn = (contestantId: ContestantId): RecommendationAct => ({ kind: 'put-on', contestantId });

const refusalOf = (acts: readonly RecommendationAct[], act: RecommendationAct, more: object = {}) =>
  refuseRecommendationAct(act, {
    rule: RULE,
    candidates: candidatesOf(RULE, holders, acts),
    contestantIds: new Set([ann, bea, cid]),
    today: '2026-11-30',
    noticeTo: () => null,
    ...more,
  });
const one = (acts: readonly RecommendationAct[], id = ann): Candidate =>
  candidatesOf(RULE, holders, acts).find(({ contestantId }) => contestantId === id)!;

describe('the rule', () => {
  it('[RCM-1] names what is not there, and reads back as sentences', () => {
    expect(recommendationRuleShape.check(RULE)).toBeNull();
    expect(checkRecommendationRule(RULE, new Set(['champion']))).toEqual([]);
    const faulty = {
      ...RULE,
      bounds: [{ id: 'x', trait: 'nobody', bound: 'at-least' as const, share: 1_000_001 }],
      levels: [{ id: 'a', name: text('甲'), onlyTrait: 'nobody' }],
    };
    expect(checkRecommendationRule(faulty, new Set()).map(({ path, fault }) => `${path} ${fault}`)).toEqual([
      'awards[0] unknown-name',
      'bounds[0].trait unknown-name',
      'bounds[0].share out-of-range',
      'levels[0].onlyTrait unknown-name',
    ]);
    const said = describeRecommendation(RULE, new Map([['champion', text('技术状元')]]));
    expect(said.map(({ zh }) => zh)).toEqual([
      '名额 8 名',
      '技术状元获得者可直接列为人选，其他人选须提名并写明理由',
      '产业工人不低于 35%',
      '女性不低于 20%',
      '领导干部不超过 15%',
      '逐级征求意见：职工代表大会（同意后公示 5 个工作日）→税务部门（限领导干部）→县区总工会',
    ]);
  });
});

describe('the composition', () => {
  it('[RCM-3] an empty list misses nothing; a list misses a bound by whole people, rounded against it', () => {
    expect(checkComposition(RULE, []).map(({ off }) => off)).toEqual([0, 0, 0]);
    // Of three: 1.05 workers are two, 0.6 women one, 0.45 leaders none.
    const three = [yes('worker'), yes(), yes('leader')];
    expect(checkComposition(RULE, three)).toEqual([
      { boundId: 'workers', have: 1, limit: 2, off: 1, mendedBy: 1 },
      { boundId: 'women', have: 0, limit: 1, off: 1, mendedBy: 1 },
      { boundId: 'leaders', have: 1, limit: 0, off: 1, mendedBy: 4 },
    ]);
  });

  it('[RCM-3] a share that is met exactly is met', () => {
    const five = [...times(4, yes('worker')), yes('worker', 'woman')];
    expect(checkComposition(RULE, five)[1]).toEqual({
      boundId: 'women',
      have: 1,
      limit: 1,
      off: 0,
      mendedBy: 0,
    });
  });

  it('[RCM-4] what can be mended in the places that are left is not lost; one more makes it so', () => {
    // Eight places need three workers: five others leave room for three, six do not.
    expect(lostWith(RULE, times(4, yes('woman')), yes())).toEqual([]);
    expect(lostWith(RULE, times(5, yes('woman')), yes())).toEqual(['workers']);
    expect(lostWith(RULE, times(6, yes('woman')), yes())).toEqual([]);
    // One leader of eight is 12.5 %, two are too many.
    expect(lostWith(RULE, [yes('leader', 'woman', 'worker')], yes('leader'))).toEqual(['leaders']);
  });
});

describe('who comes onto the list', () => {
  it('[RCM-2] holders of the named titles and whoever is nominated, each once', () => {
    const nominate: RecommendationAct = { kind: 'nominate', contestantId: cid, reason: '技术革新三项' };
    const all = candidatesOf(RULE, holders, [nominate, nominate]);
    expect(all.map(({ contestantId, from, reason }) => [contestantId, from, reason])).toEqual([
      [ann, 'award', ''],
      [cid, 'nominated', '技术革新三项'],
    ]);
    expect(refusalOf([], { ...nominate, contestantId: 'x' as ContestantId })).toEqual({ code: 'NOT_FOUND' });
    expect(refusalOf([], putOn(bea))).toEqual({ code: 'NOT_FOUND' });
  });

  it('[RCM-4] nobody comes on unanswered, twice, excluded, or beyond the size', () => {
    expect(refusalOf([], putOn(ann))).toEqual({ code: 'ANSWERS_MISSING', people: 1 });
    expect(refusalOf([], answers(ann, 'nothing'))).toEqual({ code: 'NOT_FOUND' });
    const answered = [answers(ann, 'worker')];
    expect(refusalOf(answered, putOn(ann))).toBeNull();
    expect(refusalOf([...answered, putOn(ann)], putOn(ann))).toEqual({ code: 'ON_LIST' });
    const veto: RecommendationAct = { kind: 'veto', contestantId: ann, reason: '发生安全责任事故' };
    const vetoed = [...answered, putOn(ann), veto];
    expect(one(vetoed).isOn).toBe(false);
    expect(refusalOf(vetoed, putOn(ann))).toEqual({ code: 'CANDIDATE_EXCLUDED', reason: veto.reason });
    const again: RecommendationAct = { kind: 'nominate', contestantId: ann, reason: '经查与其无关' };
    expect(refusalOf([...vetoed, again], putOn(ann))).toBeNull();
    const full = {
      rule: { ...RULE, size: 1 },
      candidates: [one([...answered, putOn(ann)]), { ...one(answered), contestantId: cid }],
    };
    expect(refusalOf([], putOn(cid), full)).toEqual({ code: 'LIST_FULL', size: 1 });
    expect(refusalOf(answered, { kind: 'take-off', contestantId: ann, reason: '调整名单' })).toEqual({
      code: 'NOT_ON_LIST',
    });
  });
});

describe('opinions', () => {
  const worker = [answers(ann, 'worker')];

  it('[RCM-5] levels speak in their order; those asked about leaders alone are passed over for everybody else', () => {
    expect(refusalOf([], opinion(ann, 'congress'))).toEqual({ code: 'ANSWERS_MISSING', people: 1 });
    expect(refusalOf(worker, opinion(ann, 'county'))).toEqual({
      code: 'OPINION_ORDER',
      next: text('职工代表大会'),
    });
    expect(refusalOf(worker, opinion(ann, 'tax'))).toEqual({ code: 'NOT_FOUND' });
    const agreed = [...worker, opinion(ann, 'congress')];
    expect(refusalOf(agreed, opinion(ann, 'county'))).toBeNull();
    const leader = [answers(ann, 'leader'), opinion(ann, 'congress')];
    expect(refusalOf(leader, opinion(ann, 'county'))).toEqual({
      code: 'OPINION_ORDER',
      next: text('税务部门'),
    });
    expect(isAgreed(RULE, one([...agreed, opinion(ann, 'county')]))).toBe(true);
    expect(isAgreed(RULE, one([...leader, opinion(ann, 'tax')]))).toBe(false);
  });

  it('[RCM-5] whoever objects holds it up, and what stood above is asked anew; a later word takes the place of the first', () => {
    const agreed = [...worker, opinion(ann, 'congress'), opinion(ann, 'county')];
    const objected = [...agreed, opinion(ann, 'congress', false)];
    expect(one(objected).opinions.map(({ levelId, agrees }) => [levelId, agrees])).toEqual([
      ['congress', false],
    ]);
    expect(refusalOf(objected, opinion(ann, 'county'))).toMatchObject({ code: 'OPINION_ORDER' });
    expect(isAgreed(RULE, one([...objected, opinion(ann, 'congress')]))).toBe(false);
    expect(isAgreed(RULE, one([...agreed, opinion(ann, 'congress')]))).toBe(true);
  });

  it('[RCM-6] the next level waits until the notice is over, and no opinion is of tomorrow', () => {
    const agreed = [...worker, opinion(ann, 'congress')];
    const noticeTo = () => '2026-11-30';
    expect(refusalOf(agreed, opinion(ann, 'county', true, '2026-11-30'), { noticeTo })).toEqual({
      code: 'OPINION_NOTICE',
      until: '2026-11-30',
    });
    const later = { noticeTo, today: '2026-12-01' };
    expect(refusalOf(agreed, opinion(ann, 'county', true, '2026-12-01'), later)).toBeNull();
    expect(refusalOf(worker, opinion(ann, 'congress', true, '2026-12-01'))).toMatchObject({
      code: 'MALFORMED',
    });
  });
});
