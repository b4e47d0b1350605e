import type { RecommendationRule } from '../../src/domain/recommendation/recommendation-rule';
import { text } from '../rules/builders';

/** Three places, half of them front-line workers, none but a third leaders; three levels, the first with a notice. */
export const MEDAL_RULE: RecommendationRule = {
  id: 'medal',
  name: text('五一劳动奖章推荐'),
  size: 3,
  awards: ['champion'],
  traits: [
    { id: 'worker', name: text('一线职工') },
    { id: 'leader', name: text('领导干部') },
  ],
  bounds: [
    { id: 'workers', trait: 'worker', bound: 'at-least', share: 500_000 },
    { id: 'leaders', trait: 'leader', bound: 'at-most', share: 150_000 },
  ],
  levels: [
    { id: 'congress', name: text('所在单位职工代表大会'), noticeDays: 5 },
    { id: 'tax', name: text('税务部门'), onlyTrait: 'leader' },
    { id: 'county', name: text('县区总工会') },
  ],
  clause: text('第八条'),
};
