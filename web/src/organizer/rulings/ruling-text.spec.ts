import { createInstance } from 'i18next';
import { rulesWith, smallRules } from '../../../../test/support/small-rules';
import type { RulingView } from '#contract/marking';
import type { LocalText } from '#domain/kernel/local-text';
import { ENTRY_STATUSES } from '#domain/ledger/entry-status';
import consoleEn from '../../i18n/console.en.json';
import consoleZh from '../../i18n/console.zh-CN.json';
import en from '../../i18n/en.json';
import zh from '../../i18n/zh-CN.json';
import { amountText } from './amount-text';
import type { GivenKind } from './offered-kinds';
import { rulingNames, type Named } from './ruling-names';
import { rulingText, type RulingWords } from './ruling-text';

const i18n = createInstance();

const inBoth = (zh: string, en: string): LocalText => ({ zh, en });
const LATE = {
  id: 'late',
  name: inBoth('迟到', 'Late'),
  kind: 'penalty',
  amount: { kind: 'points', points: 2_000_000 },
  clause: inBoth('第五条', 'art. 5'),
};
const NEAT = {
  id: 'neat',
  name: inBoth('整洁', 'Tidy'),
  kind: 'bonus',
  amount: { kind: 'percent', percent: 50_000 },
  most: 2,
  moduleId: 'practical',
  clause: inBoth('—', '—'),
};
const rules = rulesWith({ 'scheme.adjustments': { floor: 'zero', rules: [LATE, NEAT] } });
const named = {
  rules,
  standings: [1, 2, 3].map((n) => ({ entryId: `e${n}`, number: `01-${n}` })),
  judges: [{ judgeId: 'j1', name: '张三' }],
} as unknown as Named;

const wordsIn = (locale: 'zh-CN' | 'en', of = named): RulingWords => ({
  t: i18n.getFixedT(locale, 'console'),
  local: (text) => (locale === 'en' ? text.en : text.zh),
  names: rulingNames(of),
});

const view = (seq: number, fact: object): RulingView =>
  ({ seq, fact: { entryId: 'e1', ...fact } }) as unknown as RulingView;
const GIVEN = view(7, { kind: 'AdjustmentGiven', adjustmentId: 'late', times: 2 });

const said = (locale: 'zh-CN' | 'en', fact: object, of = named): string =>
  rulingText(view(9, fact).fact, [GIVEN], wordsIn(locale, of));

const bothOf = (fact: object): string[] => [said('zh-CN', fact), said('en', fact)];

beforeAll(async () => {
  await i18n.init({
    lng: 'en',
    interpolation: { escapeValue: false },
    resources: { en: { app: en, console: consoleEn }, 'zh-CN': { app: zh, console: consoleZh } },
  });
});

