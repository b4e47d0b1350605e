import { markFact, points, STAGE } from '../../../test/rules/builders';
import type { AspectId, EntryId, JudgeId } from '../kernel/ids';
import type { LedgerFact } from '../ledger/ledger-fact';
import { answersMutation } from './answers-mutation';
import type { MutationBody } from './mutation';

const cell = { entryId: 'e1' as EntryId, aspectId: 'a1' as AspectId };
const sheet = { stageId: STAGE, entryId: cell.entryId, judgeId: 'j1' as JudgeId };
const enter: MutationBody = { name: 'enterMark', ...cell, points: points('8'), basedOn: 0 };
const voiding: MutationBody = { name: 'voidMark', ...cell, basedOn: 0 };
const submit: MutationBody = { name: 'submitSheet', entryId: cell.entryId };

const HASH = 'a'.repeat(64);
const agree: MutationBody = {
  name: 'acknowledgeSheet',
  entryId: cell.entryId,
  content: HASH,
  refusal: null,
};
const refuse: MutationBody = { ...agree, refusal: 'not my piece' };

const appended = markFact('e1', 'j1', 'a1', '8');
const superseded: LedgerFact = {
  ...sheet,
  kind: 'MarkSuperseded',
  aspectId: cell.aspectId,
  points: points('8'),
  supersedes: 1,
};
const voided: LedgerFact = { ...sheet, kind: 'MarkVoided', aspectId: cell.aspectId, supersedes: 1 };
const submitted: LedgerFact = { ...sheet, kind: 'SheetSubmitted' };
const reopened: LedgerFact = { ...sheet, kind: 'SheetReopened', reason: 'typo' };
const agreed: LedgerFact = { ...sheet, kind: 'SheetAcknowledged', by: 'contestant', content: HASH };
const declined: LedgerFact = { ...agreed, refusal: 'not my piece' };
const closed: LedgerFact = { kind: 'StageClosed', stageId: STAGE };

describe('answersMutation', () => {
  it.each<[MutationBody, LedgerFact[]]>([
    [enter, [appended, superseded]],
    [voiding, [voided]],
    [submit, [submitted]],
    [agree, [agreed]],
    [refuse, [declined]],
  ])('[ITK-3] $name is answered by its own facts alone', (mutation, answers) => {
    for (const fact of [appended, superseded, voided, submitted, reopened, agreed, declined, closed])
      expect(answersMutation(fact, mutation)).toBe(answers.includes(fact));
  });

  it.each([
    ['another entry', markFact('e2', 'j1', 'a1', '8'), enter],
    ['another aspect', markFact('e1', 'j1', 'a2', '8'), enter],
    ['another mark', markFact('e1', 'j1', 'a1', '8.5'), enter],
    ['no result instead of a mark', markFact('e1', 'j1', 'a1', 'DNF'), enter],
    ['another aspect voided', { ...voided, aspectId: 'a2' as AspectId }, voiding],
    ['another entry voided', { ...voided, entryId: 'e2' as EntryId }, voiding],
    ['what the chief judge said', { ...agreed, by: 'chief-judge' }, agree],
    ['another version', { ...agreed, content: 'b'.repeat(64) }, agree],
    ['another reason', { ...declined, refusal: 'too late' }, refuse],
    ['another sheet', { ...submitted, entryId: 'e2' as EntryId }, submit],
  ] as const)('[ITK-3] %s is no answer', (_, fact, mutation) =>
    expect(answersMutation(fact, mutation)).toBe(false),
  );

  it('[ITK-3] what a mutation was based on is not compared', () => {
    expect(answersMutation(appended, { ...enter, basedOn: 7 })).toBe(true);
  });
});
