import { rulesWith } from '../../../test/support/small-rules';
import { checkStageRules } from '../stage-rules/check-stage-rules';
import { describeStageRules } from '../stage-rules/describe/describe-stage-rules';
import { stageRulesShape } from '../stage-rules/stage-rules-shape';
import { recheckField } from './recheck-top';
import { recheckRuleShape } from './recheck-rule';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import { ledgerOf, markFact } from '../../../test/rules/builders';
import type { EntryId } from '../kernel/ids';

const rule = (more: object = {}) => rulesWith({ recheck: { share: 150_000, mostErrors: 50_000, ...more } });

describe('the rule of a recheck', () => {
  it('[RCK-1] a draft may leave everything out', () => {
    expect(recheckRuleShape.fromDraft({})).toEqual({ share: 150_000, mostErrors: 50_000 });
    expect(stageRulesShape.check(rule({ topPlaces: 3 }))).toBeNull();
    expect(stageRulesShape.check(rule({ topPlaces: 0 }))).toMatchObject({ path: '.recheck.topPlaces' });
  });

  it.each([
    [{ share: 0 }, ['recheck.share']],
    [{ share: 1_000_001 }, ['recheck.share']],
    [{ share: 1_000_000, mostErrors: 0 }, []],
    [{ mostErrors: -1 }, ['recheck.mostErrors']],
    [{ mostErrors: 1_000_001 }, ['recheck.mostErrors']],
  ])('[RCK-1] %j', (more, paths) => {
    expect(checkStageRules(rule(more)).map(({ path }) => path)).toEqual(paths);
  });

  it('[RCK-1][RUV-3] is read as sentences in both languages', () => {
    const read = (more: object): string[] | undefined =>
      describeStageRules(rule(more))
        .find(({ part }) => part === 'recheck')
        ?.sentences.flatMap(({ zh, en }) => [zh, en]);
    expect(read({ topPlaces: 10 })).toEqual([
      '公布前由监督人员复核：前 10 名，其余随机抽取 15 %（不足 1 人进为 1 人）',
      'before publication supervisors recheck the first 10 places, and of the rest 15 % drawn by lot, rounded up',
      '差错率超过 5 % 时，重新开放本阶段并全部复核',
      'with errors in more than 5 % of them the stage is opened again and everything is rechecked',
    ]);
    expect(read({})?.[0]).toContain('晋级或授予称号的全部名次');
    expect(describeStageRules(rulesWith({})).some(({ part }) => part === 'recheck')).toBe(false);
  });

  it('[RCK-2] the top are the places that go on or have a title, else the first ten; without a mark there is nothing to recheck', () => {
    const ids = Array.from({ length: 14 }, (_, n) => `e${n + 1}` as EntryId);
    const standings = ids.map((entryId, n) => ({ entryId, place: n < 12 ? n + 1 : null }));
    const book = emptyStageBook();
    for (const row of ledgerOf(ids.slice(0, 13).map((entryId) => markFact(entryId, 'j1', 'a1', '8'))))
      foldEntry(book, row);
    const tops = (rules: Parameters<typeof recheckField>[0]): [number, number] => {
      const { top, rest } = recheckField(rules, standings, book);
      return [top.length, rest.length];
    };
    expect(tops(rule({ topPlaces: 5 }))).toEqual([5, 8]);
    // The champion and two experts.
    expect(tops(rule())).toEqual([3, 10]);
    expect(tops({ ...rule(), awards: [] })).toEqual([10, 3]);
  });
});
