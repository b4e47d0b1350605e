import type { LocalText } from './local-text';
import { sayAlways } from './say-always';
import type { SelectionRefusal } from './selection-refusal';

type Wording = {
  readonly [Code in SelectionRefusal['code']]: (
    refusal: Extract<SelectionRefusal, { code: Code }>,
  ) => LocalText;
};

/** What is said where somebody cannot be chosen as asked (KER-5). */
export const SELECTION_WORDING: Wording = {
  SELECTION_DECIDED: sayAlways(
    '该项评选已作出决定，名单已固定。未作任何更改。如需重新评定，请先写明理由重新打开。',
    'This selection is decided and its list stands. Nothing was changed. To decide it anew, open it again with a reason first.',
  ),
  SELECTION_NOT_DECIDED: sayAlways(
    '该项评选尚未作出决定，无需重新打开。未作任何更改。可以直接修改。',
    'This selection is not decided, so there is nothing to open again. Nothing was changed. It can be changed as it is.',
  ),
  SELECTION_TIED: ({ tied }) => ({
    zh: `名额末位有 ${tied} 个并列，尚不能决定。已录入的内容不变。请评审委员会先排定并列者的次序并写明理由。`,
    en: `${tied} are equal where the quota ends, so nothing was decided. What was entered stands. The committee puts them in order, with a reason, first.`,
  }),
  SELECTION_UNREVIEWED: ({ lines }) => ({
    zh: `还有 ${lines} 项自评分未经复核，尚不能决定。已录入的内容不变。请先逐项复核。`,
    en: `${lines} line(s) have the unit's own points only, so nothing was decided. What was entered stands. Review them first.`,
  }),
  SELECTION_PROVISIONAL: ({ trades }) => ({
    zh: `${trades.map(({ zh }) => zh).join('、')}的成绩尚未正式公布，名单只供预览，不能决定。已录入的内容不变。请待成绩转为正式公布后再决定。`,
    en: `Results are not final yet: ${trades.map(({ en }) => en).join(', ')}. The list is provisional and nothing was decided. What was entered stands. Decide once they are final.`,
  }),
  OWN_SHEET_OVER: ({ until }) => ({
    zh: `单位自评已于 ${until} 截止。未作任何更改。如需补充，请与竞赛组委会联系。`,
    en: `Units entered their own sheets until ${until}. Nothing was changed. Ask the committee if something is missing.`,
  }),
  REVIEW_MISSING: sayAlways(
    '尚未组织评审，不能决定。已录入的内容不变。请先把符合条件的人选交评审组评分，并公布评审成绩。',
    'The panel has not reviewed anybody yet, so nothing was decided. What was entered stands. Hand the candidates to the panel and publish its scores first.',
  ),
  HONOURS_BEHIND: sayAlways(
    '荣誉尚未按最新公布的成绩评定。已录入的内容不变。请先在“荣誉与晋级”重新评定。',
    'Titles are not conferred from the newest published results yet. What was entered stands. Confer the honours first.',
  ),
  NOBODY_CHOSEN: sayAlways(
    '按现行规则没有可入选者，未作决定。已录入的内容不变。请核对规则和已录入的内容。',
    'By these rules nobody is chosen, so nothing was decided. What was entered stands. Check the rules and what was entered.',
  ),
};
