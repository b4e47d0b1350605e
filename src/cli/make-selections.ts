import type { INestApplicationContext } from '@nestjs/common';
import { drawPost, drawReviewMark } from '../../seeds/jiamusi-2005/draw-review';
import { selectionData } from '../../seeds/jiamusi-2005/selection-data';
import type { HonoursView } from '../contract/honours';
import type { SeatsView } from '../contract/judges';
import type { MadeReview, TechniciansSelectionView, UnitsSelectionView } from '../contract/selections';
import type { CompetitionId, JudgeId, ModuleId, StageId } from '../domain/kernel/ids';
import { StageContexts } from '../setup/stages/stage-contexts.read-model';
import { HttpSession } from './simulate/http-session';
import type { MarkScript } from './simulate/mark-script';
import { simulate } from './simulate/simulate';

const PATIENCE_MS = 60_000;

export interface SelectionsPlan {
  readonly url: string;
  readonly organizer: { readonly name: string; readonly password: string };
  readonly house: INestApplicationContext;
  readonly competitionId: CompetitionId;
  readonly honours: HonoursView;
  /** Who sits on the panel of the review. */
  readonly panel: readonly JudgeId[];
  readonly speed: number | 'max';
}

export interface SelectionsMade {
  readonly units: UnitsSelectionView;
  readonly technicians: TechniciansSelectionView;
}

/** What an organizer does after the honours: both selections by their rules, the review marked by a simulated panel. */
export async function makeSelections(plan: SelectionsPlan): Promise<SelectionsMade> {
  const desk = new HttpSession(plan.url, PATIENCE_MS);
  await desk.post('/api/access/sign-in', plan.organizer);
  const { units, technicians, term } = selectionData();
  const base = `/api/honours/competitions/${plan.competitionId}/selections`;
  await desk.put(`${base}/${units.id}`, units);
  await desk.put(`${base}/${technicians.id}`, technicians);
  const { awards } = plan.honours;
  const champions = awards.filter(({ ruleId }) => technicians.awards.includes(ruleId));
  const acts = champions.map(({ contestantId }) => drawPost(contestantId));
  await desk.post(`${base}/${technicians.id}/acts`, { acts });
  const { stageId } = await desk.post<MadeReview>(`${base}/${technicians.id}/review`, {});
  await review(desk, plan, stageId);
  return {
    units: await decided<UnitsSelectionView>(desk, `${base}/${units.id}`, {}),
    technicians: await decided<TechniciansSelectionView>(desk, `${base}/${technicians.id}`, term),
  };
}

/** Seats the panel, lets it mark, closes and publishes. */
async function review(desk: HttpSession, plan: SelectionsPlan, stageId: StageId): Promise<void> {
  const { url, organizer, competitionId, speed, panel } = plan;
  const seats = `/api/stages/${stageId}/seats`;
  const { revision } = await desk.get<SeatsView>(seats);
  const moduleId = 'review' as ModuleId;
  await desk.put(seats, {
    revision,
    heldOn: selectionData().term.startsOn,
    seats: panel.map((judgeId) => ({ moduleId, judgeId })),
  });
  await simulate({ url, organizer, competitionId, speed, script: await scriptOf(plan.house, stageId) });
  await desk.post(`/api/marking/stages/${stageId}/close`, {});
  await desk.post(`/api/publication/stages/${stageId}/publish`, {});
}

/** Marks follow the person, not the number that she happens to wear. */
async function scriptOf(house: INestApplicationContext, stageId: StageId): Promise<MarkScript> {
  const stage = await house.get(StageContexts, { strict: false }).find(stageId);
  const byNumber = new Map(stage?.entries.map(({ number, contestantId }) => [number, contestantId]));
  return {
    markFor: ({ number }, seat, aspectId) => {
      const contestantId = byNumber.get(number);
      if (!contestantId) throw new RangeError(`nobody wears number ${number} in the review`);
      return drawReviewMark(contestantId, seat, aspectId);
    },
  };
}

async function decided<View extends { readonly seq: number }>(
  desk: HttpSession,
  path: string,
  term: object,
): Promise<View> {
  const { seq } = await desk.get<View>(path);
  await desk.post(`${path}/decide`, { seq, ...term });
  return desk.get<View>(path);
}
