import type { StageId, TradeId } from '../kernel/ids';
import { isSomebodyAtWork, nextStep, type RehearsedStage } from './next-step';

const stage = (id: string, more: Partial<RehearsedStage> = {}): RehearsedStage => ({
  stageId: id as StageId,
  tradeId: 'trade' as TradeId,
  ordinal: 1,
  isMarked: true,
  isClosed: false,
  entries: 4,
  openSheets: 0,
  hasAdvancement: true,
  ...more,
});
const none: ReadonlySet<StageId> = new Set();
const left = (...ids: string[]): ReadonlySet<StageId> => new Set(ids as StageId[]);

describe('the next step of a rehearsal that runs to its end', () => {
  const final = stage('final', { ordinal: 2, entries: 0, hasAdvancement: false });

  it('[RHS-9] a stage is closed when its last sheet is in, not before', () => {
    expect(nextStep([stage('semi', { openSheets: 1 }), final], none)).toBeNull();
    expect(isSomebodyAtWork([stage('semi', { openSheets: 1 }), final])).toBe(true);
    expect(nextStep([stage('semi'), final], none)).toEqual({ kind: 'close', stageId: 'semi' });
  });

  it('[RHS-9] who goes on enters the next stage, once', () => {
    const semi = stage('semi', { isClosed: true });
    expect(nextStep([semi, final], none)).toEqual({ kind: 'advance', stageId: 'semi' });
    expect(nextStep([semi, { ...final, entries: 2, openSheets: 2 }], none)).toBeNull();
    expect(nextStep([semi, final], left('semi'))).toBeNull();
    expect(nextStep([semi, { ...final, isClosed: true }], none)).toBeNull();
    expect(nextStep([{ ...semi, hasAdvancement: false }, final], none)).toBeNull();
  });

  it('[RHS-9] a stage that cannot be closed holds up no other trade', () => {
    const other = stage('other', { tradeId: 'second' as TradeId });
    expect(nextStep([stage('semi'), final, other], left('semi'))).toEqual({
      kind: 'close',
      stageId: 'other',
    });
  });

  it('[RHS-9] what is not marked and what is empty is left alone, and the end is where nothing is left', () => {
    const preliminary = stage('first', { isMarked: false });
    const done = [preliminary, stage('semi', { ordinal: 3, isClosed: true }), stage('empty', { entries: 0 })];
    expect(nextStep(done, none)).toBeNull();
    expect(isSomebodyAtWork(done)).toBe(false);
  });
});
