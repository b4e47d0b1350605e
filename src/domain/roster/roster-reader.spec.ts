import fc from 'fast-check';
import type { TradeId, UnitId } from '../kernel/ids';
import type { EntryRules } from '../registration/entry-rules';
import { GRADE_NAMES, dayOf, gradeOf, groupsOf, personName, phoneOf } from './cell-values';
import { nameKey, type RosterBook, type RosterUnit } from './read-roster-row';
import type { RosterCell } from './roster-cell';
import { ROSTER_COLUMNS, type RosterKey } from './roster-columns';
import { rosterFaultText, type RosterFault } from './roster-fault';
import { RosterReader } from './roster-reader';

// Made up: nobody alive in district 110101 was born in 1900.
const NUMBER = '110101190001010014';

const units: RosterUnit[] = [
  { id: 'u1' as UnitId, name: '虚构机械厂', kind: 'enterprise', creditCode: '91350100M000100Y43' },
  { id: 'u2' as UnitId, name: '同名厂', kind: 'enterprise' },
  { id: 'u3' as UnitId, name: '同名厂', kind: 'enterprise' },
  { id: 'u5' as UnitId, name: '另一厂', kind: 'enterprise' },
  { id: 'u4' as UnitId, name: '别人的厂', kind: 'enterprise', isForeign: true },
];
const entryRules: EntryRules = { requirements: [], leastYears: { years: 3, clause: '第五条' } };

function bookOf(): RosterBook {
  const unitsByName = new Map<string, RosterUnit[]>();
  for (const unit of units)
    for (const name of [unit.name, ...(unit.creditCode ? [unit.creditCode] : [])])
      unitsByName.set(nameKey(name), [...(unitsByName.get(nameKey(name)) ?? []), unit]);
  const trades = [
    { id: 't1' as TradeId, names: ['焊工', 'Welder'] },
    { id: 't3' as TradeId, names: ['车工'] },
    { id: 't2' as TradeId, names: ['钳工'], entryRules },
  ];
  const tradesByName = new Map(
    trades.flatMap((trade) => trade.names.map((name) => [nameKey(name), trade] as const)),
  );
  return { unitsByName, tradesByName };
}

const SOUND: Partial<Record<RosterKey, string>> = {
  name: '虚构甲',
  identityNumber: NUMBER,
  unit: '虚构机械厂',
  trade: '焊工',
};

function row(changes: Partial<Record<RosterKey, string | RosterCell>> = {}): Map<RosterKey, RosterCell> {
  return new Map(
    Object.entries({ ...SOUND, ...changes }).map(([key, value]) => [
      key as RosterKey,
      typeof value === 'string' ? { kind: 'text', text: value } : value,
    ]),
  );
}

const faultsOf = (changes: Partial<Record<RosterKey, string | RosterCell>>): readonly RosterFault[] => {
  const read = new RosterReader(bookOf(), false).read(2, row(changes));
  if (!read) throw new Error('the row says nothing');
  return read.ok ? [] : read.faults;
};

