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
import type { EntryId, JudgeId } from '../kernel/ids';
import type { LedgerFact } from '../ledger/ledger-fact';
import type { Archive } from './archive';
import { misfitRow } from '../../../test/support/misfit-row';

const scheme = schemeOf([moduleOf('m1', [aspectOf('a1')])]);
const of = { stageId: STAGE, entryId: 'e1' as EntryId, judgeId: 'j1' as JudgeId };
const reason = 'read the wrong table';
const signed = { ...of, kind: 'SheetSubmitted' };
const asked = { ...of, kind: 'ReopeningAsked', reason };
const opened = { ...of, kind: 'SheetReopened', reason };
const closed = { stageId: STAGE, kind: 'StageClosed' };
const stageAsked = { stageId: STAGE, kind: 'ReopeningAsked', reason };
const stageOpened = { stageId: STAGE, kind: 'StageReopened', reason };

/** Each row with who wrote it; the first two are the mark and the signature. */
const misfit = (secondPerson: boolean, ...rows: readonly (readonly [string, object])[]): number | null => {
  const facts = [markFact('e1', 'j1', 'a1', '8'), signed, ...rows.map(([, fact]) => fact)];
  const stage = {
    id: STAGE,
    rules: { ...PLAIN_RULES, scheme, corrections: { secondPerson } },
    entries: [{ id: 'e1' }],
    seats: seatsOf({ m1: ['j1'] }),
  };
  const ledger = ledgerOf(facts as readonly LedgerFact[]).map((row, index) => ({
    ...row,
    actorId: rows[index - 2]?.[0] ?? 'j1',
  }));
  return misfitRow({ judges: [{ id: 'j1' }], trades: [{ stages: [stage] }], ledger } as unknown as Archive);
};

describe('rows of corrections in an archive', () => {
  it('[COR-7] fit when one asks and another answers', () => {
    expect(misfit(true, ['chief', asked], ['other', { ...opened, asked: 3 }])).toBeNull();
    const no = { stageId: STAGE, kind: 'ReopeningDeclined', asks: 3, reason };
    expect(misfit(true, ['chief', asked], ['other', no], ['chief', asked])).toBeNull();
    expect(
      misfit(true, ['chief', closed], ['chief', stageAsked], ['other', { ...stageOpened, asked: 4 }]),
    ).toBeNull();
  });

  it('[COR-7] do not where one person does both, or another thing is opened', () => {
    expect(misfit(true, ['chief', asked], ['chief', { ...opened, asked: 3 }])).toBe(3);
    expect(misfit(true, ['chief', asked], ['other', { ...opened, asked: 2 }])).toBe(3);
    const twice = [
      ['other', { ...opened, asked: 3 }],
      ['j1', signed],
    ] as const;
    expect(misfit(true, ['chief', asked], ...twice, ['other', { ...opened, asked: 3 }])).toBe(5);
    expect(misfit(true, ['chief', asked], ['chief', closed], ['other', { ...stageOpened, asked: 3 }])).toBe(
      4,
    );
    expect(misfit(true, ['chief', closed], ['chief', stageAsked], ['other', { ...opened, asked: 4 }])).toBe(
      4,
    );
  });

  it('[COR-7] nor without a request, but for what the house does by itself', () => {
    expect(misfit(true, ['chief', opened])).toBe(2);
    expect(misfit(false, ['chief', opened])).toBeNull();
    expect(misfit(true, ['chief', closed], ['chief', stageOpened])).toBe(3);
    expect(misfit(true, ['chief', closed], ['system', stageOpened])).toBeNull();
  });

  it('[COR-7] nor a request that nobody could make', () => {
    expect(misfit(false, ['chief', asked])).toBe(2);
    expect(misfit(true, ['chief', asked], ['other', asked])).toBe(3);
    expect(misfit(true, ['chief', stageAsked])).toBe(2);
    expect(misfit(true, ['chief', { ...stageAsked, entryId: of.entryId }])).toBe(2);
  });
});
