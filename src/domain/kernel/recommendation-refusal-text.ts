import type { LocalText } from './local-text';
import type { RecommendationRefusal } from './recommendation-refusal';
import { sayAlways } from './say-always';

type Wording = {
  readonly [Code in RecommendationRefusal['code']]: (
    refusal: Extract<RecommendationRefusal, { code: Code }>,
  ) => LocalText;
};

/** What is said where a recommendation list does not go on as asked (KER-5). */
export const RECOMMENDATION_WORDING: Wording = {
  ON_LIST: sayAlways(
    '此人已在推荐名单中。未作任何更改。可以继续录入逐级意见。',
    'This person is on the list already. Nothing was changed. Go on with the opinions.',
  ),
  NOT_ON_LIST: sayAlways(
    '此人不在推荐名单中。未作任何更改。请刷新后核对名单。',
    'This person is not on the list. Nothing was changed. Load the page again and look at the list.',
  ),
  LIST_FULL: ({ size }) => ({
    zh: `推荐名额 ${size} 名已满。未作任何更改。请先移出一人，或修改名额。`,
    en: `All ${size} places of the list are taken. Nothing was changed. Take somebody off first, or change the size.`,
  }),
  CANDIDATE_EXCLUDED: ({ reason }) => ({
    zh: `此人已被一票否决：${reason}。未作任何更改。如情况有变，请重新提名并写明理由。`,
    en: `This person is excluded: ${reason}. Nothing was changed. If that has changed, nominate her again with a reason.`,
  }),
  ANSWERS_MISSING: ({ people }) => ({
    zh: `${people} 人的身份情况尚未填写，无法核对构成比例。未作任何更改。请先填写其身份情况。`,
    en: `For ${people} person(s) the questions about the composition are not answered. Nothing was changed. Answer them first.`,
  }),
  OPINION_ORDER: ({ next }) => ({
    zh: `意见须逐级征求，应先由“${next.zh}”提出意见。未作任何更改。请先录入该级意见。`,
    en: `Opinions are given in order, and “${next.en}” comes first. Nothing was changed. Enter that opinion first.`,
  }),
  OPINION_NOTICE: ({ until }) => ({
    zh: `公示期至 ${until} 止（含当日），期满前不能进入下一步。已录入的内容不变。请在期满后再办理。`,
    en: `The public notice runs until the end of ${until}, so the next step has to wait. What was entered stands. Come back when it is over.`,
  }),
  OPINIONS_MISSING: ({ people }) => ({
    zh: `名单中还有 ${people} 人的逐级意见不齐，不能定稿。已录入的内容不变。请补齐意见，或将其移出名单。`,
    en: `For ${people} on the list not every level has agreed, so it was not concluded. What was entered stands. Enter the opinions, or take them off.`,
  }),
  COMPOSITION_MISSED: ({ bounds }) => ({
    zh: `构成比例不符合要求：${bounds.map(({ bound, off }) => `${bound.zh}（差 ${off} 人）`).join('，')}。已录入的内容不变。请调整名单后再定稿。`,
    en: `The composition misses ${bounds.map(({ bound, off }) => `“${bound.en}” by ${off}`).join(', ')}. What was entered stands. Change the list before it is concluded.`,
  }),
};
