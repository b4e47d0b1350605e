import type { AspectId, ContestantId } from '../../src/domain/kernel/ids';
import type { Points } from '../../src/domain/kernel/points';
import { sha256 } from '../../src/platform/identity/sha256';
import type { SelectionAct } from '../../src/domain/selection/selection-act';
import { seededRandom, type Random } from '../seeded-random';
import { selectionData } from './selection-data';

const POSTS = ['车间一线', '班组', '维修岗位', '施工现场', '化验室'];
/** One in so many has left the front line. */
const OFF_FRONT_LINE = 9;

/** Chance of its own for each person, whatever number she wears and in whatever order she is asked for. */
const chanceOf = (contestantId: ContestantId, what: string): Random =>
  seededRandom(Number.parseInt(sha256(`jiamusi-2005 ${contestantId} ${what}`).slice(0, 8), 16));

/** Where a champion works: fictional, like everything of her. */
export function drawPost(contestantId: ContestantId): Extract<SelectionAct, { kind: 'post' }> {
  const random = chanceOf(contestantId, 'post');
  const isFrontLine = random.below(OFF_FRONT_LINE) > 0;
  return { kind: 'post', contestantId, isFrontLine, post: isFrontLine ? random.pick(POSTS) : '管理岗位' };
}

/** What a member of the panel gives a candidate: round her own level, in half points. */
export function drawReviewMark(contestantId: ContestantId, seat: number, aspectId: AspectId): Points {
  const level = 700 + chanceOf(contestantId, 'level').below(260);
  const { max, step } = aspectOf(aspectId);
  const thousandths = Math.min(1000, level + chanceOf(contestantId, `${aspectId} ${seat}`).between(-60, 60));
  return (Math.trunc((max * thousandths) / 1000 / step) * step) as Points;
}

function aspectOf(aspectId: AspectId): { max: number; step: number } {
  const modules = selectionData().technicians.review.scheme?.modules ?? [];
  const aspects = modules.flatMap(({ criteria }) => criteria.flatMap((one) => one.aspects ?? []));
  const aspect = aspects.find(({ id }) => id === aspectId);
  if (aspect?.kind !== 'free') throw new RangeError(`the review has no aspect ${aspectId}`);
  return aspect;
}
