import type { TradeId, UnitId } from '../kernel/ids';
import type { RosterCell } from '../roster/roster-cell';
import { participationKey } from './participation-changes';
import { ParticipationReader, type ParticipationBook, type ParticipationPlan } from './read-participations';

const WELDING = 't1' as TradeId;
const WIRING = 't2' as TradeId;
const BOOK: ParticipationBook = {
  trades: [
    { id: WELDING, name: { zh: '焊工', en: 'Welder' } },
    { id: WIRING, name: { zh: '电工', en: 'Electrician' } },
  ],
  units: [
    { id: 'u1' as UnitId, name: '虚构一厂', creditCode: '91350100M000100Y43' },
    { id: 'u2' as UnitId, name: '虚构分厂' },
    { id: 'u3' as UnitId, name: '虚构分厂', creditCode: '虚构代码' },
  ],
  standing: new Map([[participationKey(WELDING, 'u1' as UnitId), 30]]),
  mayChange: true,
};

const cell = (text: string): RosterCell => ({ kind: 'text', text });

function read(
  rows: readonly string[][],
  book = BOOK,
  headings = ['单位', '焊工', '电工'],
): ParticipationPlan {
  const opened = ParticipationReader.open(headings, book);
  if (!opened.ok) throw new Error(opened.refusal.code);
  for (const [at, row] of rows.entries()) opened.value.take(at + 2, row.map(cell));
  return opened.value.plan();
}

const faultsOf = ({ faulty }: ParticipationPlan): unknown[] =>
  faulty.map(({ row, faults }) => [row, ...faults.map(({ column, text }) => `${column} ${text.zh}`)]);

describe('tables of units and trades', () => {
  it('[PTC-3] a cell says a number, an empty one nothing; what stands just so is left alone, totals are passed over', () => {
    const plan = read([
      ['虚构一厂', '30', '1,200人'],
      ['91350100M000100Y43x', ''],
      ['合计', '30', '1200'],
    ]);
    expect(plan).toMatchObject({
      same: 1,
      changes: [{ tradeId: WIRING, unitId: 'u1', expected: null, entrants: 1200 }],
    });
    expect(faultsOf(plan)).toEqual([[3, '单位 没有这个单位，或不是您负责的单位']]);
  });

  it('[PTC-3] units that are unknown, stand twice or are several, and what is no number, are told; such a row brings nothing', () => {
    const plan = read([
      ['91350100M000100Y43', '31'],
      ['虚构一厂', '32'],
      ['虚构分厂', '1'],
      ['', '1'],
      ['虚构代码', '几个', '-1'],
    ]);
    expect(plan.changes).toEqual([{ tradeId: WELDING, unitId: 'u1', expected: 30, entrants: 31 }]);
    expect(faultsOf(plan)).toEqual([
      [3, '单位 与第 2 行重复'],
      [4, '单位 有多个同名单位，请填写统一社会信用代码'],
      [5, '单位 未填写'],
      [6, '焊工 不是人数，请填写整数', '电工 不是人数，请填写整数'],
    ]);
  });

  it('[PTC-2] a unit adds what is missing and does not change what is reported', () => {
    const own = { ...BOOK, mayChange: false };
    expect(faultsOf(read([['虚构一厂', '31', '5']], own))).toEqual([
      [2, '焊工 已上报 30 人，更正请联系竞赛组委会'],
    ]);
    expect(read([['虚构一厂', '30', '5']], own).changes).toHaveLength(1);
  });

  it('[PTC-3] the unit and at least one trade are headed; trades of one name are told apart by their places', () => {
    const opened = ParticipationReader.open(['单位', '备注'], BOOK);
    expect(opened).toMatchObject({ ok: false, refusal: { code: 'TABLE_HEADINGS', missing: ['焊工'] } });
    expect(ParticipationReader.open(['焊工'], BOOK)).toMatchObject({
      ok: false,
      refusal: { missing: ['单位'] },
    });
    const twins = { ...BOOK, trades: BOOK.trades.map(({ id }) => ({ id, name: { zh: '焊工', en: id } })) };
    expect(read([['虚构一厂', '1', '2']], twins, ['单位', '焊工（1）', '焊工(2)']).changes).toMatchObject([
      { tradeId: WELDING, entrants: 1 },
      { tradeId: WIRING, entrants: 2 },
    ]);
  });
});
