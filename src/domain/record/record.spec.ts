import {
  aspectOf,
  ledgerOf,
  moduleOf,
  PLAIN_RULES,
  points,
  schemeOf,
  STAGE,
  text,
} from '../../../test/rules/builders';
import type { AdjustmentId, AspectId, EntryId, JudgeId, ModuleId } from '../kernel/ids';
import type { Refusal } from '../kernel/refusal';
import { emptyStageBook, foldEntry } from '../ledger/fold-ledger';
import type { IncidentFact, LedgerFact } from '../ledger/ledger-fact';
import { markedStageOf } from '../mark/marked-stage-of';
import { acceptIncident } from './accept-incident';
import { parseAllowance, parseClock, parseClocks, parseIncident } from './parse-record';

const scheme = {
  ...schemeOf([moduleOf('m1', [aspectOf('a1')])]),
  adjustments: {
    floor: 'zero',
    rules: [
      {
        id: 'phone' as AdjustmentId,
        name: text('phone'),
        kind: 'penalty',
        amount: { kind: 'points', points: points('5') },
        clause: text('art. 9'),
      },
    ],
  },
} as const;
const [E1, E2] = ['e1', 'e2'] as EntryId[] as [EntryId, EntryId];
const stage = markedStageOf(STAGE, { ...PLAIN_RULES, scheme }, [], [E1, E2])!;
const of = { stageId: STAGE, entryId: E1 };
const reason = 'seen by two judges';
const incident = (more: Partial<IncidentFact> = {}): IncidentFact => ({
  ...of,
  kind: 'IncidentRecorded',
  incident: 'safety',
  text: 'grinds without goggles',
  ...more,
});
const failure = { cause: 'other', remedy: 'pause-and-go-on' } as const;
const clock = { ...of, moduleId: 'm1' as ModuleId };
/** Rows 1 to 5: started, paused, compensated, a penalty, a mark; row 6 is of somebody else. */
const BEFORE: LedgerFact[] = [
  { ...clock, kind: 'ClockStarted' },
  { ...clock, kind: 'ClockPaused', reason },
  { ...clock, kind: 'TimeCompensated', seconds: 90, reason },
  { ...of, kind: 'AdjustmentGiven', adjustmentId: 'phone' as AdjustmentId, times: 1, reason },
  { ...of, kind: 'MarkAppended', judgeId: 'j1' as JudgeId, aspectId: 'a1' as AspectId, points: points('8') },
  { ...of, entryId: E2, kind: 'AdjustmentGiven', adjustmentId: 'phone' as AdjustmentId, times: 1, reason },
];
const accept = (fact: IncidentFact, ...facts: readonly LedgerFact[]): Refusal | 'recorded' => {
  const book = emptyStageBook();
  for (const row of ledgerOf(facts)) foldEntry(book, row);
  const result = acceptIncident(stage, book, fact);
  return result.ok ? 'recorded' : result.refusal;
};

describe('acceptIncident', () => {
  it('[INC-1] names an entry of the stage', () => {
    expect(accept(incident())).toBe('recorded');
    expect(accept(incident({ entryId: 'e9' as EntryId }))).toEqual({ code: 'NOT_FOUND' });
  });

  it('[INC-1] equipment that failed has its cause and its remedy, nothing else has', () => {
    expect(accept(incident({ incident: 'equipment', failure }))).toBe('recorded');
    expect(accept(incident({ incident: 'equipment' }))).toMatchObject({
      path: 'failure',
      fault: 'missing-member',
    });
    expect(accept(incident({ failure }))).toMatchObject({ path: 'failure', fault: 'unknown-member' });
  });

  it('[INC-2] links to the pauses, compensations and penalties of the same entry that stand', () => {
    expect(accept(incident({ links: [2, 3, 4] }), ...BEFORE)).toBe('recorded');
    for (const other of [1, 5, 6, 7])
      expect(accept(incident({ links: [2, other] }), ...BEFORE)).toEqual({ code: 'NOT_FOUND' });
    const back: LedgerFact = { ...of, kind: 'AdjustmentVoided', voids: 4, reason };
    expect(accept(incident({ links: [4] }), ...BEFORE, back)).toEqual({ code: 'NOT_FOUND' });
  });

  it('[INC-3] is recorded after closing too', () => {
    expect(accept(incident(), { kind: 'StageClosed', stageId: STAGE })).toBe('recorded');
  });
});

describe('what comes through the door', () => {
  it('[INC-1] an incident without its place, which the address names', () => {
    const { stageId, entryId, kind, ...said } = incident({ clause: 'art. 9' });
    expect(parseIncident(said, of)).toEqual({ ok: true, value: { stageId, entryId, kind, ...said } });
    expect(parseIncident({ ...said, entryId }, of)).toMatchObject({ refusal: { path: 'entryId' } });
    expect(parseIncident({ ...said, text: '' }, of)).toMatchObject({ refusal: { path: 'text' } });
    expect(parseIncident(null, of)).toEqual({ ok: false, refusal: { code: 'MALFORMED' } });
  });

  it('[TIM-2] a step of the clock, and nothing but that', () => {
    const started = { kind: 'ClockStarted', moduleId: 'm1' };
    expect(parseClock(started, of)).toEqual({ ok: true, value: { ...of, ...started } });
    for (const kind of ['StatusSet', 'TimeAllowed', 'toString', 7])
      expect(parseClock({ ...started, kind }, of)).toMatchObject({
        refusal: { code: 'MALFORMED', path: 'kind' },
      });
    expect(parseClock({ ...started, kind: 'ClockPaused' }, of)).toMatchObject({
      refusal: { path: 'reason' },
    });
    expect(parseClock({ ...started, at: '2005' }, of)).toMatchObject({ refusal: { path: 'at' } });
  });

  it('[TIM-7] a step of many clocks at once, each entry once', () => {
    const started = { kind: 'ClockStarted', moduleId: 'm1' };
    const place = { stageId: STAGE };
    expect(parseClocks({ ...started, entryIds: ['e1', 'e2', 'e1'] }, place)).toEqual({
      ok: true,
      value: [
        { ...of, ...started },
        { ...of, entryId: E2, ...started },
      ],
    });
    for (const entryIds of [[], 'e1', undefined, Array.from({ length: 501 }, (_, n) => `e${n}`)])
      expect(parseClocks({ ...started, entryIds }, place)).toMatchObject({ refusal: { path: 'entryIds' } });
    expect(parseClocks({ ...started, entryIds: ['e1', 'e 2'] }, place)).toMatchObject({
      refusal: { path: 'entryIds[1]' },
    });
    expect(parseClocks({ ...started, kind: 'ClockPaused', entryIds: ['e1'] }, place)).toMatchObject({
      refusal: { path: 'reason' },
    });
    expect(parseClocks([], place)).toEqual({ ok: false, refusal: { code: 'MALFORMED' } });
  });

  it('[TIM-4] how long a module may last, in whole seconds', () => {
    const place = { stageId: STAGE };
    expect(parseAllowance({ moduleId: 'm1', seconds: 7200 }, place).ok).toBe(true);
    for (const seconds of [0, 1.5, '60', 86_401])
      expect(parseAllowance({ moduleId: 'm1', seconds }, place)).toMatchObject({
        refusal: { path: 'seconds' },
      });
  });
});
