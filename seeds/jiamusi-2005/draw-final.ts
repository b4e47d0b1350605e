import { stageStandings } from '../../src/domain/stage/stage-standings';
import type { ContestantId, EntryId } from '../../src/domain/kernel/ids';
import { aspectsOf } from '../../src/domain/scheme/aspects-of';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import type { Random } from '../seeded-random';
import { PANEL_SIZE, stageSeats } from '../stage-seats';
import { drawMarks, type PanelMarks } from './draw-marks';
import { drawAbilities, planOf, type TradePlan } from './final-plan';
import { fitsReconstruction } from './fits-reconstruction';
import { scoreBook, type PaperMark } from './score-book';
import { seedIds } from './seed-ids';

/** Marks of one trade's final, by contestant number. */
export type FinalMarks = ReadonlyMap<string, PanelMarks>;

/** Marks are drawn for so many numbers; more people than this never reach a final of this competition. */
export const MOST_FINALISTS = 40;
/** Ranks that honours reach, with some to spare; they go to numbers that surely exist. */
const SURE_RANKS = 14;
const MOST_DRAWS = 400;
const LEANING = 1_300;

/** The number a contestant wears in the final: trade, then a running number. */
export function finalNumber(tradeOrdinal: number, running: number): string {
  return `${String(tradeOrdinal).padStart(2, '0')}${String(running).padStart(2, '0')}`;
}

interface Field {
  readonly tradeOrdinal: number;
  readonly rules: StageRules;
  /** So many numbers exist whatever happens at the cut of the semifinal. */
  readonly sureNumbers: number;
}

const numbersByRank = ({ tradeOrdinal, sureNumbers }: Field, random: Random): string[] => {
  const running = Array.from({ length: MOST_FINALISTS }, (_, index) => index + 1);
  const sure = random.shuffle(running.slice(0, sureNumbers)).slice(0, SURE_RANKS);
  const rest = random.shuffle(running.filter((number) => !sure.includes(number)));
  return [...sure, ...rest].map((number) => finalNumber(tradeOrdinal, number));
};

/** The same marks from other judges: every panel value stays what it is. */
const turned = (marks: PanelMarks): PanelMarks =>
  new Map([...marks].map(([aspectId, [first, ...others]]) => [aspectId, [...others, first!]]));

const draw = (field: Field, plan: TradePlan, random: Random): FinalMarks => {
  const { scheme } = field.rules;
  if (!scheme) throw new RangeError('the final has no scheme');
  const leanings = Array.from({ length: PANEL_SIZE }, () => random.bell(LEANING));
  const middle = Math.trunc(leanings.reduce((sum, leaning) => sum + leaning, 0) / PANEL_SIZE);
  const centred = leanings.map((leaning) => leaning - middle);
  const abilities = drawAbilities(MOST_FINALISTS, plan, random);
  const marks = abilities.map((ability) => drawMarks(scheme, ability, centred, random));
  if (plan === 'shared-first') marks[1] = turned(marks[0]!);
  return new Map(numbersByRank(field, random).map((number, index) => [number, marks[index]!]));
};

const rank = ({ tradeOrdinal, rules }: Field, marks: FinalMarks): ReturnType<typeof stageStandings> => {
  const { scheme, ranking } = rules;
  if (!scheme) throw new RangeError('the final has no scheme');
  const paper: PaperMark[] = [];
  const seats = stageSeats(seedIds, { tradeOrdinal, kind: 'final', scheme });
  for (const [number, marksByAspect] of marks) {
    for (const { id: moduleId, criteria } of scheme.modules) {
      const panel = seats.filter((seat) => seat.moduleId === moduleId);
      for (const { id: aspectId } of criteria.flatMap(aspectsOf)) {
        for (const [seat, points] of (marksByAspect.get(aspectId) ?? []).entries()) {
          paper.push({ entryId: number as EntryId, judgeId: panel[seat]!.judgeId, aspectId, points });
        }
      }
    }
  }
  const entries = [...marks.keys()].map((number) => ({
    id: number as EntryId,
    contestantId: number as ContestantId,
    number,
  }));
  const id = seedIds.stage(tradeOrdinal, 'final');
  return stageStandings({ stage: { id, scheme, ranking, seats, entries }, book: scoreBook(paper) });
};

/**
 * Draws a trade's final until its marks, ranked by the rulebook, tell the reconstructed story and the ranks that honours reach are
 * held by numbers that surely exist.
 * @throws RangeError when no draw fits: rules and plan contradict each other
 */
export function drawFinal(field: Field, random: Random): FinalMarks {
  const plan = planOf(field.tradeOrdinal);
  const lastSure = finalNumber(field.tradeOrdinal, field.sureNumbers);
  for (let draws = 0; draws < MOST_DRAWS; draws++) {
    const marks = draw(field, plan, random);
    const standings = rank(field, marks);
    const isSure = standings.slice(0, SURE_RANKS - 2).every(({ entryId }) => entryId <= lastSure);
    if (isSure && fitsReconstruction(standings, field.rules, plan)) return marks;
  }
  throw new RangeError(`no draw of trade ${field.tradeOrdinal} fits the rules`);
}
