import {
  aspectOf,
  deductionOf,
  ledgerOf,
  markFact,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  seatsOf,
  STAGE,
  text,
} from '../../../test/rules/builders';
import type { AspectId, EntryId, JudgeId, StageId } from '../kernel/ids';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { Archive } from './archive';
import { misfitRow } from '../../../test/support/misfit-row';

const OTHER = 'stage-2' as StageId;
const scheme = {
  ...schemeOf([
    moduleOf('m1', [aspectOf('a1', { isAttempt: true }), deductionOf('d1')], {
      acknowledgedBy: ['contestant'],
    }),
  ]),
  adjustments: {
    floor: 'zero',
    rules: [
      {
        id: 'phone',
        name: text('phone'),
        kind: 'penalty',
        amount: { kind: 'points', points: points('5') },
        clause: text('art. 9'),
      },
    ],
  },
};
const STEPS = [
  { id: 'chief', name: text('chief'), role: 'chief-judge' },
  { id: 'committee', name: text('committee'), role: 'organizer' },
];
const stage = (
  id: StageId,
  entryIds: readonly string[],
  rules: unknown = { ...PLAIN_RULES, scheme, signatures: STEPS },
): unknown => ({
  id,
  rules,
  entries: entryIds.map((entryId) => ({ id: entryId })),
  seats: seatsOf({ m1: ['j1'] }),
});
/** Two stages, and one without a scheme; j1 has a seat, j2 none. */
const archive = (facts: readonly LedgerFact[]): Archive =>
  ({
    judges: [{ id: 'j1' }, { id: 'j2' }],
    trades: [
      { stages: [stage(STAGE, ['e1', 'e2'])] },
      { stages: [stage(OTHER, ['f1']), stage('stage-3' as StageId, ['g1'], PLAIN_RULES)] },
    ],
    ledger: ledgerOf(facts),
  }) as unknown as Archive;
const misfit = (...facts: readonly LedgerFact[]): number | null => misfitRow(archive(facts));

const mark = markFact('e1', 'j1', 'a1', '8');
const sheet = { stageId: STAGE, entryId: 'e1' as EntryId, judgeId: 'j1' as JudgeId };
const cell = { ...sheet, aspectId: 'a1' as AspectId };
const E1 = { stageId: STAGE, entryId: 'e1' as EntryId, reason: 'as recorded' };

const agreed = { ...sheet, kind: 'SheetAcknowledged', by: 'contestant', content: 'a'.repeat(64) };
const E1_PLACE = { stageId: STAGE, entryId: 'e1' };
const CLOCK = { ...E1_PLACE, moduleId: 'm1' };

const SAID = [
  mark,
  markFact('e1', 'j1', 'a1', 'DNF'),
  // A judge without a seat may have lost it since.
  markFact('e1', 'j2', 'a1', '8'),
  { ...cell, kind: 'MarkSuperseded', points: points('9'), supersedes: 1 },
  { ...cell, kind: 'MarkVoided', supersedes: 1 },
  { ...sheet, kind: 'SheetSubmitted' },
  agreed,
  { ...agreed, refusal: 'not my piece' },
  { ...sheet, kind: 'SheetReopened', reason: 'typo' },
  { ...E1, kind: 'StatusSet', status: 'late' },
  { ...E1, kind: 'JudgeExcused', judgeId: 'j1' },
  { kind: 'StageClosed', stageId: STAGE },
  { ...E1, kind: 'WildCardGiven' },
  { kind: 'StageReopened', stageId: STAGE, reason: 'appeal' },
] as LedgerFact[];
/** With what is recorded beside: the third row pauses, the fifth is a note. */
const FITTING = [
  ...SAID,
  { kind: 'TimeAllowed', stageId: STAGE, moduleId: 'm1', seconds: 7200 },
  { ...CLOCK, kind: 'ClockStarted' },
  { ...CLOCK, kind: 'ClockPaused', reason: 'power cut' },
  { ...E1_PLACE, kind: 'IncidentRecorded', incident: 'safety', text: 'no goggles', links: [SAID.length + 3] },
  { ...cell, kind: 'NoteAdded', text: 'burr on the edge' },
  { ...cell, kind: 'NoteWithdrawn', withdraws: SAID.length + 5 },
] as LedgerFact[];

