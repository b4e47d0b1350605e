import type { ContestantId, TradeId, UnitId } from '../../domain/kernel/ids';
import { FieldSeal } from '../../platform/identity/field-seal';
import { newRun } from '../../platform/identity/ordered-ids';
import type { TableRow } from '../../platform/tables/table-row';
import { openPerson, type SealedPerson } from '../entries/sealed-person';
import { PERSON_COLUMNS, PLAIN_COLUMNS, unpacked, type RosterOrder, type SoundRow } from './roster-batch';
import { openTableWork } from './roster-work';

const [unitId, tradeId] = ['u' as UnitId, 't' as TradeId];
const key = Buffer.alloc(32, 7);
const seal = new FieldSeal(key);
const order: RosterOrder = {
  units: [{ id: unitId, name: '虚构厂', kind: 'enterprise' }],
  trades: [{ id: tradeId, names: ['焊工'] }],
  hasOneTradeEach: false,
  key,
  run: newRun(),
  isToBeTaken: true,
};

const HEADINGS = ['姓名', '证件号码', '手机号', '单位', '工种', '备注'];
const PERSON = ['虚构甲', '110101190001010006', '13000000000', '虚构厂', '焊工', ''];
const rowOf = (number: number, texts: readonly string[]): TableRow => ({
  number,
  cells: texts.map((text) => (text === '' ? { kind: 'empty', text } : { kind: 'text', text })),
});
const ROWS = [rowOf(1, HEADINGS), rowOf(2, PERSON), rowOf(4, ['', ...PERSON.slice(1)])];

function only(of: RosterOrder, hasTime: boolean): SoundRow {
  const batch = openTableWork(of).rows(ROWS, hasTime);
  const [row, ...others] = batch ? unpacked(batch.sound, seal) : [];
  if (!row || others.length > 0) throw new Error('one row is sound');
  expect(batch).toMatchObject({ rows: 3, faulty: [{ row: 4 }], unknownColumns: ['备注'] });
  return row;
}

describe('the work on a roster', () => {
  it('[IMP-10] hands over who stands in a row and what is kept of her', () => {
    const row = only(order, false);
    expect(row).toMatchObject({
      row: 2,
      unitId,
      tradeId,
      yearsInTrade: null,
      firstId: null,
      name: '虚构甲',
      identity: { kind: 'resident-id', number: '110101190001010006' },
      phone: '13000000000',
    });
    const plain = Object.fromEntries(PLAIN_COLUMNS.map((column, at) => [column, row.plain[at]]));
    expect(plain).toMatchObject({ name: '虚构甲', sex: 'female', birth_date: '1900-01-01', grade: null });
  });

  it('[IMP-10] a person is found by the same, whoever of thread and server had the time to say it', () => {
    for (const hasTime of [false, true]) {
      const { identityIndex, plain } = only(order, hasTime);
      expect(identityIndex).toBe(seal.indexOf('resident-id:110101190001010006'));
      expect(plain.slice(0, 3)).toEqual(['虚构甲', 'xugoujia', 'xgj']);
    }
  });

  it('[IMP-10] seals as long as the server is busy, for the id of the row, and leaves it to the server otherwise', () => {
    expect(only(order, false).isSealed).toBe(false);
    for (const hasTime of [true, false]) {
      const row = only(order, hasTime);
      const { identity, phone } = row;
      const values = row.columns(seal);
      const columns = Object.fromEntries(PERSON_COLUMNS.map((column, at) => [column, values[at]]));
      expect(openPerson(seal, row.id, columns as unknown as SealedPerson)).toEqual({ identity, phone });
      expect(() => openPerson(seal, 'other' as ContestantId, columns as unknown as SealedPerson)).toThrow(
        /does not open/,
      );
      expect(columns).toMatchObject({ id: row.id, unit_id: unitId, name: '虚构甲', identity_tail: '0006' });
    }
    expect(only(order, true).isSealed).toBe(true);
  });

  it('[IMP-7] of a check nothing is handed over that tells who somebody is', () => {
    const row = only({ ...order, isToBeTaken: false }, false);
    expect(row).toMatchObject({ identity: undefined, phone: undefined, isSealed: false, name: '' });
    expect(row.identityIndex).toBe(seal.indexOf('resident-id:110101190001010006'));
    expect(row.plain.every((value) => value === null)).toBe(true);
  });

  it('[IMP-4] a row that is kept until the end is the same by itself', () => {
    const other = ['虚构乙', '110101190001010014', '', '虚构厂', '焊工', ''];
    const batch = openTableWork(order).rows([...ROWS, rowOf(5, other)], true);
    const [first, second] = batch ? unpacked(batch.sound, seal) : [];
    for (const row of [first, second]) {
      const { row: number, id, identity, phone, plain } = row!;
      expect(row!.alone()).toMatchObject({ row: number, id, identity, phone, plain });
      expect(row!.alone().columns(seal)).toEqual(row!.columns(seal));
    }
    expect(second?.alone().name).toBe('虚构乙');
  });
});