describe('a row of a roster', () => {
  it('[IMP-1] says a person: sex and day of birth from the resident number, the rest as it was meant', () => {
    const read = new RosterReader(bookOf(), false).read(
      2,
      row({
        name: ' 张　三 ',
        identityNumber: ' 110101 19000101 001４ ',
        unit: '虚构 机械厂',
        trade: 'WELDER',
        phone: '130-0000-0000',
        grade: '高级工',
        education: '大专',
        yearsInTrade: { kind: 'number', text: '12' },
        groups: '学生、往届状元',
      }),
    );
    expect(read).toEqual({
      ok: true,
      person: {
        name: '张三',
        sex: 'male',
        birthDate: '1900-01-01',
        identity: { kind: 'resident-id', number: NUMBER },
        unitId: 'u1',
        tradeId: 't1',
        grade: 3,
        phone: '13000000000',
        education: '31',
        yearsInTrade: 12,
        groups: ['学生', '往届状元'],
      },
    });
  });

  it('[IMP-1] a unit may be written as its credit code', () =>
    expect(faultsOf({ unit: '91350100m000100y43' })).toEqual([]));

  it.each<[Partial<Record<RosterKey, string | RosterCell>>, RosterKey, string]>([
    [{ name: '' }, 'name', 'missing'],
    [{ name: '很'.repeat(65) }, 'name', 'too-long'],
    [{ name: { kind: 'formula', text: '虚构甲' } }, 'name', 'formula'],
    [
      { identityNumber: { kind: 'number', text: '110101190001010000', digitsLost: true } },
      'identityNumber',
      'digits-lost',
    ],
    [{ identityNumber: '12345' }, 'identityNumber', 'resident-id-form'],
    [{ identityNumber: '110101190002300015' }, 'identityNumber', 'resident-id-birth-date'],
    [{ identityNumber: '110101190001010011' }, 'identityNumber', 'resident-id-check-digit'],
    [{ birthDate: '1900-01-02' }, 'birthDate', 'birth-date-differs'],
    [{ birthDate: '昨天' }, 'birthDate', 'not-a-day'],
    [{ sex: '女' }, 'sex', 'sex-differs'],
    [{ sex: '?' }, 'sex', 'unknown-value'],
    [{ identityKind: '驾驶证' }, 'identityKind', 'unknown-value'],
    [{ phone: '无' }, 'phone', 'not-a-phone'],
    [{ unit: '没有的厂' }, 'unit', 'unknown-unit'],
    [{ unit: '同名厂' }, 'unit', 'unit-twice'],
    [{ unit: '别人的厂' }, 'unit', 'foreign-unit'],
    [{ trade: '飞行' }, 'trade', 'unknown-trade'],
    [{ education: '幼儿园' }, 'education', 'unknown-value'],
    [{ grade: '大师' }, 'grade', 'unknown-value'],
    [{ yearsInTrade: '12.5' }, 'yearsInTrade', 'not-a-number'],
  ])('[IMP-1] %j: %s %s', (changes, key, code) => expect(faultsOf(changes)).toEqual([{ key, code }]));

  it('[IMP-1] every fault of a row is named at once, with a text that says what to do', () => {
    const faults = faultsOf({ name: '', trade: '飞行', phone: 'x' });
    expect(faults.map(({ key }) => key)).toEqual(['name', 'trade', 'phone']);
    for (const fault of faults) expect(rosterFaultText(fault).zh.length).toBeGreaterThan(2);
  });

  it('[IMP-1] another document needs sex and day of birth', () => {
    const passport = { identityKind: '护照', identityNumber: 'e1234567' };
    expect(faultsOf(passport)).toEqual([
      { key: 'sex', code: 'missing' },
      { key: 'birthDate', code: 'missing' },
    ]);
    expect(faultsOf({ ...passport, sex: '女', birthDate: '1990年5月1日' })).toEqual([]);
  });

  it('[IMP-2] requirements of the trade are asked of a sound row, and named with their clause', () => {
    const [fault] = faultsOf({ trade: '钳工', yearsInTrade: '2' });
    expect(fault).toMatchObject({ key: 'trade', code: 'requirement', clause: '第五条' });
    expect(fault && rosterFaultText(fault).zh).toBe('不符合参赛条件：从事本工种不少于 3 年（第五条）');
    expect(faultsOf({ trade: '钳工', yearsInTrade: '3' })).toEqual([]);
    expect(faultsOf({ trade: '钳工', yearsInTrade: '2', name: '' })).toEqual([
      { key: 'name', code: 'missing' },
    ]);
  });

  it('[IMP-1] no row throws, whatever stands in it', () => {
    const keys = fc.constantFrom<RosterKey>(...ROSTER_COLUMNS.map(({ key }) => key));
    const isJudged = (cells: Partial<Record<RosterKey, string>>): boolean => {
      const read = new RosterReader(bookOf(), true).read(2, row(cells));
      return read === null || read.ok || read.faults.length > 0;
    };
    expect(fc.check(fc.property(fc.dictionary(keys, fc.string({ unit: 'binary' })), isJudged)).failed).toBe(
      false,
    );
  });
});

describe('the rows of one file', () => {
  it('[IMP-3] a person stands once for a trade; the second row names the first', () => {
    const reader = new RosterReader(bookOf(), false);
    expect(reader.read(2, row())?.ok).toBe(true);
    expect(reader.read(3, row({ name: '别名' }))).toEqual({
      ok: false,
      faults: [{ key: 'identityNumber', code: 'twice-in-file', row: 2 }],
    });
    expect(reader.read(4, row({ trade: '钳工', yearsInTrade: '9' }))).toMatchObject({
      ok: true,
      firstRow: 2,
    });
    const elsewhere = { trade: '车工', unit: '另一厂' };
    expect(reader.read(5, row(elsewhere))).toEqual({
      ok: false,
      faults: [{ key: 'unit', code: 'two-units', row: 2 }],
    });
  });

  it('[IMP-3] where everybody has one trade, the second one is refused', () => {
    const reader = new RosterReader(bookOf(), true);
    reader.read(2, row());
    expect(reader.read(3, row({ trade: '钳工', yearsInTrade: '9' }))).toEqual({
      ok: false,
      faults: [{ key: 'trade', code: 'second-trade', row: 2 }],
    });
  });

  it('[IMP-3] the example row of the template says nothing', () =>
    expect(new RosterReader(bookOf(), true).read(2, row({ name: '示例：张三' }))).toBeNull());
});

describe('what people write', () => {
  it.each([
    ['1990-5-1', '1990-05-01'],
    ['1990/05/01', '1990-05-01'],
    ['1990.5.1', '1990-05-01'],
    ['１９９０年５月１日', '1990-05-01'],
    ['19900501', '1990-05-01'],
    ['2001-02-29', null],
    ['1990-13-01', null],
    ['90-05-01', null],
  ])('[IMP-1] the day %s is %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    ['高级工', 3],
    ['三级', 3],
    ['三级（高级工）', 3],
    ['三级/高级工', 3],
    ['3', 3],
    ['技师', 2],
    ['首席技师', -1],
    ['无', null],
    ['—', null],
    ['大师', undefined],
  ])('[IMP-1] the level %s is %p', (text, grade) => expect(gradeOf(text)).toBe(grade));

  it('[IMP-1] every level that the template offers is read again', () => {
    expect(GRADE_NAMES.map(gradeOf)).toEqual([null, 6, 5, 4, 3, 2, 1, 0, -1]);
  });

  it('[IMP-1] names keep rare signs and their dot; groups and phones lose what only separates', () => {
    expect(personName('阿依古丽•买买提')).toBe('阿依古丽·买买提');
    expect(personName('王 𬭎')).toBe('王𬭎');
    expect(personName('John  Smith')).toBe('John Smith');
    expect(groupsOf('学生，往届状元; 学生')).toEqual(['学生', '往届状元', '学生']);
    expect(phoneOf('+86 130 0000 0000')).toBe('+8613000000000');
  });
});
