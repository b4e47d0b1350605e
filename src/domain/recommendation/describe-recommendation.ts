import type { LocalText } from '../kernel/local-text';
import { joinTexts, LISTED, say, sayMany } from '../kernel/say';
import { formatPoints } from '../kernel/format-points';
import type { Points } from '../kernel/points';
import type { CompositionBound, RecommendationRule } from './recommendation-rule';

/** A share in percent, as people write it: 35 %. */
const percent = (share: number): string => `${formatPoints((share * 100) as Points)}%`;

const nameOf = ({ traits }: RecommendationRule, id: string): LocalText =>
  traits.find((trait) => trait.id === id)?.name ?? say(id, id);

/** One bound as a person reads it. */
export function describeBound(
  rule: RecommendationRule,
  { trait, bound, share }: CompositionBound,
): LocalText {
  const { zh, en } = nameOf(rule, trait);
  return bound === 'at-least'
    ? say(`${zh}不低于 ${percent(share)}`, `${en}: at least ${percent(share)}`)
    : say(`${zh}不超过 ${percent(share)}`, `${en}: at most ${percent(share)}`);
}

const describeLevels = (rule: RecommendationRule): LocalText => {
  const levels = rule.levels.map(({ name, onlyTrait, noticeDays }) => {
    const who = onlyTrait === undefined ? null : nameOf(rule, onlyTrait);
    const zh = [who && `限${who.zh}`, noticeDays && `同意后公示 ${noticeDays} 个工作日`].filter(Boolean);
    const en = [
      who && `asked about ${who.en} alone`,
      noticeDays && `then ${sayMany(noticeDays, 'working day')} of public notice`,
    ].filter(Boolean);
    return say(
      zh.length > 0 ? `${name.zh}（${zh.join('，')}）` : name.zh,
      en.length > 0 ? `${name.en} (${en.join(', ')})` : name.en,
    );
  });
  const { zh } = joinTexts(levels, say('→', ''));
  const { en } = joinTexts(levels, say('', ', then '));
  return say(`逐级征求意见：${zh}`, `opinions in order: ${en}`);
};

/** The rule as a person reads it (RCM-1). @param awardNames what the titles are called */
export function describeRecommendation(
  rule: RecommendationRule,
  awardNames: ReadonlyMap<string, LocalText>,
): LocalText[] {
  const { size, awards, bounds } = rule;
  const titles = joinTexts(
    awards.map((id) => awardNames.get(id) ?? say(id, id)),
    LISTED,
  );
  const candidates =
    awards.length === 0
      ? say('人选均须提名并写明理由', 'everybody is nominated with a reason')
      : say(
          `${titles.zh}获得者可直接列为人选，其他人选须提名并写明理由`,
          `holders of ${titles.en} are candidates, everybody else is nominated with a reason`,
        );
  return [
    say(`名额 ${size} 名`, sayMany(size, 'place')),
    candidates,
    ...bounds.map((bound) => describeBound(rule, bound)),
    describeLevels(rule),
  ];
}
