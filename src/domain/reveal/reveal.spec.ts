import { decideReveal, foldReveal, REVEAL_ACTS, type RevealAct, type RevealStep } from './reveal-state';
import { nextToReveal, ranksToReveal, revealedRows } from './revealed-rows';

const row = (id: string, place: number | null) => ({ id, place });
const ROWS = [row('a', 1), row('b', 2), row('c', 2), row('d', 4), row('e', 5), row('f', null)];
const ids = (rows: readonly { id: string }[]): string => rows.map(({ id }) => id).join('');

describe('what the hall has seen', () => {
  it('[RVL-7] goes rank by rank from the last to the first; who shares a place comes together', () => {
    const seen = [0, 1, 2, 3, 4, 5].map((shown) => ids(revealedRows(ROWS, { shown, oneByOne: null })));
    expect(seen).toEqual(['f', 'ef', 'def', 'bcdef', 'abcdef', 'abcdef']);
    expect([0, 1, 2, 3, 4].map((shown) => ids(nextToReveal(ROWS, { shown, oneByOne: null })))).toEqual([
      'e',
      'd',
      'bc',
      'a',
      '',
    ]);
  });

  it('[RVL-7] or only the first ones: whoever stands below them is there from the beginning', () => {
    const seen = [0, 1, 2].map((shown) => ids(revealedRows(ROWS, { shown, oneByOne: 2 })));
    expect(seen).toEqual(['def', 'bcdef', 'abcdef']);
    expect(ranksToReveal(ROWS, 2)).toEqual([1, 2]);
    expect(ranksToReveal(ROWS, 99)).toEqual([1, 2, 4, 5]);
    expect(ranksToReveal([], null)).toEqual([]);
  });

  it('[RVL-7] never more than the step before, but for one rank', () => {
    for (const oneByOne of [null, 1, 2, 3, 9]) {
      const ranks = ranksToReveal(ROWS, oneByOne).length;
      for (let shown = 0; shown < ranks; shown += 1) {
        const before = ids(revealedRows(ROWS, { shown, oneByOne }));
        const next = ids(nextToReveal(ROWS, { shown, oneByOne }));
        const now = ids(revealedRows(ROWS, { shown: shown + 1, oneByOne }));
        expect((next + before).split('').toSorted()).toEqual(now.split('').toSorted());
      }
    }
  });
});

describe('the steps of a reveal', () => {
  const RANKS = 2;
  const play = (...acts: readonly RevealAct[]): string => {
    const steps: RevealStep[] = [];
    for (const act of acts) {
      const decided = decideReveal(foldReveal(steps), act, RANKS);
      if (!decided.ok) return `no ${act}`;
      const ordinal = steps.length + 1;
      steps.push({ ordinal, act, shown: decided.value, ledgerSeq: 7, oneByOne: null });
    }
    const { phase, shown, isPaused } = foldReveal(steps);
    return `${phase} ${shown}${isPaused ? ' paused' : ''}`;
  };

  it('[RVL-5] next, back one, pause and on, to the end', () => {
    expect(play()).toBe('frozen 0');
    expect(play('begin')).toBe('revealing 0');
    expect(play('begin', 'next', 'next')).toBe('revealing 2');
    expect(play('begin', 'next', 'back')).toBe('revealing 0');
    expect(play('begin', 'next', 'pause')).toBe('revealing 1 paused');
    expect(play('begin', 'pause', 'resume', 'next')).toBe('revealing 1');
    expect(play('begin', 'next', 'next', 'end')).toBe('over 2');
    expect(play('begin', 'next', 'lift')).toBe('over 1');
  });

  it('[RVL-6] refuses what the board does not allow', () => {
    for (const act of REVEAL_ACTS) {
      expect(play(act).startsWith('no')).toBe(act !== 'begin' && act !== 'lift');
      expect(play('lift', act)).toBe(`no ${act}`);
    }
    expect(play('begin', 'begin')).toBe('no begin');
    expect(play('begin', 'back')).toBe('no back');
    expect(play('begin', 'next', 'next', 'next')).toBe('no next');
    expect(play('begin', 'next', 'end')).toBe('no end');
    expect(play('begin', 'pause', 'next')).toBe('no next');
    expect(play('begin', 'pause', 'pause')).toBe('no pause');
    expect(play('begin', 'resume')).toBe('no resume');
  });

  it('[RVL-5] remembers which places it reveals', () => {
    const steps: RevealStep[] = [
      { ordinal: 1, act: 'begin', shown: 0, ledgerSeq: 41, oneByOne: 3 },
      { ordinal: 2, act: 'next', shown: 1, ledgerSeq: null, oneByOne: null },
    ];
    expect(foldReveal(steps)).toMatchObject({ ledgerSeq: 41, oneByOne: 3, ordinal: 2 });
  });
});
