import type { CompetitionView } from '#contract/competitions';
import type { HonoursView } from '#contract/honours';
import type { BoardSnapshot, BoardStage } from '#contract/live';
import type { EditionView } from '#contract/publication';
import type { StageId, TradeId } from '#domain/kernel/ids';
import { tradeRows, type TradeRow } from './trade-rows';
import type { OpenWork } from './use-open-sheets';
import { whatIsDue } from './what-is-due';

const EDITION = { version: 1, at: '2005-09-28T08:00:00.000Z', hash: 'aa', isBehind: false };

const stageOf = (trade: string, more: Partial<BoardStage> = {}): BoardStage =>
  ({
    tradeId: trade as TradeId,
    stageId: `${trade}-final` as StageId,
    kind: 'final',
    isClosed: false,
    edition: null,
    ...more,
  }) as BoardStage;

const competition = {
  trades: ['t1', 't2', 't3', 't4', 't5'].map((id) => ({ id })),
} as unknown as CompetitionView;

const board = {
  stages: [
    stageOf('t5', { isClosed: true, edition: EDITION }),
    stageOf('t4', { isClosed: true }),
    stageOf('t3'),
    stageOf('t2'),
  ],
} as unknown as BoardSnapshot;

const openWork = new Map<StageId, OpenWork>([
  ['t2-final' as StageId, { sheets: 3, spreads: 0 }],
  ['t3-final' as StageId, { sheets: 0, spreads: 0 }],
]);

describe('tradeRows', () => {
  it('[WEB-1] trades stand in their own order, each with the state of its stage', () => {
    const rows = tradeRows(competition, board, { openWork });
    expect(rows.map(({ trade, state }) => `${trade.id} ${state}`)).toEqual([
      't1 waiting',
      't2 marking',
      't3 complete',
      't4 closed',
      't5 published',
    ]);
  });

  it('[WEB-1] a trade that was opened again and closed after its edition waits for the next one', () => {
    const again = stageOf('t5', { isClosed: true, edition: { ...EDITION, isBehind: true } });
    const rows = tradeRows(competition, { ...board, stages: [again] }, { openWork });
    expect(rows.find(({ trade }) => trade.id === 't5')?.state).toBe('closed');
  });

  it('[WEB-1][PBS-8] an internal edition, which the board does not know, is published for those in charge until the ledger goes on', () => {
    const stateWith = (isBehind: boolean) => {
      const internal = { stageId: 't4-final', state: 'internal', isBehind } as unknown as EditionView;
      const rows = tradeRows(competition, board, { openWork, editions: [internal] });
      return rows.find(({ trade }) => trade.id === 't4')?.state;
    };
    expect([stateWith(false), stateWith(true)]).toEqual(['published', 'closed']);
  });

  it('[WEB-1] a stage whose open sheets are not known is not called complete', () => {
    const states = tradeRows(competition, board, { openWork: new Map() }).map(({ state }) => state);
    expect(states).not.toContain('complete');
  });
});

describe('tradeRows, judges too far apart', () => {
  it('[WEB-1][RSC-8] a stage whose entries are still to be decided on is not called complete, and says how many', () => {
    const apart = new Map([['t3-final' as StageId, { sheets: 0, spreads: 2 }]]);
    const row = tradeRows(competition, board, { openWork: apart }).find(({ trade }) => trade.id === 't3');
    expect(row).toMatchObject({ state: 'marking', openSpreads: 2 });
  });
});

const rowsOf = (...states: TradeRow['state'][]): TradeRow[] =>
  states.map((state, index) => ({
    trade: { id: `t${index}` } as unknown as TradeRow['trade'],
    stage: stageOf(`t${index}`, { edition: state === 'published' ? EDITION : null }),
    state,
    edition: null,
    openSpreads: 0,
  }));

const conferral = (hash: string | null): Pick<HonoursView, 'conferredAt' | 'editions'> => ({
  conferredAt: hash === null ? null : '2005-10-01T00:00:00.000Z',
  editions:
    hash === null ? [] : [{ tradeId: 't0' as TradeId, stageId: 't0-final' as StageId, version: 1, hash }],
});

describe('whatIsDue', () => {
  it('[WEB-2] of several acts the first on the way is the page’s one primary act', () => {
    expect(whatIsDue(rowsOf('complete', 'closed', 'published'), null).first).toBe('close');
    expect(whatIsDue(rowsOf('marking', 'closed', 'published'), null).first).toBe('publish');
    expect(whatIsDue(rowsOf('published'), conferral(null)).first).toBe('confer');
    expect(whatIsDue(rowsOf('marking'), conferral(null)).first).toBeNull();
  });

  it('[WEB-2] honours are due when every final is published, and again after a newer edition', () => {
    expect(whatIsDue(rowsOf('published', 'closed'), conferral(null)).honours).toBe('missing');
    expect(whatIsDue(rowsOf('published'), conferral(null)).honours).toBe('ready');
    expect(whatIsDue(rowsOf('published'), conferral('aa')).honours).toBe('conferred');
    expect(whatIsDue(rowsOf('published'), conferral('older')).honours).toBe('outdated');
  });

  it('[WEB-2] who may not read honours is told nothing about them', () => {
    expect(whatIsDue(rowsOf('published'), null)).toMatchObject({ honours: 'unknown', first: null });
  });
});