describe('rulingText', () => {
  it.each([
    [{ kind: 'StatusSet', status: 'absent' }, '状态：缺考', 'status: absent'],
    [
      { kind: 'AdjustmentGiven', adjustmentId: 'late', times: 2 },
      '违纪扣分：迟到 × 2（第五条）',
      'penalty: Late × 2 (art. 5)',
    ],
    [{ kind: 'AdjustmentGiven', adjustmentId: 'neat', times: 1 }, '加分：整洁 × 1', 'bonus: Tidy × 1'],
    [
      { kind: 'AdjustmentVoided', voids: 7 },
      '撤回记录 7：违纪扣分：迟到 × 2（第五条）',
      'record 7 taken back: penalty: Late × 2 (art. 5)',
    ],
    [{ kind: 'JudgeExcused', judgeId: 'j1' }, '裁判员张三不评该选手', 'judge 张三 gives no marks'],
    [{ kind: 'WildCardGiven' }, '外卡晋级', 'wild card'],
    [{ kind: 'PlaceDeclined' }, '放弃晋级', 'place declined'],
    [{ kind: 'ReserveCalled', insteadOf: 'e2' }, '递补 01-2 放弃的名额', 'called up in the place of 01-2'],
    [
      { kind: 'SpreadDecided', moduleId: 'practical', aspectId: 'speed', worth: 45_500_000 },
      '评分相差过大，裁定“评分点 speed”为 45.5 分',
      'judges too far apart on speed: 45.5 points by decision',
    ],
    [
      { kind: 'SpreadDecided', moduleId: 'practical' },
      '评分相差过大，裁定“实操”维持裁判组评分',
      'judges too far apart on practical: the panel’s value stands by decision',
    ],
    [{ kind: 'AwardStruck', awardId: 'champion' }, '取消荣誉称号：状元', 'title struck: Champion'],
    [
      { kind: 'TieDecided', order: ['e3', 'e1'], by: 'lot' },
      '同分裁决：01-3 先于 01-1（抽签）',
      'tie decided: 01-3 before 01-1, by lot',
    ],
  ])('[RLC-2] says in both languages what was ruled: %j', (fact, zh, en) =>
    expect(bothOf(fact)).toEqual([zh, en]),
  );

  it('[RLC-2] a declaration is said with its figures, written out exactly', () => {
    const of = (declaration: object): string =>
      said('en', { kind: 'ElementDeclared', aspectId: 'speed', declaration });
    expect(of({ factor: 3_200_001 })).toBe('declared for speed: difficulty 3.200001');
    expect(of({ factor: 3_000_000, base: -500_000 })).toBe(
      'declared for speed: difficulty 3, base value −0.5',
    );
    const table = [
      { mark: 0, points: 0 },
      { mark: 1_000_000, points: 2_000_000 },
    ];
    expect(of({ table })).toBe('declared for speed: own table of 2 rows');
  });

  it('[RLC-2] what is not known any more is said by its id', () => {
    const nothing = { rules: undefined, standings: [], judges: [] };
    const bare = (fact: object): string => said('en', fact, nothing);
    expect(bare({ kind: 'AdjustmentGiven', adjustmentId: 'late', times: 1 })).toBe('penalty: late × 1');
    expect(bare({ kind: 'JudgeExcused', judgeId: 'j1' })).toBe('judge j1 gives no marks');
    expect(bare({ kind: 'AwardStruck', awardId: 'champion' })).toBe('title struck: champion');
    expect(bare({ kind: 'ReserveCalled', insteadOf: 'e2' })).toBe('called up in the place of e2');
    expect(bare({ kind: 'ElementDeclared', aspectId: 'speed', declaration: {} })).toBe(
      'declared for speed: ',
    );
  });

  it.each([
    ['zh-CN', consoleZh, zh],
    ['en', consoleEn, en],
  ])('[RLC-2] every kind, status and way to decide has its words: %s', (_name, page, shared) => {
    const kinds: Readonly<Record<GivenKind, true>> = {
      StatusSet: true,
      AdjustmentGiven: true,
      ElementDeclared: true,
      JudgeExcused: true,
      WildCardGiven: true,
      PlaceDeclined: true,
      ReserveCalled: true,
      AwardStruck: true,
    };
    expect(Object.keys(page.rulings.kind)).toEqual(Object.keys(kinds));
    expect(Object.keys(page.rulings.means.status)).toEqual(ENTRY_STATUSES);
    expect(Object.keys(shared.status)).toEqual(ENTRY_STATUSES);
    expect(Object.keys(page.rulings.decider)).toEqual(['extra-test', 'chief-judge', 'lot']);
  });
});

describe('amountText', () => {
  const amounts = (locale: 'zh-CN' | 'en', of = rules): string[] => {
    const { scheme } = of;
    return (scheme?.adjustments?.rules ?? []).map((rule) => amountText(rule, scheme!, wordsIn(locale)));
  };

  it('[RLC-2] a penalty says what it takes off from what, how often at most, and its clause', () => {
    expect(amounts('zh-CN')).toEqual(['总分每次扣 2 分（第五条）', '实操每次加 5 %，最多 2 次']);
    expect(amounts('en')).toEqual([
      'Total: minus 2 each time (art. 5)',
      'practical: plus 5 % each time, at most 2 times',
    ]);
  });

  it('[RLC-2] where less is better a penalty adds and a bonus takes off', () => {
    const less = rulesWith({
      'scheme.adjustments': { floor: 'zero', rules: [LATE, NEAT] },
      'scheme.modules': smallRules().scheme?.modules.map((module) => ({ ...module, better: 'lower' })),
    });
    expect(amounts('en', less)).toEqual([
      'Total: plus 2 each time (art. 5)',
      'practical: minus 5 % each time, at most 2 times',
    ]);
  });
});
