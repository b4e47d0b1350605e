import type { MarkingScheme } from '../scheme/marking-scheme';
import { checkScheme } from '../scheme/check-scheme';
import { checkDraft } from './check-draft';
import { duplicateNode } from './duplicate-node';
import { record, startHistory, undo } from './edit-history';
import { addNode, moveNode, removeNode, shiftNode } from './edit-scheme';
import { freshId } from './fresh-id';
import { NO_SCHEME } from './new-node';
import { nodeSums, schemeSum, takeSums } from './node-sums';
import { nodeAt, nodeOfPath, schemeNodes } from './scheme-node';

/** One module with two criteria, a sub-criterion and three aspects, built as an organizer would. */
const BUILT: MarkingScheme = (() => {
  let scheme = addNode(NO_SCHEME, 'module', { parent: null }).scheme;
  scheme = addNode(scheme, 'criterion', { parent: 'module-1' }).scheme;
  scheme = addNode(scheme, 'criterion', { parent: 'module-1' }).scheme;
  scheme = addNode(scheme, 'sub-criterion', { parent: 'module-1/criterion-1' }).scheme;
  for (const parent of [
    'module-1/criterion-1/sub-criterion-1',
    'module-1/criterion-2',
    'module-1/criterion-2',
  ])
    scheme = addNode(scheme, 'aspect', { parent }).scheme;
  return scheme;
})();
const keys = (scheme: MarkingScheme): string[] => schemeNodes(scheme).map(({ key }) => key);

describe('editing a marking scheme', () => {
  it('[SCE-1] nodes are added where they may stand, under ids that nobody has', () => {
    expect(keys(BUILT)).toEqual([
      'module-1',
      'module-1/criterion-1',
      'module-1/criterion-1/sub-criterion-1',
      'module-1/criterion-1/sub-criterion-1#aspect-1',
      'module-1/criterion-2',
      'module-1/criterion-2#aspect-2',
      'module-1/criterion-2#aspect-3',
    ]);
    for (const [kind, parent] of [
      ['module', 'module-1'],
      ['criterion', null],
      ['aspect', 'module-1'],
      ['aspect', 'nowhere'],
      ['sub-criterion', 'module-1/criterion-1/sub-criterion-1'],
    ] as const)
      expect(addNode(BUILT, kind, { parent })).toEqual({ scheme: BUILT, key: null });
    const taken = new Set(['aspect-4']);
    expect(addNode(BUILT, 'aspect', { parent: 'module-1/criterion-2', at: 0 }, taken).key).toBe(
      'module-1/criterion-2#aspect-5',
    );
  });

  it('[SCE-1] an aspect takes its id along into another parent, with all that stands in a group', () => {
    const moved = moveNode(BUILT, 'module-1/criterion-2#aspect-3', {
      parent: 'module-1/criterion-1/sub-criterion-1',
      at: 0,
    });
    expect(moved.key).toBe('module-1/criterion-1/sub-criterion-1#aspect-3');
    expect(keys(moved.scheme).slice(2, 5)).toEqual([
      'module-1/criterion-1/sub-criterion-1',
      'module-1/criterion-1/sub-criterion-1#aspect-3',
      'module-1/criterion-1/sub-criterion-1#aspect-1',
    ]);
    const group = moveNode(BUILT, 'module-1/criterion-1/sub-criterion-1', { parent: 'module-1/criterion-2' });
    expect(keys(group.scheme).at(-1)).toBe('module-1/criterion-2/sub-criterion-1#aspect-1');
    expect(moveNode(BUILT, 'module-1', { parent: 'module-1/criterion-1' }).scheme).toBe(BUILT);
  });

  it('[SCE-1] among its like a node goes up and down and stops at the ends', () => {
    const down = shiftNode(BUILT, 'module-1/criterion-2#aspect-2', 1).scheme;
    expect(keys(down).slice(-2)).toEqual(['module-1/criterion-2#aspect-3', 'module-1/criterion-2#aspect-2']);
    expect(shiftNode(down, 'module-1/criterion-2#aspect-2', 1).scheme).toBe(down);
    expect(shiftNode(BUILT, 'module-1', -1).scheme).toBe(BUILT);
    const before = moveNode(BUILT, 'module-1/criterion-2#aspect-2', {
      parent: 'module-1/criterion-2',
      at: 2,
    });
    expect(before.scheme).toEqual(down);
  });

  it('[SCE-1] a copy has ids of its own all the way down and stands right behind', () => {
    const { scheme, key } = duplicateNode(BUILT, 'module-1/criterion-1');
    expect(key).toBe('module-1/criterion-3');
    expect(keys(scheme).slice(4, 7)).toEqual([
      'module-1/criterion-3',
      'module-1/criterion-3/sub-criterion-2',
      'module-1/criterion-3/sub-criterion-2#aspect-4',
    ]);
    expect(nodeAt(scheme, key)?.value.name).toEqual({ zh: '新评分项（副本）', en: 'New criterion (copy)' });
  });

  it('[SCE-1] removing leads to the parent; a criterion whose last sub-criterion went has none', () => {
    const { scheme, key } = removeNode(BUILT, 'module-1/criterion-1/sub-criterion-1');
    expect(key).toBe('module-1/criterion-1');
    expect(nodeAt(scheme, key)?.value).not.toHaveProperty('subCriteria');
  });

  it('[SCE-1] an id that is taken gets the first free number, and stays short enough', () => {
    expect(freshId('gap', new Set())).toBe('gap');
    expect(freshId('gap', new Set(['gap', 'gap-2']))).toBe('gap-3');
    const long = 'x'.repeat(64);
    expect(freshId(long, new Set([long]))).toHaveLength(64);
  });

  it('[SCE-2] typing in one field is one step, and what was taken back goes with a new step', () => {
    let history = startHistory('');
    for (const text of ['a', 'ab', 'abc']) history = record(history, text, 'name');
    expect(record(history, 'abc')).toBe(history);
    expect(undo(history).present).toBe('');
    history = record(undo(history), 'x', 'name');
    expect([history.past, history.future]).toEqual([[''], []]);
  });
});

