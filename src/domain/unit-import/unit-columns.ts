import type { UnitKind } from '../eligibility/person';
import { plainText } from '../roster/cell-values';
import type { NamedColumn } from '../table/match-columns';

/** What a file of units says of one, column by column. */
export type UnitKey =
  'name' | 'kind' | 'headcount' | 'parent' | 'creditCode' | 'contactName' | 'contactPhone';

/** In the order of the template. */
export const UNIT_COLUMNS: readonly NamedColumn<UnitKey>[] = [
  { key: 'name', names: ['单位名称', '单位', '单位全称', 'name', 'unit'], isRequired: true },
  { key: 'kind', names: ['单位类别', '类别', '单位类型', '类型', 'kind'], isRequired: false },
  { key: 'headcount', names: ['职工人数', '在职职工人数', '人数', 'headcount'], isRequired: false },
  { key: 'parent', names: ['上级单位', '主管单位', '隶属单位', 'unit above', 'parent'], isRequired: false },
  {
    key: 'creditCode',
    names: ['统一社会信用代码', '信用代码', '社会信用代码', 'credit code'],
    isRequired: false,
  },
  { key: 'contactName', names: ['联系人姓名', '联系人', 'contact'], isRequired: false },
  { key: 'contactPhone', names: ['联系电话', '联系人电话', '电话', '手机', 'phone'], isRequired: false },
];

/** As the column is headed in the template. */
export const UNIT_HEADINGS = Object.fromEntries(
  UNIT_COLUMNS.map(({ key, names: [heading] }) => [key, heading]),
) as Readonly<Record<UnitKey, string>>;

/** What the template offers, by the kind it stands for. */
export const UNIT_KIND_NAMES: Readonly<Record<UnitKind, string>> = {
  enterprise: '企业',
  institution: '事业单位',
  county: '县',
  district: '区',
  city: '市',
  sector: '系统（行业）',
};

const MORE_KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ['公司', 'enterprise'],
  ['事业', 'institution'],
  ['县级市', 'county'],
  ['旗', 'county'],
  ['系统', 'sector'],
  ['行业', 'sector'],
]);

/** The kind of a unit by its name; undefined for anything else. */
export function unitKindOf(text: string): UnitKind | undefined {
  const plain = plainText(text).toLowerCase();
  const kinds = Object.entries(UNIT_KIND_NAMES) as [UnitKind, string][];
  return (
    kinds.find(([kind, name]) => plainText(name) === plain || kind === plain)?.[0] ?? MORE_KINDS.get(plain)
  );
}

/** A number of people as it is written, "1,200" or "1200人"; undefined for anything else. */
export function peopleCountOf(text: string): number | undefined {
  const plain = plainText(text)
    .replace(/\s*人$/, '')
    .replaceAll(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  return /^\d{1,9}$/.test(plain) && Number(plain) <= 100_000_000 ? Number(plain) : undefined;
}
