import { given, type Draw } from './draw';
import { drawMarks, type DrawnStageMarks } from './draw-marks';
import {
  drawAdvancement,
  drawAwards,
  drawCarryOver,
  drawPromotions,
  drawRanking,
  drawScale,
  GROUPS,
  type Around,
} from './draw-rules';
import { drawScheme, type Limits } from './draw-scheme';
import { drawUnitResults } from './draw-units';

type Members = Record<string, unknown>;

/** How large a competition may become. */
export interface Size extends Limits {
  readonly trades: number;
  readonly stages: number;
  readonly people: number;
  /** Whether each stage sends people on, the last one too. */
  readonly sendsOn: boolean;
}

export interface DrawnStage extends DrawnStageMarks, Members {
  readonly id: string;
  readonly rules: Members;
  readonly entries: readonly string[];
}
export interface DrawnTrade extends Members {
  readonly id: string;
  readonly stages: readonly DrawnStage[];
}
/** A draft as a hand would write it (docs/archive-format.md). */
export interface DrawnDraft extends Members {
  readonly trades: readonly DrawnTrade[];
}

const KINDS = ['enterprise', 'institution', 'county', 'district'];

function drawPeople(draw: Draw, count: number, units: readonly string[]): Members[] {
  return draw.list(count, (index) =>
    given({
      id: `p${index + 1}`,
      unitId: draw.oneOf(units),
      sex: draw.oneOf(['male', 'female']),
      birthDate: draw.oneOf(['1990-03-01', '1990-03-02', '1988-02-29', '1995-07-07']),
      grade: draw.oneOf([null, 5, 4, 3, 2, 1]),
      groups: draw.maybe(50, () => [draw.oneOf(GROUPS)]),
      certificate: draw.maybe(50, () => `c${index}`),
      lastPromotedYear: draw.maybe(20, () => draw.oneOf([2026, 2020])),
    }),
  );
}

/** Ties are decided where places are not shared, or where the cut asks for it (RUL-5). */
function decisionsOf(
  draw: Draw,
  people: readonly string[],
  by: { readonly terminal: string; readonly tiesAtCut: unknown },
): Members[] {
  const decidesCut = by.tiesAtCut === 'decide' || by.tiesAtCut === 'by-key';
  if ((by.terminal === 'share' && !decidesCut) || people.length < 2) return [];
  return draw.list(draw.below(3), () => {
    const order = draw.shuffled(people);
    return {
      order: order.slice(0, draw.between(2, order.length)),
      by: by.terminal === 'share' ? draw.oneOf(['lot', 'extra-test', 'chief-judge']) : by.terminal,
    };
  });
}

function drawStage(
  draw: Draw,
  stageId: string,
  of: { people: readonly string[]; earlier: readonly string[]; isLast: boolean },
  limits: Limits & Pick<Size, 'sendsOn'>,
): DrawnStage {
  const scheme = drawScheme(draw, limits);
  const around: Around = { scheme, stageId, earlier: of.earlier, field: of.people.length, ...limits };
  const ranking = drawRanking(draw, around);
  const scale = drawScale(draw);
  const hasScale = scale !== undefined;
  const isEnd = of.isLast && !draw.chance(20) && !limits.sendsOn;
  const advancement = isEnd ? undefined : drawAdvancement(draw, around);
  const awards = drawAwards(draw, around, hasScale);
  const awardIds = awards.map(({ id }) => String(id));
  const rules = given({
    scheme: scheme.draft,
    ranking,
    carryOver: drawCarryOver(draw, around),
    advancement,
    scale,
    awards,
    promotions: drawPromotions(draw, around, hasScale),
  });
  const canDecline = advancement !== undefined;
  return {
    id: stageId,
    rules,
    entries: draw.shuffled(of.people),
    ...drawMarks(draw, scheme, { people: of.people, awardIds, canDecline }),
    decisions: decisionsOf(draw, of.people, {
      terminal: ranking.terminal,
      tiesAtCut: advancement?.['tiesAtCut'],
    }),
    isClosed: !draw.chance(20),
  };
}

const namesOf = (stages: readonly DrawnStage[], tradeIds: readonly string[]) => ({
  tradeIds,
  moduleIds: ['m1'],
  awardIds: stages.flatMap(({ rules }) => (rules['awards'] as Members[]).map(({ id }) => String(id))),
});

function drawTrade(draw: Draw, id: string, everybody: readonly string[], size: Size): DrawnTrade {
  let people = draw.chance(30) ? everybody.filter(() => !draw.chance(30)) : everybody;
  if (people.length === 0) people = everybody;
  const count = draw.between(1, size.stages);
  const stages: DrawnStage[] = [];
  for (let index = 0; index < count; index++) {
    const earlier = stages.map((stage) => stage.id);
    stages.push(
      drawStage(draw, `${id}s${index + 1}`, { people, earlier, isLast: index === count - 1 }, size),
    );
    const left = people.filter(() => !draw.chance(40));
    if (left.length > 0) people = left;
    if (draw.chance(10)) people = [...new Set([...people, everybody[0]!])];
  }
  return { id, stages, ...drawUnitResults(draw, `${id}u`, namesOf(stages, [id])) };
}

/** A legal competition: 1 or more trades with stages, people, units, marks and what the desk said. */
export function drawCompetition(draw: Draw, size: Size): DrawnDraft {
  const units = draw.list(draw.between(1, 4), (index) => ({
    id: `u${index + 1}`,
    kind: draw.oneOf(KINDS),
    headcount: draw.oneOf([0, 10, 7]),
  }));
  const contestants = drawPeople(
    draw,
    draw.between(1, size.people),
    units.map(({ id }) => id),
  );
  const people = contestants.map(({ id }) => String(id));
  const trades = draw.list(draw.between(1, size.trades), (index) =>
    drawTrade(draw, `t${index + 1}`, people, size),
  );
  const names = namesOf(
    trades.flatMap(({ stages }) => stages),
    trades.map(({ id }) => id),
  );
  return {
    format: 'baigong-draft',
    version: 2,
    competition: { id: 'drawn', name: 'drawn', year: 2026, ...drawUnitResults(draw, 'all', names) },
    units: draw.shuffled(units).map((unit) => ({ ...unit, name: unit.id })),
    contestants,
    trades,
  };
}
