import type { Points } from '../kernel/points';
import { ratio } from '../kernel/ratios';
import { toPoints } from '../kernel/to-points';
import { panelKindOf } from '../panel/panel-rule';
import { aspectsOfModule } from './aspects-of';
import { aspectKindOf, type Aspect } from './aspects/aspect-kinds';
import type { Module } from './marking-scheme';

interface Bounds {
  readonly min: Points;
  readonly max: Points;
}

const MILLION = 1_000_000;

const ofAspect = (aspect: Aspect): Bounds => {
  const kind = aspectKindOf(aspect);
  const { best, worst, at } = kind.range(aspect);
  const worth = (mark: Points): number => {
    if (at === 'value') return mark;
    const { num, den } = kind.worth(aspect, ratio(kind.counted(aspect, mark)));
    return Number(num / den);
  };
  const { factor = MILLION, declares } = aspect;
  const table = declares?.table ? [declares.table.least, declares.table.most] : [];
  const by = (factor / MILLION) * ((declares?.factor?.most ?? MILLION) / MILLION);
  const all = [worth(best), worth(worst), ...table].map((points) => points * by);
  return {
    min: toPoints(Math.floor(Math.min(0, ...all) + Math.min(0, declares?.base?.least ?? 0))),
    max: toPoints(Math.ceil(Math.max(0, ...all) + Math.max(0, declares?.base?.most ?? 0))),
  };
};

/**
 * Between which points a panel's value lies at all, of one aspect or of judges' sums over a module: where a decision takes its
 * place, it lies there too (RSC-7).
 * @param judges how many there are, since some panels add their marks up
 */
export function worthBounds(module: Module, aspect: Aspect | null, judges: number): Bounds {
  const parts = (aspect ? [aspect] : aspectsOfModule(module)).map(ofAspect);
  const times = panelKindOf(module.panel).adds ? judges : 1;
  const sum = (end: keyof Bounds): Points =>
    toPoints(parts.reduce((all, part) => all + part[end], 0) * times);
  return { min: sum('min'), max: sum('max') };
}
