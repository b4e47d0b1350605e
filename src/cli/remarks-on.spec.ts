import { sealed } from '../../test/rules/rules-case';
import type { Archive } from '../domain/archive/archive';
import { archiveStandings } from '../domain/archive/archive-standings';
import { remarksOn } from './remarks-on';

type Members = Readonly<Record<string, unknown>>;
type Marks = Readonly<Record<string, Members>>;

const scheme = {
  modules: [
    {
      id: 'work',
      criteria: [
        {
          id: 'c',
          aspects: [
            { id: 'look', kind: 'free', max: 10, step: 1 },
            { id: 'run', kind: 'free', max: 10, step: 1 },
          ],
        },
      ],
    },
  ],
};
/** One judge gives everybody the same number for look and run. */
const marked = (byPerson: Readonly<Record<string, number>>): Marks =>
  Object.fromEntries(
    Object.entries(byPerson).map(([id, mark]) => [id, { judge: { look: mark, run: mark } }]),
  );
/** The best two go on. */
const first = (more: Members = {}): Members => ({
  id: 'first',
  rules: { scheme, advancement: { steps: [{ kind: 'top-places', places: 2 }], reserves: 1 } },
  marks: marked({ ann: 9, bob: 8, eve: 7 }),
  ...more,
});
const last = (more: Members = {}): Members => ({
  id: 'last',
  rules: { scheme },
  marks: marked({ ann: 9, bob: 8 }),
  ...more,
});
const remarks = (...stages: readonly Members[]): string[] => {
  const archive = sealed({ format: 'baigong-draft', version: 2, trades: [{ id: 't1', stages }] });
  return remarksOn(archive, archiveStandings(archive));
};
const incomplete = (stage: string, count: number): string =>
  `${stage}: ${count} 人的评分不全（缺评分、缺裁判或须重评）。${count === 1 ? 'One entry is' : '2 entries are'} not complete: marks or judges are missing, or are to be given again.`;
const others = (missing: string, extra: string): string =>
  `last: 参赛者与 first 的晋级者不同。Others start than those who went on from first. 未参赛 missing: ${missing}; 多出 extra: ${extra}`;

it('[CLI-7] of a competition in order nothing is said', () => {
  expect(remarks(first(), last())).toEqual([]);
  expect(remarks(first())).toEqual([]);
});

describe('remarksOn, marks that are missing', () => {
  const half = { ...marked({ ann: 9, bob: 8 }), bob: { judge: { look: 8 } } };

  it('[CLI-7] says how many entries of a closed stage are not complete', () => {
    expect(remarks(last({ marks: half }))).toEqual([incomplete('last', 1)]);
    const two = { ...half, ann: { judge: { run: 9 } }, eve: { judge: { look: 1, run: 1 } } };
    expect(remarks(last({ marks: two }))).toEqual([incomplete('last', 2)]);
  });

  it('[CLI-7] not of a stage that is open: its marks are still to come', () =>
    expect(remarks(last({ marks: half, isClosed: false }))).toEqual([]));

  it('[CLI-7] not of people who have no marks at all: they were not there', () =>
    expect(remarks(last({ entries: ['ann', 'bob', 'zoe'] }))).toEqual([]));

  it('[CLI-7] every stage for itself', () =>
    expect(
      remarks(first({ marks: { ...marked({ bob: 9, eve: 1 }), ...half } }), last({ marks: half })),
    ).toEqual([incomplete('first', 1), incomplete('last', 1)]));
});

describe('remarksOn, who starts', () => {
  it.each<[string, Members, string, string]>([
    ['somebody else', { marks: marked({ ann: 9, eve: 8 }) }, 'bob', 'eve'],
    ['one too few', { marks: marked({ ann: 9 }) }, 'bob', '–'],
    ['one too many', { marks: marked({ ann: 9, bob: 8, eve: 7 }) }, '–', 'eve'],
    ['others altogether', { marks: marked({ zoe: 9, eve: 8 }) }, 'ann bob', 'zoe eve'],
    ['nobody', { marks: {} }, 'ann bob', '–'],
  ])('[CLI-7] %s', (_, more, missing, extra) =>
    expect(remarks(first(), last(more))).toEqual([others(missing, extra)]),
  );

  it('[CLI-7] whoever declined is not waited for, and the reserve who was called is', () => {
    const records = { bob: { hasDeclined: true }, eve: { insteadOf: 'bob' } };
    expect(remarks(first({ records }), last({ marks: marked({ ann: 9, eve: 8 }) }))).toEqual([]);
    expect(remarks(first({ records }), last())).toEqual([others('eve', 'bob')]);
  });

  it('[CLI-7] where nobody was chosen anybody may start', () => {
    const plain = first({ rules: { scheme } });
    expect(remarks(plain, last({ marks: marked({ zoe: 9 }) }))).toEqual([]);
    const entriesOnly = { id: 'first', rules: {}, entries: ['ann'] };
    expect(remarks(entriesOnly, last({ marks: marked({ zoe: 9 }) }))).toEqual([]);
  });

  it('[CLI-7] only the stage before counts: who went on from the first to the second may be cut there', () => {
    const second = first({ id: 'second', marks: marked({ ann: 1, bob: 2 }) });
    const third = { ...last({ id: 'third' }), marks: marked({ ann: 1, bob: 2 }) };
    expect(remarks(first(), second, third)).toEqual([]);
    const one = { scheme, advancement: { steps: [{ kind: 'top-places', places: 1 }] } };
    const short = { ...third, marks: marked({ bob: 2 }) };
    expect(remarks(first(), { ...second, rules: one }, short)).toEqual([]);
  });

  it('[CLI-7] stages follow one another by their ordinals, not their order in the file; trades are apart', () => {
    const draft = { format: 'baigong-draft', version: 2, trades: [{ id: 't1', stages: [first(), last()] }] };
    const archive = sealed(draft);
    const [trade] = archive.trades;
    const turned: Archive = { ...archive, trades: [{ ...trade!, stages: trade!.stages.toReversed() }] };
    expect(remarksOn(turned, archiveStandings(turned))).toEqual([]);
    const apart = sealed({
      ...draft,
      trades: [
        { id: 't1', stages: [first()] },
        { id: 't2', stages: [last({ marks: marked({ zoe: 9 }) })] },
      ],
    });
    expect(remarksOn(apart, archiveStandings(apart))).toEqual([]);
  });

  it('[CLI-7] of one stage first what is missing, then who starts', () => {
    const marks = { ann: { judge: { look: 9 } } };
    expect(remarks(first(), last({ marks: { ...marks, bob: { judge: { run: 1 } }, zoe: {} } }))).toEqual([
      incomplete('last', 2),
      others('–', 'zoe'),
    ]);
  });
});
