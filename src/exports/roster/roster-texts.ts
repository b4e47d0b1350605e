import type { Locale, LocalText } from '../../domain/kernel/local-text';
import type { Grade } from '../../domain/promotion/ladder';
import type { PromotionState } from '../../domain/promotion/workflow/promotion-step';
import { inLanguage } from '../../domain/kernel/in-language';

export const STAMP_HEADING: LocalText = { zh: '名册状态', en: 'Roster' };

/** What the authority fills in and sends back; the check code says which proposal a row is about. */
const ANSWER_HEADINGS: readonly LocalText[] = [
  { zh: '核对码', en: 'Check code' },
  { zh: '审批结果', en: 'Decision' },
  { zh: '证书编号', en: 'Certificate number' },
  { zh: '发证日期', en: 'Date of issue' },
  { zh: '未批准原因', en: 'Reason for refusal' },
];

/** Headings of the promotion roster as HR offices know them (rules of the field 2.4), in both languages, in order. */
export const ROSTER_HEADINGS: readonly LocalText[] = [
  { zh: '序号', en: 'No.' },
  { zh: '姓名', en: 'Name' },
  { zh: '性别', en: 'Sex' },
  { zh: '证件类型', en: 'Identity document' },
  { zh: '证件号码', en: 'Identity number' },
  { zh: '工作单位', en: 'Unit' },
  { zh: '统一社会信用代码', en: 'Unified social credit code' },
  { zh: '职业编码', en: 'Occupation code' },
  { zh: '职业名称', en: 'Occupation' },
  { zh: '竞赛工种', en: 'Trade' },
  { zh: '原证书编号', en: 'Present certificate' },
  { zh: '原等级', en: 'Present level' },
  { zh: '晋升等级', en: 'New level' },
  { zh: '理论成绩', en: 'Theory' },
  { zh: '实操成绩', en: 'Practical' },
  { zh: '综合成绩', en: 'Total' },
  { zh: '名次', en: 'Place' },
  { zh: '称号', en: 'Title' },
  { zh: '晋升依据', en: 'Clause' },
  { zh: '竞赛名称', en: 'Competition' },
  STAMP_HEADING,
  { zh: '出生日期', en: 'Date of birth' },
  { zh: '文化程度', en: 'Education' },
  { zh: '联系电话', en: 'Phone' },
  { zh: '本职业工作年限', en: 'Years in the trade' },
  { zh: '职业分类版本', en: 'Edition of occupations' },
  { zh: '参赛编号', en: 'Contestant number' },
  { zh: '审批机关', en: 'Approved by' },
  { zh: '办理状态', en: 'State' },
  ...ANSWER_HEADINGS,
];

export const FILE_NAME: LocalText = { zh: '晋升名册', en: 'promotions' };
export const TOTAL_SCOPE: LocalText = { zh: '全部', en: 'all' };
export const REHEARSAL_NAME: LocalText = { zh: '演练', en: 'REHEARSAL' };
export const PEOPLE_SHEET: LocalText = { zh: '名册', en: 'Roster' };
export const TOTAL_SHEET: LocalText = { zh: '汇总', en: 'Total' };
export const TOTAL_ROW: LocalText = { zh: '合计', en: 'Total' };
export const TRADE_HEADING: LocalText = { zh: '工种', en: 'Trade' };
export const EDITION_HEADING: LocalText = { zh: '成绩版次', en: 'Edition of the results' };
export const SEX: Readonly<Record<'male' | 'female', LocalText>> = {
  male: { zh: '男', en: 'male' },
  female: { zh: '女', en: 'female' },
};

export const STAMP: Readonly<Record<'final' | 'provisional', LocalText>> = {
  final: { zh: '正式', en: 'final' },
  provisional: { zh: '暂定', en: 'provisional' },
};
export const STATES: Readonly<Record<PromotionState, LocalText>> = {
  proposed: { zh: '待审核', en: 'proposed' },
  reviewed: { zh: '已审核', en: 'reviewed' },
  approved: { zh: '已批准', en: 'approved' },
  exported: { zh: '已报送', en: 'sent' },
  granted: { zh: '已发证', en: 'granted' },
  rejected: { zh: '未获批准', en: 'rejected' },
  declined: { zh: '不予晋升', en: 'declined' },
};

const GRADES: Readonly<Record<Grade, LocalText>> = {
  [-1]: { zh: '首席技师', en: 'chief technician' },
  0: { zh: '特级技师', en: 'special-grade technician' },
  1: { zh: '一级/高级技师', en: 'level 1, senior technician' },
  2: { zh: '二级/技师', en: 'level 2, technician' },
  3: { zh: '三级/高级工', en: 'level 3, senior worker' },
  4: { zh: '四级/中级工', en: 'level 4, intermediate worker' },
  5: { zh: '五级/初级工', en: 'level 5, junior worker' },
  6: { zh: '学徒工', en: 'apprentice' },
};

const NO_GRADE: LocalText = { zh: '无', en: 'none' };

/** The level as printed on certificates: number and name. */
export function gradeText(grade: Grade | null, locale: Locale): string {
  return inLanguage(grade === null ? NO_GRADE : GRADES[grade], locale);
}
