import type { JudgeStatisticsRow, JudgeStatisticsView, LeanView } from '../../contract/results';
import type { JudgeStatistics, Lean } from '../../domain/judge-statistics/judge-statistics';
import type { JudgeId } from '../../domain/kernel/ids';
import type { Ratio } from '../../domain/kernel/ratio';
import { multiplyRatios, ratio } from '../../domain/kernel/ratios';
import { showRatio } from '../../domain/kernel/show-ratio';
import type { MarkingScheme } from '../../domain/scheme/marking-scheme';
import type { StageContext } from '../../setup/stages/stage-context';

interface Around {
  readonly names: ReadonlyMap<JudgeId, string>;
  readonly seq: number;
  readonly entries: number;
}

type Show = (value: Ratio) => string;

/** A mean over many marks says something below the smallest step of one. */
const LEAST_DECIMALS = 2;
/** A share as micro-points of a hundred. */
const PERCENT = ratio(100_000_000);

/** Exact numbers become texts here, and only here (KER-3). */
export function toJudgeStatisticsView(
  stage: StageContext,
  statistics: readonly JudgeStatistics[],
  { names, seq, entries }: Around,
): JudgeStatisticsView {
  const { scheme } = stage.rules;
  return {
    stageId: stage.stageId,
    seq,
    isSealed: stage.isSealed,
    entries,
    ofEntries: stage.entries.length,
    modules: scheme ? toModules(scheme, statistics, names) : [],
  };
}

function toModules(
  scheme: MarkingScheme,
  statistics: readonly JudgeStatistics[],
  names: Around['names'],
): JudgeStatisticsView['modules'] {
  const show = showBy(scheme);
  return scheme.modules.map(({ id, name, panel }) => ({
    moduleId: id,
    name,
    over: panel.over,
    judges: statistics
      .filter(({ moduleId }) => moduleId === id)
      .map((one) => toRow(one, names.get(one.judgeId) ?? one.judgeId, show)),
  }));
}

function showBy({ rounding }: MarkingScheme): Show {
  const decimals = Math.max(LEAST_DECIMALS, rounding.decimals);
  return (value) => showRatio(value, decimals, rounding.mode);
}

function toRow(
  { judgeId, marks, lean, distance, dropped, byUnit }: JudgeStatistics,
  judgeName: string,
  show: Show,
): JudgeStatisticsRow {
  const percent = (share: Ratio): string => showRatio(multiplyRatios(share, PERCENT), 0, 'half-up');
  return {
    judgeId,
    judgeName,
    marks,
    lean: toLeanView(lean, show),
    distance: distance && show(distance),
    dropped: dropped && { high: percent(dropped.high), low: percent(dropped.low) },
    byUnit: byUnit && { own: toLeanView(byUnit.own, show), others: toLeanView(byUnit.others, show) },
  };
}

function toLeanView({ count, mean }: Lean, show: Show): LeanView {
  return { count, mean: mean && show(mean) };
}
