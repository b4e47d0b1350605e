import type { UnitId } from '../kernel/ids';
import type { RosterCell } from '../roster/roster-cell';
import { planUnits, type KnownUnit, type UnitPlan } from './plan-units';
import { readUnitRow } from './read-unit-row';
import { peopleCountOf, UNIT_COLUMNS, unitKindOf, type UnitKey } from './unit-columns';

const KEYS = UNIT_COLUMNS.map(({ key }) => key);

const known = (id: string, name: string, parentId: string | null = null): KnownUnit => ({
  id: id as UnitId,
  name,
  kind: 'enterprise',
  headcount: 10,
  parentId: parentId as UnitId | null,
  creditCode: null,
  contactName: null,
  contactPhone: null,
});

/** A row of texts in the order of the template: name, kind, headcount, unit above … */
function plan(units: readonly KnownUnit[], ...rows: readonly (readonly string[])[]): UnitPlan {
  let next = 0;
  const read = rows.map((texts, at) => {
    const cells = texts.map((text, index): [UnitKey, RosterCell] => [KEYS[index]!, { kind: 'text', text }]);
    return readUnitRow(at + 2, new Map(cells));
  });
  return planUnits(units, read, () => `new-${++next}` as UnitId);
}

const faultsOf = ({ faulty }: UnitPlan): unknown[] =>
  faulty.map(({ row, faults }) => [row, ...faults.map(({ key, code }) => `${key} ${code}`)]);

describe('one row of a file of units', () => {
  it('[UTF-1] kinds and numbers are read as people write them', () => {
    expect(['企业', '系统(行业)', '系统', 'county', '县级市', '工厂'].map(unitKindOf)).toEqual([
      'enterprise',
      'sector',
      'sector',
      'county',
      'county',
      undefined,
    ]);
    expect(
      ['1200', '1,200', '１２００人', '12,00', '-1', '1.5', '100000001'].map((text) => peopleCountOf(text)),
    ).toEqual([1200, 1200, 1200, undefined, undefined, undefined, undefined]);
  });

  it('[UTF-1] every fault of a row is told at once', () => {
    const faulty = plan([], ['', '工厂', '许多', '', '', '名'.repeat(65)]);
    expect(faultsOf(faulty)).toEqual([
      [2, 'name missing', 'kind unknown-kind', 'headcount not-a-count', 'contactName too-long'],
    ]);
    const cells = new Map<UnitKey, RosterCell>([
      ['name', { kind: 'formula', text: '虚构一厂' }],
      ['creditCode', { kind: 'number', text: '9.1E+17', digitsLost: true }],
    ]);
    const read = readUnitRow(2, cells);
    expect(read).toMatchObject({
      ok: false,
      faults: [
        { key: 'name', code: 'formula' },
        { key: 'creditCode', code: 'digits-lost' },
      ],
    });
  });
});

describe('units from a file', () => {
  it('[UTF-2] a tree stands in any order, each is added after the one above it', () => {
    const { added, faulty } = plan(
      [],
      ['虚构一厂', '企业', '10', '虚构甲县'],
      ['虚构甲县', '县', '', '虚构市'],
      ['虚构市', '市'],
    );
    expect(faulty).toEqual([]);
    expect(added.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['虚构市', null],
      ['虚构甲县', 'new-3'],
      ['虚构一厂', 'new-2'],
    ]);
  });

  it('[UTF-2] a unit that is there is known by its name, and what is not said stays', () => {
    const units = [known('city', '虚构市'), known('f1', '虚构一厂', 'city'), known('f2', '虚构二厂', 'city')];
    const { added, changed, same } = plan(
      units,
      ['虚构 一厂', '', '12'],
      ['虚构二厂', '企业', '10', '虚构市'],
    );
    expect([added.length, same]).toEqual([0, 1]);
    expect(changed).toEqual([{ before: units[1], after: { ...units[1], headcount: 12 } }]);
  });

  it('[UTF-2] rings are refused, also those with units that are there; whoever stands under them is refused with them', () => {
    const ring = plan(
      [],
      ['甲', '企业', '', '乙'],
      ['乙', '企业', '', '甲'],
      ['丙', '企业', '', '乙'],
      ['丁', '企业'],
    );
    expect(faultsOf(ring)).toEqual([
      [2, 'parent ring'],
      [3, 'parent ring'],
      [4, 'parent parent-faulty'],
    ]);
    expect(ring.added.map(({ name }) => name)).toEqual(['丁']);
    const units = [known('city', '虚构市'), known('county', '虚构县', 'city')];
    expect(faultsOf(plan(units, ['虚构市', '', '', '虚构县']))).toEqual([[2, 'parent ring']]);
    expect(faultsOf(plan(units, ['虚构市', '', '', '虚构市']))).toEqual([[2, 'parent ring']]);
  });

  it('[UTF-2] two units may change places in one file', () => {
    const units = [known('a', '甲'), known('b', '乙', 'a'), known('top', '总')];
    const { changed, faulty } = plan(units, ['甲', '', '', '乙'], ['乙', '', '', '总']);
    expect(faulty).toEqual([]);
    expect(changed.map(({ after }) => [after.id, after.parentId])).toEqual([
      ['a', 'b'],
      ['b', 'top'],
    ]);
  });

  it('[UTF-2] a move that rests on a faulty row is not taken without it', () => {
    const units = [known('a', '甲'), known('b', '乙', 'a'), known('top', '总')];
    const { changed, faulty } = plan(units, ['甲', '', '', '乙'], ['乙', '', '许多', '总']);
    expect(faultsOf({ faulty } as UnitPlan)).toEqual([
      [2, 'parent ring'],
      [3, 'headcount not-a-count'],
    ]);
    expect(changed).toEqual([]);
  });

  it('[UTF-2] names that stand twice, are nobody’s or are several units’ are told', () => {
    const units = [
      known('x', '虚构分厂', 'a'),
      known('y', '虚构分厂', 'b'),
      known('a', '甲'),
      known('b', '乙'),
    ];
    const faulty = plan(
      units,
      ['丙', '企业'],
      ['丙', '企业'],
      ['虚构分厂'],
      ['丁', '企业', '', '虚构分厂'],
      ['戊', '企业', '', '无此单位'],
      ['己'],
    );
    expect(faultsOf(faulty)).toEqual([
      [3, 'name twice-in-file'],
      [4, 'name unit-twice'],
      [5, 'parent parent-twice'],
      [6, 'parent unknown-parent'],
      [7, 'kind missing'],
    ]);
  });

  it('[UTF-4] a credit code that fails its check is taken and told', () => {
    const { added, doubtful } = plan(
      [],
      ['甲', '企业', '', '', '9135 0100m000100y46'],
      ['乙', '企业', '', '', '91350100M000100Y43'],
    );
    expect(added.map(({ creditCode }) => creditCode)).toEqual(['91350100M000100Y46', '91350100M000100Y43']);
    expect(doubtful).toEqual([{ row: 2, who: '甲' }]);
  });
});
