import { rulesWith } from '../../../test/support/small-rules';
import { ledgerOf, STAGE } from '../../../test/rules/builders';
import type { AccountId, EntryId } from '../kernel/ids';
import type { LedgerFact } from '../ledger/ledger-fact';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import { ratio } from '../kernel/ratios';
import type { StageBook } from '../ledger/stage-book';
import type { Standing } from '../ranking/standing';
import { checkStageRules } from '../stage-rules/check-stage-rules';
import { describeStageRules } from '../stage-rules/describe/describe-stage-rules';
import { stageRulesShape } from '../stage-rules/stage-rules-shape';
import { resultContent } from './result-content';
import { missingSignatures, refuseSignature } from './signature-chain';
import { signatureStepsShape, type SignatureSteps } from './signature-rule';

const steps: SignatureSteps = [
  { id: 'group', name: { zh: '裁判组', en: 'Group' }, role: 'chief-judge' },
  { id: 'supervisor', name: { zh: '监督', en: 'Supervision' }, role: 'supervisor' },
];
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)] as const;
const closed: LedgerFact = { kind: 'StageClosed', stageId: STAGE };
const signed = (step: string, content: string = A): LedgerFact => ({
  kind: 'StageSigned',
  stageId: STAGE,
  step,
  content,
});
/** Whatever a ledger of the desk says; each row by somebody of its own. */
const bookOf = (...facts: readonly LedgerFact[]): StageBook => {
  const book = emptyStageBook();
  for (const [index, row] of ledgerOf(facts).entries())
    foldEntry(book, { ...row, actorId: `person-${index}` as AccountId });
  return book;
};
const sign = (book: StageBook, step: string, by = 'new', content: string = A) =>
  refuseSignature(steps, book, { step, content, by: by as AccountId });
const missing = (book: StageBook, content: string = A): string[] =>
  missingSignatures(steps, book, content).map(({ id }) => id);

describe('the chain of signatures', () => {
  it('[SGN-1] a draft names a step by its id; none stands twice and roles are those that sign', () => {
    expect(signatureStepsShape.fromDraft([{ id: 'chief', role: 'chief-judge' }])).toEqual([
      { id: 'chief', name: { zh: 'chief', en: 'chief' }, role: 'chief-judge' },
    ]);
    expect(stageRulesShape.check(rulesWith({ signatures: steps }))).toBeNull();
    expect(stageRulesShape.check(rulesWith({ signatures: [] }))).toMatchObject({ path: '.signatures' });
    const odd = [{ ...steps[0], role: 'judge' }];
    expect(stageRulesShape.check(rulesWith({ signatures: odd }))).toMatchObject({
      path: '.signatures[0].role',
    });
    expect(checkStageRules(rulesWith({ signatures: [...steps, steps[0]] }))).toEqual([
      { path: 'signatures[2].id', fault: 'duplicate' },
    ]);
  });

  it('[SGN-1][RUV-3] is read as a sentence in both languages', () => {
    const read = describeStageRules(rulesWith({ signatures: steps })).find(
      ({ part }) => part === 'signatures',
    );
    expect(read?.sentences).toEqual([
      {
        zh: '公布前须依次签署本阶段成绩：裁判组（裁判长） → 监督（监督）；同一人只签一次，成绩有变动时已签的作废',
        en: 'before publication the result is signed in this order: Group (chief judge) → Supervision (supervisor); nobody signs twice, and whenever the result changes signatures are void',
      },
    ]);
  });

  it('[SGN-2] what is signed is who stands where with what total, to the last fraction', () => {
    const row = (id: string, place: number | null, total: Standing['tally']['total']): Standing =>
      ({ entryId: id as EntryId, place, tally: { total } }) as Standing;
    expect(resultContent(STAGE, [row('e1', 1, ratio(1, 3)), row('e2', null, null)])).toBe(
      `["${STAGE}",[["e1",1,"1/3"],["e2",null,null]]]`,
    );
  });

  it('[SGN-3] is signed in order, on a closed stage only, each step once and by somebody else each time', () => {
    expect(sign(bookOf(), 'group')).toEqual({ code: 'STAGE_NOT_CLOSED' });
    expect(sign(bookOf(closed), 'committee')).toEqual({ code: 'NOT_FOUND' });
    expect(sign(bookOf(closed), 'supervisor')).toEqual({ code: 'SIGNATURE_ORDER', next: steps[0]!.name });
    expect(sign(bookOf(closed), 'group')).toBeNull();
    const once = bookOf(closed, signed('group'));
    expect(sign(once, 'group')).toEqual({ code: 'ALREADY_EXISTS' });
    expect(sign(once, 'supervisor', 'person-1')).toEqual({ code: 'SIGNED_ALREADY' });
    expect(sign(once, 'supervisor')).toBeNull();
  });

  it('[SGN-4] of another result no signature counts, and none after the stage was opened again', () => {
    const book = bookOf(closed, signed('group'), signed('supervisor'));
    expect(missing(book)).toEqual([]);
    expect(missing(book, B)).toEqual(['group', 'supervisor']);
    // Who signed the result before signs the new one too.
    expect(sign(book, 'group', 'person-1', B)).toBeNull();
    const again = bookOf(closed, signed('group'), {
      kind: 'StageReopened',
      stageId: STAGE,
      reason: 'wrong total',
    });
    expect(again.signatures).toEqual([]);
    expect(missing(again)).toEqual(['group', 'supervisor']);
  });

  it('[SGN-4] the book holds who signed what and when', () => {
    expect(bookOf(closed, signed('group')).signatures).toEqual([
      { seq: 2, by: 'person-1', at: expect.any(String), step: 'group', content: A },
    ]);
  });
});
