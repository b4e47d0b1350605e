import type { TieBreak } from '../../src/domain/ranking/ranking-rule';
import type { ModuleId } from '../../src/domain/kernel/ids';
import type { MarkingScheme, Module, PanelRule, Rounding } from '../../src/domain/scheme/marking-scheme';
import { aspectOf, moduleOf, points, schemeOf } from './builders';

/** One file of test/rules/cases; its README says what the members mean. */
export interface RulesCase {
  readonly rules: readonly string[];
  readonly title: string;
  readonly byHand: readonly string[];
  readonly rounding: string;
  readonly modules: Readonly<
    Record<
      string,
      {
        readonly part: Module['part'];
        readonly weight: string;
        readonly panel: string;
        readonly aspects: Record<string, string>;
      }
    >
  >;
  readonly tieBreaks: readonly string[];
  readonly sheets: Record<string, Record<string, Record<string, string | null>>>;
  readonly standings: readonly string[];
  readonly advancement?: {
    topPlaces: number;
    tiesAtCut: 'all-in' | 'all-out';
    reserves: number;
    minimumTotal?: string;
  };
  readonly advancing?: string;
  readonly reserves?: string;
  readonly dropped?: Record<string, Record<string, string>>;
}

const read = (pattern: RegExp, words: string): string[] => {
  const found = pattern.exec(words);
  if (!found) throw new TypeError(`cannot read "${words}"`);
  return found.slice(1).map((part) => part ?? '');
};

const panelFrom = (words: string): PanelRule => {
  const [kind, over, low, high, least] = read(
    /^(mean|trimmed-mean|sum) over (aspect|module)(?:, drop (\d) low (\d) high)?, least (\d)$/,
    words,
  );
  const drops = low === '' ? {} : { dropLow: Number(low), dropHigh: Number(high) };
  return {
    kind: kind as PanelRule['kind'],
    over: over as PanelRule['over'],
    ...drops,
    minimumMarks: Number(least),
  };
};

const aspectFrom = (id: string, words: string): ReturnType<typeof aspectOf> => {
  const [minus, max, step] = read(/^(-?)([\d.]+) by ([\d.]+)$/, words);
  return aspectOf(id, { kind: minus ? 'deduction' : 'judgement', max: points(max!), step: points(step!) });
};

export function schemeOfCase(of: RulesCase): MarkingScheme {
  const [decimals, mode, at] = read(
    /^(\d) (half-up|half-even) (each-node|final-only|display-only)$/,
    of.rounding,
  );
  const modules = Object.entries(of.modules).map(([id, { part, weight, panel, aspects }]) => {
    const list = Object.entries(aspects).map(([aspectId, words]) => aspectFrom(aspectId, words));
    return moduleOf(id, list, { part, weight: points(weight) / 100, panel: panelFrom(panel) });
  });
  return schemeOf(modules, {
    decimals: Number(decimals),
    mode: mode as Rounding['mode'],
    at: at as Rounding['at'],
  });
}

export const tieBreaksOfCase = (of: RulesCase): TieBreak[] =>
  of.tieBreaks.map((words) => {
    const [key, name] = read(/^(part|module) (\S+)$/, words);
    return key === 'part'
      ? { key, part: name as Module['part'] }
      : { key: 'module', moduleId: name as ModuleId };
  });
