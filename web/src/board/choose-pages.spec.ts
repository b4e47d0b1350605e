import type { BoardSnapshot } from '#contract/live';
import { choosePages } from './choose-pages';

const stage = (tradeId: string, tradeOrdinal: number, stageId: string, rows: number): object => ({
  tradeId,
  tradeOrdinal,
  stageId,
  rows: Array.from({ length: rows }, (_, index) => ({ entryId: `${stageId}-${index + 1}` })),
});

const board = {
  stages: [
    stage('weld', 2, 'weld-semi', 40),
    stage('weld', 2, 'weld-final', 23),
    stage('cook', 1, 'cook-semi', 12),
    stage('cook', 1, 'cook-final', 0),
  ],
} as unknown as BoardSnapshot;

const shape = (tradeId: string | null): readonly string[] =>
  choosePages(board, tradeId).map(
    ({ stage, skipped, rows }) => `${stage.stageId} ${skipped + 1}-${skipped + rows.length}`,
  );

describe('choosePages', () => {
  it('[BRD-1] goes through the trades in order, the last stage with entries of each, ten rows a page, no row left out', () => {
    expect(shape(null)).toEqual([
      'cook-semi 1-10',
      'cook-semi 11-12',
      'weld-final 1-10',
      'weld-final 11-20',
      'weld-final 21-23',
    ]);
  });

  it('[BRD-2] a screen of one trade shows only that trade', () => {
    expect(shape('cook')).toEqual(['cook-semi 1-10', 'cook-semi 11-12']);
    expect(shape('none')).toEqual([]);
  });

  it('[RVL-9] while a stage is revealed the hall sees its last rows and nothing else, also before the first', () => {
    const freeze = { phase: 'revealing' };
    const revealed = (rows: number): BoardSnapshot =>
      ({ stages: [...board.stages, { ...stage('join', 3, 'join-final', rows), freeze }] }) as never;
    const of = (rows: number): string[] =>
      choosePages(revealed(rows), null).map((page) => `${page.stage.stageId} ${page.rows.length}`);
    expect([of(0), of(3), of(12)]).toEqual([['join-final 0'], ['join-final 3'], ['join-final 10']]);
    const frozen = { ...board, stages: [{ ...board.stages[0]!, freeze: { phase: 'frozen' } }] } as never;
    expect(choosePages(frozen, null)).toHaveLength(4);
  });
});
