import { ledgerOf, markFact, points, seatsOf, STAGE } from '../../../test/rules/builders';
import { smallRules } from '../../../test/support/small-rules';
import type { AspectId, EntryId, JudgeId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { LedgerFact } from '../ledger/ledger-fact';
import { markedStageOf } from '../mark/marked-stage-of';
import { decideScores, type ScoreDecision } from './decide-scores';
import { scoreFaultText } from './score-fault';

const [JUDGE, ENTRY] = ['score-import.1' as JudgeId, 'e1' as EntryId];
const stage = markedStageOf(STAGE, smallRules(), seatsOf({ theory: [JUDGE] }), [ENTRY])!;
const sheet = { stageId: STAGE, entryId: ENTRY, judgeId: JUDGE };
const marked = markFact('e1', JUDGE, 'theory-paper', '80');
const submitted: LedgerFact = { ...sheet, kind: 'SheetSubmitted' };

const decide = (facts: readonly LedgerFact[], value = '80'): ScoreDecision => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  const marks = [{ aspectId: 'theory-paper' as AspectId, points: points(value) }];
  return decideScores(stage, book, JUDGE, { entry: { id: ENTRY, number: '01-1', name: null }, marks });
};
const texts = (decision: ScoreDecision): string[] =>
  decision.kind === 'faulty' ? decision.faults.map((fault) => scoreFaultText(fault).zh) : [decision.kind];

describe('what becomes of a row of scores', () => {
  it('[SCI-5] it is entered where nothing is submitted, also over marks of a sheet that was opened again', () => {
    expect(decide([])).toEqual({ kind: 'enter' });
    const reopened: LedgerFact = { ...sheet, kind: 'SheetReopened', reason: 'misread' };
    expect(decide([marked, submitted, reopened], '81')).toEqual({ kind: 'enter' });
  });

  it('[SCI-5] what stands just so is left alone, what differs is not overwritten', () => {
    expect(decide([marked, submitted])).toEqual({ kind: 'same' });
    expect(texts(decide([marked, submitted], '81'))).toEqual([
      '与已提交的分数 80 不一致，更正请由裁判长办理',
    ]);
  });

  it('[SCI-5] nobody who is out is given a mark, and nothing stands that the rulebook refuses', () => {
    const absent: LedgerFact = {
      stageId: STAGE,
      entryId: ENTRY,
      kind: 'StatusSet',
      status: 'absent',
      reason: 'did not come',
    };
    expect(texts(decide([absent]))).toEqual(['该选手已登记缺考、退赛或取消资格，不应有成绩']);
    expect(decide([], '101').kind).toBe('faulty');
    expect(decide([{ kind: 'StageClosed', stageId: STAGE }])).toMatchObject({
      faults: [{ code: 'refused', refusal: { code: 'STAGE_CLOSED' } }],
    });
  });
});
