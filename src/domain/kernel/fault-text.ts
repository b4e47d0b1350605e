import type { LocalText } from './local-text';
import type { RuleFaultCode } from './rule-fault';
import { say } from './say';

const WORDING: { readonly [Code in RuleFaultCode]: LocalText } = {
  'missing-member': say('缺少此项', 'this member is missing'),
  'unknown-member': say('没有此项', 'there is no such member'),
  'wrong-value': say('类型或取值不对', 'this is not a value of the right kind'),
  empty: say('不能为空', 'this must not be empty'),
  'not-json': say('不是有效的 JSON，可能已截断或损坏', 'this is not JSON: it may be cut off or damaged'),
  duplicate: say('与前面重复', 'this stands here twice'),
  'too-few': say('太少', 'there are too few'),
  'out-of-range': say('超出允许的范围', 'this is out of range'),
  'not-in-order': say('顺序颠倒', 'this is in the wrong order'),
  'sum-differs': say('合计与各项之和不符', 'the declared sum is not the sum of the parts'),
  'step-does-not-divide': say('间隔不能整除', 'the step does not divide it'),
  'drops-nothing': say('没有去掉任何评分', 'this panel drops no mark'),
  'drops-too-many': say('去掉的评分太多，没有剩余', 'so many marks are dropped that none is left'),
  'unknown-module': say('评分方案中没有此模块', 'the scheme has no such module'),
  'unknown-part': say('评分方案中没有此部分', 'the scheme has no such part'),
  'unknown-aspect': say('评分方案中没有此评分点', 'the scheme has no such aspect'),
  'unknown-section': say('评分方案中没有此标准章节', 'the scheme has no such standards section'),
  'unknown-stage': say('本工种此前没有此阶段', 'the trade has no such stage before this one'),
  'unknown-award': say('没有此荣誉称号', 'there is no such award'),
  'unknown-trade': say('没有此工种', 'there is no such trade'),
  'unknown-name': say('没有此名', 'there is nobody and nothing of this name'),
  'off-step': say('不是分值间隔的整数倍', 'this is off the step'),
  'off-list': say('不是所列扣分项之和', 'this is no sum of the listed faults'),
  'no-attempt': say('此处不能记未完成', 'DNF and DNS cannot be given here'),
  unreachable: say('此分数达不到', 'this cannot be reached'),
  'larger-than-field': say('多于参赛人数', 'this is more than the field has'),
  'needs-panel-by-aspect': say(
    '仅适用于逐个评分点合议的模块',
    'this needs a module whose panel works aspect by aspect',
  ),
  'needs-decision': say(
    '名次不得并列时，须规定如何决定',
    'where no place is shared, the rule must say who decides',
  ),
  'other-decides': say('此规则不由这一方式决定', 'the rule does not let this decide'),
  'mixed-better': say(
    '计入总分的模块须同为高者优或低者优',
    'modules in one total must all be better higher or all lower',
  ),
  'lower-grade': say('晋升不能低于现等级', 'a promotion cannot lead to a lower level'),
  'never-reached': say('此规则永远用不上', 'this rule can never apply'),
  'seated-module': say('有裁判席位的模块不能去掉', 'a module in which a judge has a seat cannot go'),
  'not-in-cis': say('CIS 表格式不能表示此项', 'a CIS sheet cannot say this'),
};

/** What is wrong at a place in rule data, as a sentence. */
export function faultText(fault: RuleFaultCode): LocalText {
  return WORDING[fault];
}
