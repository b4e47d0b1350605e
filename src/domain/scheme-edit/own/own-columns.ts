import type { LocalText } from '../../kernel/local-text';
import { say } from '../../kernel/say';

/** The columns of our own form, in order. */
export const OWN_COLUMNS = [
  'row',
  'id',
  'zh',
  'en',
  'part',
  'weight',
  'full',
  'kind',
  'max',
  'least',
  'most',
  'step',
  'points',
  'each',
  'limit',
  'within',
  'per',
  'off',
  'converts',
  'veto',
  'factor',
  'section',
  'attempt',
  'declaredFactor',
  'declaredBase',
  'declaredTable',
] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

export const OWN_HEADINGS: Readonly<Record<OwnColumn, LocalText>> = {
  row: say('行', 'Row'),
  id: say('编号', 'Id'),
  zh: say('名称（中文）', 'Name (Chinese)'),
  en: say('名称（英文）', 'Name (English)'),
  part: say('部分', 'Part'),
  weight: say('权重（%）', 'Weight (%)'),
  full: say('满分', 'Full marks'),
  kind: say('评分方式', 'Kind'),
  max: say('最高分', 'Maximum'),
  least: say('最低／起', 'Least / from'),
  most: say('最多／止', 'Most / to'),
  step: say('间隔', 'Step'),
  points: say('分值', 'Points'),
  each: say('每个分值', 'Each'),
  limit: say('时限（秒）', 'Time limit (s)'),
  within: say('满分时限（秒）', 'Full points within (s)'),
  per: say('每超（秒）', 'For every (s) over'),
  off: say('每次扣', 'Taken off'),
  converts: say('换算对象', 'Converts'),
  veto: say('不合格的后果', 'Failing costs'),
  factor: say('系数', 'Factor'),
  section: say('标准章节', 'Standards section'),
  attempt: say('可无成绩', 'May end without a result'),
  declaredFactor: say('申报系数', 'Declared factor'),
  declaredBase: say('申报基础分', 'Declared base value'),
  declaredTable: say('申报分值表', 'Declared table'),
};

export type OwnRowKind =
  'scheme' | 'module' | 'criterion' | 'sub-criterion' | 'aspect' | 'level' | 'band' | 'fault';

/** A closed list of words for what a cell may say. */
export type Words = Readonly<Record<string, LocalText>>;

export const ROW_WORDS: Readonly<Record<OwnRowKind, LocalText>> = {
  scheme: say('总分', 'Total'),
  module: say('模块', 'Module'),
  criterion: say('评分项', 'Criterion'),
  'sub-criterion': say('评分子项', 'Sub-criterion'),
  aspect: say('评分点', 'Aspect'),
  level: say('档次', 'Level'),
  band: say('分段', 'Band'),
  fault: say('扣分项', 'Fault'),
};

export const KIND_WORDS: Words = {
  measurement: say('测量', 'Measurement'),
  measured: say('实测值', 'Measured value'),
  deduction: say('扣分', 'Deduction'),
  judgement: say('评判', 'Judgement'),
  free: say('自由评分', 'Free mark'),
  count: say('计数', 'Count'),
  time: say('计时', 'Time'),
  pass: say('合格与否', 'Pass or fail'),
};

export const PART_WORDS: Words = { theory: say('理论', 'Theory'), practical: say('实操', 'Practical') };

export const CONVERTS_WORDS: Words = {
  'each-mark': say('每个评分', 'Each mark'),
  'panel-value': say('合议值', 'Panel value'),
};

export const VETO_WORDS: Words = {
  module: say('模块记 0 分', 'The module is 0'),
  total: say('总分记 0 分', 'The total is 0'),
  place: say('不计名次', 'No place'),
};

export const YES_WORDS: Words = { true: say('是', 'Yes') };

export const OWN_SHEETS = {
  scheme: say('评分方案', 'Marking scheme'),
  sections: say('标准章节', 'Standards sections'),
  help: say('填写说明', 'How to fill in'),
} as const;
