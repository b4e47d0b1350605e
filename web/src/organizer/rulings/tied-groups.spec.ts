import { rulesWith, smallRules } from '../../../../test/support/small-rules';
import type { StandingView } from '#contract/results';
import { decidersOf, moved, tiedGroups } from './tied-groups';

type By = 'total' | 'tie-break' | 'decision' | 'nothing' | null;

const rows = (
  ...list: readonly (readonly [place: number | null, by: By, sharedBy?: number])[]
): StandingView[] =>
  list.map(
    ([place, by, sharedBy = 1], index) =>
      ({
        number: `01-${index + 1}`,
        place,
        sharedBy,
        separation: by && { by },
      }) as unknown as StandingView,
  );

const groups = (standings: readonly StandingView[]): unknown[] =>
  tiedGroups(standings).map(({ place, rows, isOpen }) => [place, rows.map(({ number }) => number), isOpen]);

describe('tiedGroups', () => {
  it('[RLC-4] entries that share a place are a tie', () =>
    expect(groups(rows([1, null], [2, 'total', 2], [2, 'nothing', 2], [4, 'tie-break']))).toEqual([
      [2, ['01-2', '01-3'], true],
    ]));

  it('[RLC-4] entries that a decision separated are one tie still, and can be decided again', () =>
    expect(groups(rows([1, null], [2, 'decision'], [3, 'decision']))).toEqual([
      [1, ['01-1', '01-2', '01-3'], false],
    ]));

  it('[RLC-4] whoever a decision left out belongs to the tie', () =>
    expect(groups(rows([1, null], [2, 'decision', 2], [2, 'nothing', 2], [4, 'total']))).toEqual([
      [1, ['01-1', '01-2', '01-3'], true],
    ]));

  it('[RLC-4] entries without a place are in no tie, and nobody is in a tie alone', () => {
    expect(groups(rows([1, null], [2, 'total'], [null, 'nothing'], [null, 'nothing']))).toEqual([]);
    expect(groups([])).toEqual([]);
  });
});

describe('decidersOf', () => {
  it.each(['extra-test', 'chief-judge', 'lot'])('[RLC-4] the rule says who decides: %s', (terminal) =>
    expect(decidersOf(rulesWith({ 'ranking.terminal': terminal }))).toEqual([terminal]),
  );

  it('[RLC-4] where places are shared, any of them decides a tie at the cut, and nobody any other tie', () => {
    const withCut = (tiesAtCut: string): unknown =>
      decidersOf(rulesWith({ advancement: { conditions: [], steps: [], tiesAtCut, reserves: 0 } }));
    expect(decidersOf(smallRules())).toEqual([]);
    expect(withCut('all-in')).toEqual([]);
    expect(withCut('decide')).toEqual(['extra-test', 'chief-judge', 'lot']);
    expect(withCut('by-key')).toEqual(['extra-test', 'chief-judge', 'lot']);
  });
});

describe('moved', () => {
  it('[RLC-4] a step up or down changes two neighbours; at its end a list stays as it is', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
