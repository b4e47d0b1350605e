import { aspectOf, moduleOf, PLAIN_RULES, points, schemeOf } from '../../../../test/rules/builders';
import type { ContestantId } from '../../kernel/ids';
import type { DraftRecord, DraftStage } from './draft';
import { draftEntryId, draftFacts, draftSeats } from './draft-facts';
import { decisionFacts, recordFacts } from './record-facts';

/** Two modules; a2 stands in the first beside a1, b1 in the second. */
const SCHEME = schemeOf([moduleOf('m1', [aspectOf('a1'), aspectOf('a2')]), moduleOf('m2', [aspectOf('b1')])]);
const stage = (more: Record<string, unknown> = {}): DraftStage =>
  ({
    id: 'final',
    rules: { ...PLAIN_RULES, scheme: SCHEME },
    entries: ['wang', 'li'].map((id) => ({ contestantId: id, number: id })),
    marks: {},
    records: {},
    decisions: [],
    isClosed: true,
    ...more,
  }) as unknown as DraftStage;
const MARK = points('8');
const of = { stageId: 'final', entryId: 'final.wang' };

describe('draftEntryId', () => {
  it('[ARC-8] an entry is called by its stage and its person', () =>
    expect(draftEntryId(stage(), 'wang' as ContestantId)).toBe('final.wang'));
});

describe('draftSeats', () => {
  it('[ARC-8] seats are those that the draft names, in its order, whoever gave marks', () => {
    const seats = { m2: ['zoe', 'amy'], m1: [] };
    const marks = { wang: { eva: { a1: MARK } } };
    expect(draftSeats(stage({ seats, marks }))).toEqual([
      { moduleId: 'm2', judgeId: 'zoe' },
      { moduleId: 'm2', judgeId: 'amy' },
    ]);
    expect(draftSeats(stage({ seats: {}, marks }))).toEqual([]);
  });

  it('[ARC-8] unless it names them, whoever gives anybody a mark in a module has a seat there, once', () => {
    const marks = {
      wang: { zoe: { a1: MARK, b1: MARK }, amy: { a2: MARK } },
      li: { zoe: { a1: MARK }, eva: { b1: MARK } },
    };
    expect(draftSeats(stage({ marks }))).toEqual([
      { moduleId: 'm1', judgeId: 'amy' },
      { moduleId: 'm1', judgeId: 'zoe' },
      { moduleId: 'm2', judgeId: 'eva' },
      { moduleId: 'm2', judgeId: 'zoe' },
    ]);
  });

  it('[ARC-8] an empty sheet, or marks of an aspect that there is not, make no seat', () =>
    expect(draftSeats(stage({ marks: { wang: { amy: {}, eva: { c1: MARK } } } }))).toEqual([]));

  it('[ARC-8] nobody sits in a stage without a scheme', () => {
    const marks = { wang: { amy: { a1: MARK } } };
    expect(draftSeats(stage({ rules: PLAIN_RULES, marks }))).toEqual([]);
  });
});

describe('draftFacts', () => {
  it('[ARC-8] first what the desk said, then every mark, then decisions, then the end', () => {
    const marks = { wang: { amy: { a1: MARK, a2: 'DNF' }, zoe: { a1: MARK } }, li: { amy: { b1: MARK } } };
    const records = { wang: { status: 'late' }, li: { hasWildCard: true } };
    const decisions = [{ order: ['li', 'wang'], by: 'lot' }];
    const marked = { kind: 'MarkAppended', stageId: 'final' };
    const reason = 'draft';
    expect(draftFacts(stage({ marks, records, decisions }))).toEqual([
      { kind: 'StatusSet', ...of, status: 'late', reason },
      { kind: 'WildCardGiven', stageId: 'final', entryId: 'final.li', reason },
      { ...marked, entryId: 'final.wang', judgeId: 'amy', aspectId: 'a1', points: MARK },
      { ...marked, entryId: 'final.wang', judgeId: 'amy', aspectId: 'a2', points: 'DNF' },
      { ...marked, entryId: 'final.wang', judgeId: 'zoe', aspectId: 'a1', points: MARK },
      { ...marked, entryId: 'final.li', judgeId: 'amy', aspectId: 'b1', points: MARK },
      { kind: 'TieDecided', stageId: 'final', order: ['final.li', 'final.wang'], by: 'lot', reason },
      { kind: 'StageClosed', stageId: 'final' },
    ]);
  });

  it('[ARC-8] a stage that is open, or has nothing to mark, is not closed', () => {
    expect(draftFacts(stage())).toEqual([{ kind: 'StageClosed', stageId: 'final' }]);
    expect(draftFacts(stage({ isClosed: false }))).toEqual([]);
    expect(draftFacts(stage({ rules: PLAIN_RULES }))).toEqual([]);
  });
});

