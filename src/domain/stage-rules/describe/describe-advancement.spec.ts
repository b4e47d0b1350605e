import { atLeast, points } from '../../../../test/rules/builders';
import type { AdvancementRule } from '../../advancement/advancement-rule';
import type { LocalText } from '../../kernel/local-text';
import { say } from '../../kernel/say';
import { describeAdvancement } from './describe-advancement';

const RULE: AdvancementRule = {
  conditions: [],
  steps: [{ kind: 'top-places', places: 30 }],
  tiesAtCut: 'all-in',
  reserves: 2,
};
const sentences = (more: Partial<AdvancementRule> = {}): LocalText[] =>
  describeAdvancement({ ...RULE, ...more }, undefined);
const FIRST = say('晋级第 1 项：前 30 名', 'Way in 1: the best 30');
const TIES = say('晋级线上并列者全部晋级', 'all tied at the cut go on');
const RESERVES = say('递补 2 人', '2 reserves');

describe('describeAdvancement', () => {
  it('[RUV-3] says the ways in, what becomes of ties, and the reserves', () => {
    expect(sentences()).toEqual([FIRST, TIES, RESERVES]);
    const steps = [...RULE.steps, { kind: 'at-least', total: points('85'), better: 'higher' } as const];
    expect(sentences({ steps, reserves: 0 })).toEqual([
      FIRST,
      say('晋级第 2 项：总分不低于 85 分者', 'Way in 2: everybody with a total of 85 or more'),
      TIES,
      say('不设递补', 'no reserves'),
    ]);
  });

  it('[RUV-3] says everything else a rule may ask, in a fixed order', () => {
    const more: Partial<AdvancementRule> = {
      conditions: [...atLeast('60'), { kind: 'full-modules', least: 1 }],
      perUnit: 3,
      mostPercent: 750_000,
      minimumField: { starters: 10, otherwise: 'nobody' },
    };
    expect(sentences(more)).toEqual([
      FIRST,
      say(
        '晋级须：总分不低于 60 分且至少 1 个模块得满分',
        'Nobody goes on without: at least 60 in the total and full marks in at least 1 module',
      ),
      TIES,
      say('每个单位最多 3 人', 'at most 3 of one unit'),
      say('总数不超过到场人数的 75 %', 'never more than 75 % of the starters'),
      say('到场不足 10 人时无人晋级', 'with fewer than 10 starters nobody goes on'),
      RESERVES,
    ]);
  });

  it('[RUV-3] with too few starters everybody may go on', () => {
    expect(sentences({ minimumField: { starters: 8, otherwise: 'everybody' } })[2]).toEqual(
      say('到场不足 8 人时全部晋级', 'with fewer than 8 starters everybody goes on'),
    );
  });

  it.each([
    ['all-in', '晋级线上并列者全部晋级', 'all tied at the cut go on'],
    ['all-out', '晋级线上并列者全部不晋级', 'all tied at the cut stay'],
    ['by-key', '晋级线上并列者再比较', 'those tied at the cut are compared further'],
    ['decide', '晋级线上并列者由裁判长决定', 'the chief judge decides among those tied at the cut'],
  ] as const)('[RUV-3] says what becomes of ties at the cut: %s', (tiesAtCut, zh, en) =>
    expect(sentences({ tiesAtCut })[1]).toEqual({ zh, en }),
  );

  it('[RUV-3] says the keys that separate ties at the cut', () => {
    const cutKeys = [{ key: 'modules-in-order' }, { key: 'age', first: 'younger' }] as const;
    expect(sentences({ tiesAtCut: 'by-key', cutKeys })[1]).toEqual(
      say(
        '晋级线上并列者再比较：按模块顺序逐个比较、年龄小者在前',
        'those tied at the cut are compared further: module by module in their order, the younger first',
      ),
    );
  });
});
