import type { DeliberationRefusal } from './deliberation-refusal';
import type { LocalText } from './local-text';
import { sayAlways } from './say-always';

type Wording = {
  readonly [Code in DeliberationRefusal['code']]: (
    refusal: Extract<DeliberationRefusal, { code: Code }>,
  ) => LocalText;
};

/** What is said where a jury's order cannot stand as asked (KER-5). */
export const DELIBERATION_WORDING: Wording = {
  ORDER_CHANGED: sayAlways(
    '您打开页面之后，已有他人保存了另一评议排序，本次未保存。已保存的排序不变，您填写的内容仍在页面上。请载入最新排序，核对后再保存。',
    'Somebody else has saved an order since you opened the page, so yours was not saved. Theirs stands, and what you entered is still on the page. Load theirs, compare and save again.',
  ),
  REASONS_MISSING: ({ from, entries }) => ({
    zh: `有 ${entries} 名选手的评议名次与成绩名次相差 ${from} 名及以上而未说明理由，未保存。已保存的排序不变。请逐一填写书面理由后再保存。`,
    en: `${entries} entries stand ${from} places or more from where their points put them, and no reason is given, so nothing was saved. The order saved before stands. Write a reason for each and save again.`,
  }),
  DELIBERATION_OVER: sayAlways(
    '本阶段成绩已是正式成绩，评议结果不再更改，本次未保存。已公布的版本和称号不变。确需更正的，请先按更正程序重新开放本阶段。',
    'The result of this stage is final, so the order was not changed. Published editions and titles stand. If it has to be corrected, the stage is opened again first.',
  ),
  DELIBERATION_DUE: ({ titles }) => ({
    zh: `有 ${titles} 项称号须经评议确定，评委会尚未就现有成绩作出评议，不能公布。已公布的版本不变。请在评议页面保存评议排序后再公布。`,
    en: `The jury decides on ${titles} title(s) and has not done so for this result, so nothing was published. Published editions stand. Save its order on the deliberation page first.`,
  }),
};