describe('recordFacts', () => {
  const said = (record: unknown): unknown =>
    recordFacts(of as Parameters<typeof recordFacts>[0], record as DraftRecord, (id) =>
      draftEntryId(stage(), id),
    );
  const reason = 'draft';
  const declaration = { factor: points('3.1') };

  it('[ARC-8] a record that says nothing is no fact', () => expect(said({})).toEqual([]));

  it.each<[DraftRecord | Record<string, unknown>, unknown[]]>([
    [
      { declared: { a1: declaration, b1: {} } },
      [
        { path: '.declared.a1', fact: { kind: 'ElementDeclared', ...of, aspectId: 'a1', declaration } },
        { path: '.declared.b1', fact: { kind: 'ElementDeclared', ...of, aspectId: 'b1', declaration: {} } },
      ],
    ],
    [
      { excused: ['amy', 'zoe'] },
      [
        { path: '.excused[0]', fact: { kind: 'JudgeExcused', ...of, judgeId: 'amy', reason } },
        { path: '.excused[1]', fact: { kind: 'JudgeExcused', ...of, judgeId: 'zoe', reason } },
      ],
    ],
    [
      {
        adjustments: [
          { id: 'fall', times: 2 },
          { id: 'early', times: 1 },
        ],
      },
      [
        {
          path: '.adjustments[0].id',
          fact: { kind: 'AdjustmentGiven', ...of, adjustmentId: 'fall', times: 2, reason },
        },
        {
          path: '.adjustments[1].id',
          fact: { kind: 'AdjustmentGiven', ...of, adjustmentId: 'early', times: 1, reason },
        },
      ],
    ],
    [
      { struckAwards: ['gold', 'best'] },
      [
        { path: '.struckAwards[0]', fact: { kind: 'AwardStruck', ...of, awardId: 'gold', reason } },
        { path: '.struckAwards[1]', fact: { kind: 'AwardStruck', ...of, awardId: 'best', reason } },
      ],
    ],
    [
      { status: 'absent' },
      [{ path: '.status', fact: { kind: 'StatusSet', ...of, status: 'absent', reason } }],
    ],
    [{ hasWildCard: true }, [{ path: '.hasWildCard', fact: { kind: 'WildCardGiven', ...of, reason } }]],
    [{ hasDeclined: true }, [{ path: '.hasDeclined', fact: { kind: 'PlaceDeclined', ...of, reason } }]],
    [
      { insteadOf: 'li' },
      [{ path: '.insteadOf', fact: { kind: 'ReserveCalled', ...of, insteadOf: 'final.li', reason } }],
    ],
  ])('[ARC-8] %j is said under its own path', (record, facts) => expect(said(record)).toEqual(facts));

  it('[ARC-8] all of a record comes in one order: declarations, judges, penalties, titles, the rest', () => {
    const all = {
      insteadOf: 'li',
      hasDeclined: true,
      hasWildCard: true,
      status: 'late',
      struckAwards: ['gold'],
      adjustments: [{ id: 'fall', times: 1 }],
      excused: ['amy'],
      declared: { a1: declaration },
    };
    expect((said(all) as { path: string }[]).map(({ path }) => path)).toEqual([
      '.declared.a1',
      '.excused[0]',
      '.adjustments[0].id',
      '.struckAwards[0]',
      '.status',
      '.hasWildCard',
      '.hasDeclined',
      '.insteadOf',
    ]);
  });
});

describe('decisionFacts', () => {
  it('[ARC-8] every decision names entries of its stage, best first', () => {
    const decisions = [
      { order: ['li', 'wang'], by: 'extra-test' },
      { order: ['wang', 'zhao', 'li'], by: 'chief-judge' },
    ];
    const { id: stageId } = stage();
    expect(decisionFacts(stage({ decisions }), (id) => draftEntryId(stage(), id))).toEqual([
      {
        path: '.decisions[0]',
        fact: {
          kind: 'TieDecided',
          stageId,
          order: ['final.li', 'final.wang'],
          by: 'extra-test',
          reason: 'draft',
        },
      },
      {
        path: '.decisions[1]',
        fact: {
          kind: 'TieDecided',
          stageId,
          order: ['final.wang', 'final.zhao', 'final.li'],
          by: 'chief-judge',
          reason: 'draft',
        },
      },
    ]);
  });
});
