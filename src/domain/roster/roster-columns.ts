/** What a roster (报名表) says of a person, column by column. */
export type RosterKey =
  | 'name'
  | 'sex'
  | 'birthDate'
  | 'identityKind'
  | 'identityNumber'
  | 'phone'
  | 'unit'
  | 'trade'
  | 'education'
  | 'grade'
  | 'certificate'
  | 'yearsInTrade'
  | 'groups';

export interface RosterColumn {
  readonly key: RosterKey;
  /** As the template is headed, then what else it may be called. */
  readonly names: readonly [string, ...string[]];
  readonly isRequired: boolean;
}

/**
 * The columns of a roster in the order of the template. Sex and day of birth are told by a resident number, so they are needed for
 * other documents only. Source: ecosystem of the field 3.1, rules of the field 6.5, 6.6.
 */
export const ROSTER_COLUMNS: readonly RosterColumn[] = [
  { key: 'name', names: ['姓名', '选手姓名', 'name'], isRequired: true },
  { key: 'sex', names: ['性别', 'sex', 'gender'], isRequired: false },
  { key: 'birthDate', names: ['出生日期', '出生年月日', '生日', 'birth date'], isRequired: false },
  { key: 'identityKind', names: ['证件类型', 'document'], isRequired: false },
  {
    key: 'identityNumber',
    names: ['证件号码', '身份证号', '身份证号码', '证件号', 'id number', 'document number'],
    isRequired: true,
  },
  {
    key: 'phone',
    names: ['手机号', '手机', '联系电话', '电话', '手机号码', 'phone'],
    isRequired: false,
  },
  { key: 'unit', names: ['单位', '工作单位', '单位名称', '所在单位', 'unit'], isRequired: true },
  { key: 'trade', names: ['工种', '参赛工种', '报名工种', 'trade'], isRequired: true },
  { key: 'education', names: ['文化程度', '学历', 'education'], isRequired: false },
  {
    key: 'grade',
    names: ['现技能等级', '技能等级', '现等级', '职业等级', 'level'],
    isRequired: false,
  },
  {
    key: 'certificate',
    names: ['证书编号', '证书号', '职业资格证书编号', 'certificate'],
    isRequired: false,
  },
  {
    key: 'yearsInTrade',
    names: ['从事本工种年限', '工龄', '从业年限', 'years in trade'],
    isRequired: false,
  },
  { key: 'groups', names: ['人员类别', '类别', '备注类别', 'groups'], isRequired: false },
];