describe('misfitRow', () => {
  it('[ARC-10] finds what stands behind a signed sheet or a closed stage, and what opens nothing', () => {
    const signed = { ...sheet, kind: 'SheetSubmitted' } as LedgerFact;
    const given = { ...sheet, kind: 'SheetReopened', reason: 'typo' } as LedgerFact;
    const closed = { kind: 'StageClosed', stageId: STAGE } as LedgerFact;
    const open = { kind: 'StageReopened', stageId: STAGE, reason: 'appeal' } as LedgerFact;
    const voided = { ...cell, kind: 'MarkVoided', supersedes: 1 } as LedgerFact;
    for (const late of [mark, voided, signed]) expect(misfit(mark, signed, late)).toBe(2);
    for (const late of [mark, voided, signed, given, closed])
      expect(misfit(mark, signed, closed, late)).toBe(3);
    const late = { ...E1, kind: 'StatusSet', status: 'late' } as LedgerFact;
    expect(misfit(closed, late)).toBe(1);
    expect(misfit(closed, markFact('f1', 'j1', 'a1', '8'))).toBe(1);
    expect(misfit(mark, signed, closed, agreed as LedgerFact)).toBe(3);
    expect(misfit(mark, signed, agreed as LedgerFact)).toBeNull();
    expect(misfit(given)).toBe(0);
    expect(misfit(open)).toBe(0);
    expect(misfit(mark, signed, closed, open, given, mark, signed, closed)).toBeNull();
    expect(misfit(mark, signed, markFact('e2', 'j1', 'a1', '8'), markFact('e1', 'j2', 'a1', '8'))).toBeNull();
  });

  it('[SGN-6] finds a signature out of turn, under an open stage, of nobody whom the rules name, or given twice by one', () => {
    const closes: LedgerFact = { kind: 'StageClosed', stageId: STAGE };
    const signs = (step: string, content = 'a'): LedgerFact => ({
      kind: 'StageSigned',
      stageId: STAGE,
      step,
      content: content.repeat(64),
    });
    expect(misfit(closes, signs('chief'), signs('chief', 'b'))).toBeNull();
    expect(misfit(signs('chief'))).toBe(0);
    expect(misfit(closes, signs('committee'))).toBe(1);
    expect(misfit(closes, signs('other'))).toBe(1);
    // The same account gives both.
    expect(misfit(closes, signs('chief'), signs('committee'))).toBe(2);
    expect(misfit(closes, signs('chief'), signs('chief'))).toBe(2);
  });

  it('[ARC-5] finds nothing in a ledger that fits, nor in none', () => {
    expect(misfit(...FITTING)).toBeNull();
    expect(misfit()).toBeNull();
  });

  it.each([
    ['an unknown stage', { ...mark, stageId: 'stage-9' as StageId }],
    ['a stage without a scheme', { kind: 'StageClosed', stageId: 'stage-3' as StageId }],
    ['an entry of another stage', markFact('f1', 'j1', 'a1', '8')],
    ['an unknown judge', markFact('e1', 'j9', 'a1', '8')],
    ['an unknown aspect', markFact('e1', 'j1', 'a9', '8')],
    ['an unknown aspect voided', { ...cell, aspectId: 'a9', kind: 'MarkVoided', supersedes: 1 }],
    ['a mark out of range', markFact('e1', 'j1', 'a1', '10.5')],
    ['a mark off the step', markFact('e1', 'j1', 'a1', '8.2')],
    ['no result of what is no attempt', markFact('e1', 'j1', 'd1', 'DNF')],
    ['a correction out of range', { ...cell, kind: 'MarkSuperseded', points: points('11'), supersedes: 1 }],
    ['a sheet of an unknown entry', { ...sheet, entryId: 'e9', kind: 'SheetSubmitted' }],
    ['a sheet of an unknown judge', { ...sheet, judgeId: 'j9', kind: 'SheetReopened', reason: 'typo' }],
    ['a ruling on an unknown entry', { ...E1, entryId: 'e9', kind: 'StatusSet', status: 'late' }],
    ['an unknown penalty', { ...E1, kind: 'AdjustmentGiven', adjustmentId: 'sleep', times: 1 }],
    ['a judge without a seat excused', { ...E1, kind: 'JudgeExcused', judgeId: 'j2' }],
    ['a clock of an unknown module', { ...CLOCK, moduleId: 'm9', kind: 'ClockStarted' }],
    ['a clock of an unknown entry', { ...CLOCK, entryId: 'e9', kind: 'ClockStarted' }],
    ['a clock that stops before it starts', { ...CLOCK, kind: 'ClockStopped' }],
    ['an undone step that was never taken', { ...CLOCK, kind: 'ClockCorrected', voids: 1, reason: 'slip' }],
    [
      'an incident of an unknown entry',
      { ...E1_PLACE, entryId: 'e9', kind: 'IncidentRecorded', incident: 'other', text: 'x' },
    ],
    [
      'an incident that links to a mark',
      { ...E1_PLACE, kind: 'IncidentRecorded', incident: 'other', text: 'x', links: [1] },
    ],
    [
      'a failure of equipment without its remedy',
      { ...E1_PLACE, kind: 'IncidentRecorded', incident: 'equipment', text: 'x' },
    ],
    ['a note of an unknown judge', { ...cell, judgeId: 'j9', kind: 'NoteAdded', text: 'x' }],
    ['a note on an unknown aspect', { ...cell, aspectId: 'a9', kind: 'NoteAdded', text: 'x' }],
    ['a note that says nothing', { ...cell, kind: 'NoteAdded' }],
    ['a note withdrawn that was never there', { ...cell, kind: 'NoteWithdrawn', withdraws: 1 }],
    ['an unknown title struck', { ...E1, kind: 'AwardStruck', awardId: 'champion' }],
    [
      'a decision where places are shared',
      { kind: 'TieDecided', stageId: STAGE, order: ['e1', 'e2'], by: 'lot', reason: 'drawn' },
    ],
  ])('[ARC-5][LAW-9] names the row of %s', (_, fact) => {
    expect(misfit(mark, fact as LedgerFact, mark)).toBe(1);
    expect(misfit(fact as LedgerFact)).toBe(0);
  });

  it.each([
    ['by whom nobody asks', { ...agreed, by: 'chief-judge' }],
    ['of a judge without a seat', { ...agreed, judgeId: 'j2' }],
    ['of an unknown entry', { ...agreed, entryId: 'e9' }],
  ])('[ACK-8] names the row of an acknowledgement %s', (_, fact) =>
    expect(misfit(mark, fact as LedgerFact)).toBe(1),
  );

  const given = (entryId = 'e1', stageId = STAGE): LedgerFact =>
    ({ ...E1, stageId, entryId, kind: 'AdjustmentGiven', adjustmentId: 'phone', times: 1 }) as LedgerFact;
  const voided = (voids: number, entryId = 'e1', stageId = STAGE): LedgerFact =>
    ({ ...E1, stageId, entryId, kind: 'AdjustmentVoided', voids }) as LedgerFact;

  it('[RUL-4] a penalty that was given to the same entry is taken back', () => {
    expect(misfit(given(), voided(1))).toBeNull();
    expect(misfit(given(), given(), given('e2'), voided(2), voided(3, 'e2'))).toBeNull();
    expect(misfit(given('f1', OTHER), voided(1, 'f1', OTHER))).toBeNull();
  });

  it.each([
    ['of another entry', [given('e2'), voided(1)], 1],
    ['of an entry in another stage', [given('f1', OTHER), voided(1)], 1],
    ['that comes later', [voided(2), given()], 0],
    ['that is a mark', [mark, voided(1)], 1],
    ['that is another ruling', [{ ...E1, kind: 'StatusSet', status: 'late' }, voided(1)], 1],
    ['that is not there', [given(), voided(7)], 1],
    ['that was taken back before', [given(), given(), voided(1), voided(2), voided(1)], 4],
    ['of an entry that is not there', [given(), voided(1, 'e9')], 1],
  ] as [string, LedgerFact[], number][])('[RUL-4] a row %s is not taken back', (_, facts, index) =>
    expect(misfit(...facts)).toBe(index),
  );
});
