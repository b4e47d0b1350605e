import type { CountedMarkView, TallyView } from '../../contract/results';
import type { ArchivedEntry } from '../../domain/archive/archive';
import { formatPoints } from '../../domain/kernel/format-points';
import type { JudgeId } from '../../domain/kernel/ids';
import type { Ratio } from '../../domain/kernel/ratio';
import { ratioText } from '../../domain/kernel/ratio-text';
import { showRatio } from '../../domain/kernel/show-ratio';
import { markText } from '../../domain/kernel/mark-text';
import type { PanelRule } from '../../domain/panel/panel-rule';
import { aspectsOfModule } from '../../domain/scheme/aspects-of';
import { aspectKindOf, type Aspect } from '../../domain/scheme/aspects/aspect-kinds';
import type { MarkingScheme, Module } from '../../domain/scheme/marking-scheme';
import type { CountedMark, CountedSum, ModuleTally, Tally } from '../../domain/tally/tally';

type Names = ReadonlyMap<JudgeId, string>;

/** The arithmetic behind a total, line by line, in the order it is done. */
export function toTallyView(
  entry: ArchivedEntry,
  scheme: MarkingScheme,
  tally: Tally,
  names: Names,
): TallyView {
  const { decimals, mode } = scheme.rounding;
  const show = (value: Ratio | null): string | null => value && showRatio(value, decimals, mode);
  return {
    entryId: entry.id,
    number: entry.number,
    total: show(tally.total),
    exactTotal: tally.total && ratioText(tally.total),
    rounding: scheme.rounding,
    modules: tally.modules.map((module) => toModuleView(moduleOf(scheme, module), module, { show, names })),
  };
}

function moduleOf(scheme: MarkingScheme, tally: ModuleTally): Module {
  const module = scheme.modules.find((one) => one.id === tally.moduleId);
  if (!module) throw new Error(`module ${tally.moduleId} is not in the scheme it was tallied by`);
  return module;
}

function toModuleView(
  module: Module,
  tally: ModuleTally,
  { show, names }: { show: (value: Ratio | null) => string | null; names: Names },
): TallyView['modules'][number] {
  const aspects = new Map<string, Aspect>(aspectsOfModule(module).map((one) => [one.id, one]));
  return {
    moduleId: module.id,
    name: module.name,
    weight: module.weight,
    panel: panelText(module.panel),
    value: show(tally.value),
    exactValue: tally.value && ratioText(tally.value),
    contribution: show(tally.contribution),
    sums: tally.sums.map((sum) => toSumView(sum, show, names)),
    aspects: tally.aspects.map(({ aspectId, marks, value }) => {
      const aspect = aspects.get(aspectId);
      if (!aspect) throw new Error(`aspect ${aspectId} is not in its module`);
      const { name, kind } = aspect;
      return {
        aspectId,
        name,
        kind,
        max: formatPoints(kind === 'deduction' ? aspect.max : aspectKindOf(aspect).most(aspect)),
        value: show(value),
        marks: marks.map((mark) => toMarkView(mark, names)),
      };
    }),
  };
}

/** The panel rule as a key the screen words: "trimmed-mean/aspect/1/1". */
function panelText(panel: PanelRule): string {
  const [high, low] = 'dropHigh' in panel ? [panel.dropHigh, panel.dropLow] : [0, 0];
  return [panel.kind, panel.over, high, low].join('/');
}

function toSumView(
  { judgeId, value, dropped }: CountedSum,
  show: (value: Ratio | null) => string | null,
  names: Names,
): CountedMarkView {
  return { judgeId, judgeName: names.get(judgeId) ?? judgeId, points: show(value) ?? '', dropped };
}

function toMarkView({ judgeId, points, dropped }: CountedMark, names: Names): CountedMarkView {
  return { judgeId, judgeName: names.get(judgeId) ?? judgeId, points: markText(points), dropped };
}