describe('live checks of a scheme', () => {
  const ready = takeSums(addNode(BUILT, 'aspect', { parent: 'module-1/criterion-1' }).scheme);

  it('[SCE-3] faults lead to the node in which they lie, the innermost one', () => {
    const { faults } = checkDraft(BUILT);
    expect(faults).toEqual(checkScheme(BUILT));
    expect(faults.map(({ path }) => path)).toEqual(['modules[0].fullMarks']);
    const nodes = schemeNodes(BUILT);
    expect(nodeOfPath(nodes, 'modules[0].fullMarks')?.key).toBe('module-1');
    expect(nodeOfPath(nodes, 'modules[0].criteria[1].aspects[1].name.zh')?.key).toBe(
      'module-1/criterion-2#aspect-3',
    );
    expect(nodeOfPath(nodes, 'fullMarks')).toBeUndefined();
  });

  it('[SCE-4] weights that make no whole, and theory above 30 %, are said and do not stand in the way', () => {
    const [one] = ready.modules;
    const half = (part: 'theory' | 'practical', weight: number) => ({ ...one!, id: part, part, weight });
    const of = (theory: number, practical: number): MarkingScheme =>
      ({
        ...ready,
        modules: [half('theory', theory), half('practical', practical)],
      }) as unknown as MarkingScheme;
    const warned = (scheme: MarkingScheme) => checkDraft(scheme).warnings;
    expect(warned(of(300_000, 700_000))).toEqual([]);
    expect(warned(of(300_001, 699_999))).toEqual([
      { path: 'modules[0].weight', warning: 'theory-over-limit', share: 300_001 },
    ]);
    expect(warned(of(100_000, 700_000))).toEqual([
      { path: 'modules', warning: 'weights-not-whole', share: 800_000 },
    ]);
    expect(warned(of(1_000_000, 1_000_000)).map(({ warning }) => warning)).toEqual(['theory-over-limit']);
    expect(warned(of(1_000_000, 0))).toEqual([]);
    expect(warned(NO_SCHEME)).toEqual([]);
  });

  it('[SCE-5] every node has its running sum; what is declared can be taken from the sums', () => {
    const sums = nodeSums(schemeNodes(BUILT));
    expect(sums.get('module-1')).toEqual({
      sum: { num: 30_000_000n, den: 1n },
      declared: 100_000_000,
      isRight: false,
    });
    expect(sums.get('module-1/criterion-2')?.sum.num).toBe(20_000_000n);
    expect(schemeSum(BUILT).isRight).toBe(true);
    expect([ready.fullMarks, ready.modules[0]!.fullMarks]).toEqual([40_000_000, 40_000_000]);
    expect(checkScheme(ready)).toEqual([]);
    expect(ready.modules[0]!.criteria[0]).not.toHaveProperty('fullMarks');
    expect(takeSums(ready)).toEqual(ready);
  });
});
