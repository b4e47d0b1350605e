import { aspectOf, moduleOf, PLAIN_RULES, schemeOf } from '../../../test/rules/builders';
import { diffRules, type RulesChange } from './diff-rules';
import type { StageRules } from './stage-rules';

const a = { id: 'a', weight: 1 };
const b = { id: 'b', weight: 2 };
const c = { id: 'c', weight: 3 };
/** What changed in a member `list`. */
const ofLists = (before: readonly unknown[], after: readonly unknown[]): RulesChange[] =>
  diffRules({ list: before }, { list: after });

describe('diffRules', () => {
  it('[RUV-2] says nothing of what stayed, in whatever order the members are written', () => {
    expect(diffRules({}, {})).toEqual([]);
    expect(diffRules({ x: 1, y: [a, { z: null }] }, { y: [{ ...a }, { z: null }], x: 1 })).toEqual([]);
  });

  it('[RUV-2] says member by member what was changed, added, removed', () => {
    expect(diffRules({ same: 1, x: 1, gone: 'g' }, { same: 1, x: 2, fresh: [3] })).toEqual([
      { path: 'x', kind: 'changed', before: 1, after: 2 },
      { path: 'gone', kind: 'removed', before: 'g' },
      { path: 'fresh', kind: 'added', after: [3] },
    ]);
  });

  it('[RUV-2] names the path through nested members', () => {
    expect(diffRules({ x: { y: { z: 1, w: 0 } } }, { x: { y: { z: 2, w: 0 } } })).toEqual([
      { path: 'x.y.z', kind: 'changed', before: 1, after: 2 },
    ]);
  });

  it.each([
    [1, '1'],
    [{ a: 1 }, [1]],
    [[1], { a: 1 }],
    [null, { a: 1 }],
    ['DNF', null],
    [true, false],
  ])('[RUV-2] %j that becomes %j has changed as a whole', (before, after) =>
    expect(diffRules({ x: before }, { x: after })).toEqual([{ path: 'x', kind: 'changed', before, after }]),
  );

  it('[RUV-2] things with an id are named by it, so that one put in does not change all that follow', () => {
    expect(ofLists([a, b], [c, a, b])).toEqual([{ path: 'list[c]', kind: 'added', after: c }]);
    expect(ofLists([a, b, c], [a, c])).toEqual([{ path: 'list[b]', kind: 'removed', before: b }]);
    expect(ofLists([a, b], [a, { ...b, weight: 5 }])).toEqual([
      { path: 'list[b].weight', kind: 'changed', before: 2, after: 5 },
    ]);
  });

  it('[RUV-2] what only changed places has moved', () => {
    expect(ofLists([a, b, c], [c, a, b])).toEqual([
      { path: 'list', kind: 'moved', before: ['a', 'b', 'c'], after: ['c', 'a', 'b'] },
    ]);
  });

  it('[RUV-2] moved and changed at once, with one that goes and one that comes', () => {
    const d = { id: 'd' };
    expect(ofLists([a, b, c], [{ ...c, weight: 4 }, d, a])).toEqual([
      { path: 'list[b]', kind: 'removed', before: b },
      { path: 'list[c].weight', kind: 'changed', before: 3, after: 4 },
      { path: 'list[d]', kind: 'added', after: d },
      { path: 'list', kind: 'moved', before: ['a', 'c'], after: ['c', 'a'] },
    ]);
  });

  it('[RUV-2] things without an id are named by their number', () => {
    expect(ofLists(['x', 'y'], ['x', 'z', 'w'])).toEqual([
      { path: 'list[1]', kind: 'changed', before: 'y', after: 'z' },
      { path: 'list[2]', kind: 'added', after: 'w' },
    ]);
    expect(ofLists([{ id: 7, v: 1 }], [{ id: 7, v: 2 }])).toEqual([
      { path: 'list[0].v', kind: 'changed', before: 1, after: 2 },
    ]);
    expect(ofLists(['x', 'y'], ['x'])).toEqual([{ path: 'list[1]', kind: 'removed', before: 'y' }]);
  });

  it('[RUV-2] in the rules of a stage: a weight, a module, a condition', () => {
    const theory = moduleOf('t', [aspectOf('t1')]);
    const practical = moduleOf('p', [aspectOf('p1')]);
    const before: StageRules = { ...PLAIN_RULES, scheme: schemeOf([theory, practical]) };
    const after: StageRules = {
      ...before,
      scheme: { ...before.scheme!, modules: [{ ...practical, weight: 700_000 }, theory] },
      ranking: { ...before.ranking, conditions: [{ kind: 'sex', sex: 'female' }] },
    };
    expect(diffRules(before, after)).toEqual([
      {
        path: 'ranking.conditions[0]',
        kind: 'added',
        after: { kind: 'sex', sex: 'female' },
      },
      { path: 'scheme.modules[p].weight', kind: 'changed', before: 1_000_000, after: 700_000 },
      { path: 'scheme.modules', kind: 'moved', before: ['t', 'p'], after: ['p', 't'] },
    ]);
  });
});
