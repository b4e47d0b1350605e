import {
  aspectOf,
  ledgerOf,
  markFact,
  moduleOf,
  PLAIN_RULES,
  schemeOf,
  seatsOf,
  STAGE,
} from '../../../test/rules/builders';
import type { AccountId, EntryId, JudgeId } from '../kernel/ids';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import { markedStageOf } from '../mark/marked-stage-of';
import { isOwnWork } from './is-own-work';

const [E1, E2] = ['e1' as EntryId, 'e2' as EntryId];
const rules = { ...PLAIN_RULES, scheme: schemeOf([moduleOf('m1', [aspectOf('a1')])]) };
const stage = markedStageOf(STAGE, rules, seatsOf({ m1: ['j1'] }), [E1, E2])!;
const book = emptyStageBook();
for (const row of ledgerOf([
  markFact('e1', 'gone', 'a1', '8'),
  {
    kind: 'SheetSubmitted',
    stageId: STAGE,
    entryId: E1,
    judgeId: 'j1' as JudgeId,
    keyedBy: ['k1', 'k2'] as AccountId[],
  },
]))
  foldEntry(book, row);

describe('isOwnWork', () => {
  it.each([
    ['j1', E2, true],
    ['j1', null, true],
    ['gone', E1, true],
    ['gone', E2, false],
    ['k1', E1, true],
    ['k2', E1, true],
    ['k2', E2, false],
    ['k2', null, false],
    ['s1', E1, false],
  ])('[RCK-4] %s, entry %s: %s', (who, entryId, isOwn) => {
    expect(isOwnWork(stage, book, who as AccountId, entryId)).toBe(isOwn);
  });
});
