import type { CountedMarkView, TallyView } from '../../contract/results';
import type { ArchivedEntry } from '../../domain/archive/archive';
import { formatPoints } from '../../domain/kernel/format-points';
import type { JudgeId } from '../../domain/kernel/ids';
import type { Ratio } from '../../domain/kernel/ratio';
import { ratioText } from '../../domain/kernel/ratio-text';
import { showRatio } from '../../domain/kernel/show-ratio';
import type { Aspect, MarkingScheme, Module, PanelRule } from '../../domain/scheme/marking-scheme';
import type { CountedMark, ModuleTally, Tally } from '../../domain/tally/tally';

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
  const aspects = new Map<string, Aspect>(
    module.criteria.flatMap(({ aspects: list }) => list.map((one) => [one.id, one])),
  );
  return {
    moduleId: module.id,
    name: module.name,
    weight: module.weight,
    panel: panelText(module.panel),
    value: show(tally.value),
    exactValue: tally.value && ratioText(tally.value),
    contribution: show(tally.contribution),
    sums: tally.sums.map((mark) => toMarkView(mark, names)),
    aspects: tally.aspects.map(({ aspectId, marks, value }) => {
      const aspect = aspects.get(aspectId);
      if (!aspect) throw new Error(`aspect ${aspectId} is not in its module`);
      const { name, kind, max } = aspect;
      return {
        aspectId,
        name,
        kind,
        max: formatPoints(max),
        value: show(value),
        marks: marks.map((mark) => toMarkView(mark, names)),
      };
    }),
  };
}

/** The panel rule as a key the screen words: "trimmed-mean/aspect/1/1". */
function panelText({ kind, over, dropHigh = 0, dropLow = 0 }: PanelRule): string {
  return [kind, over, dropHigh, dropLow].join('/');
}

function toMarkView({ judgeId, points, dropped }: CountedMark, names: Names): CountedMarkView {
  return { judgeId, judgeName: names.get(judgeId) ?? judgeId, points: formatPoints(points), dropped };
}
