import type { CountedMarkView } from '#contract/results';
import { formatPoints } from '#domain/kernel/format-points';
import { parsePoints } from '#domain/kernel/parse-points';
import { showRatio } from '#domain/kernel/show-ratio';
import { toPoints } from '#domain/kernel/to-points';
import type { PanelRule } from '#domain/panel/panel-rule';
import { aspectKindOf, type Aspect } from '#domain/scheme/aspects/aspect-kinds';
import type { Rounding } from '#domain/scheme/marking-scheme';
import { aspectWorth } from '#domain/tally/aspect-worth';
import { exactPoints } from '../i18n/exact-points';
import { panelExact } from './panel-exact';
import { countedAmounts, workingText } from './panel-working';

export interface Working {
  readonly text: string;
  readonly value: string | null;
}

export interface AspectLine {
  readonly marks: readonly CountedMarkView[];
  /** The value as the server shows it. */
  readonly value: string | null;
}

/** By which rules a line was made. */
export interface WorkingRules {
  /** Undefined while the stage's rules are not there. */
  readonly aspect: Aspect | undefined;
  readonly panel: PanelRule['kind'];
  readonly rounding: Rounding;
}

/** Where a table, a declaration or a rule between aspects comes in that a line cannot write out. */
const AND_SO = ' →';

/** What each mark counts in the panel; the mark itself where the entry's own table says that, which is not known here. */
const countedOf = (amounts: readonly string[], aspect: Aspect): string[] =>
  amounts.map((text) => {
    const mark = parsePoints(text);
    if (mark === undefined || aspect.declares?.table) return text;
    return formatPoints(aspectKindOf(aspect).counted(aspect, mark));
  });

/** A bare sum in brackets, so that it can be multiplied. */
const asTerm = (text: string): string => (/ [+−] /.test(text) && !text.startsWith('(') ? `(${text})` : text);

/** Whether a table or a declaration stands between the panel's value and the points. */
const isByTable = (aspect: Aspect): boolean =>
  aspect.declares !== undefined ||
  aspect.kind === 'pass' ||
  (aspect.kind === 'time' && aspect.scoring !== undefined) ||
  (aspect.kind === 'measured' && aspect.converts === 'panel-value');

/** From the panel's value to points, as far as it can be written as a sum. */
const converted = (text: string, aspect: Aspect): string => {
  if (isByTable(aspect)) return text + AND_SO;
  const { kind, factor } = aspect;
  const times = factor === undefined ? '' : ` × ${formatPoints(toPoints(factor))}`;
  if (kind === 'judgement')
    return `${asTerm(text)} ÷ ${aspect.levels.length - 1} × ${formatPoints(aspect.max)}${times}`;
  if (kind === 'deduction' && text !== '0') return `−${asTerm(text)}${times}`;
  return times === '' ? text : asTerm(text) + times;
};

/**
 * How an aspect's marks become its points, and what they come to: exact where the rule keeps it exact and the line's own
 * arithmetic leads to what the server shows, else as the server shows it.
 */
export function aspectWorking(line: AspectLine, { aspect, panel, rounding }: WorkingRules): Working {
  // Marks without a value: no majority, or the attempt has no result.
  const amounts = line.value === null ? [] : countedAmounts(line.marks);
  if (!aspect) return { text: workingText(amounts, panel), value: line.value };
  const counted = countedOf(amounts, aspect);
  const text = amounts.length === 0 ? '' : converted(workingText(counted, panel), aspect);
  const exact = panelExact(counted, panel);
  if (!exact || line.value === null || aspect.declares) return { text, value: line.value };
  const worth = aspectWorth(aspect, exact, {}, rounding);
  const isSame = showRatio(worth, rounding.decimals, rounding.mode) === line.value;
  if (!isSame) return { text: text.endsWith(AND_SO) ? text : text + AND_SO, value: line.value };
  return { text, value: rounding.at === 'each-node' ? line.value : exactPoints(worth) };
}
