import type { AspectId, JudgeId } from '../kernel/ids';
import type { Ratio } from '../kernel/ratio';
import { roundRatio } from '../kernel/round-ratio';
import type { Declaration } from '../ledger/declaration';
import type { SpreadDecision } from '../ledger/entry-record';
import type { Sheet } from '../ledger/stage-book';
import type { NodeDecimals, Rounding } from '../scheme/marking-scheme';

/** An entry's marks in one module, as its panel gave them. */
export interface EntryMarking {
  /** The panel's judges in the order of their ids, without those excused, so that the order of seats changes nothing (LAW-1). */
  readonly judgeIds: readonly JudgeId[];
  /** Undefined before the first mark. */
  readonly sheets: ReadonlyMap<JudgeId, Sheet> | undefined;
  readonly declarations: ReadonlyMap<AspectId, Declaration>;
  readonly rounding: Rounding;
  /** What was decided after second rounds, by the key of the place. */
  readonly decisions: ReadonlyMap<string, SpreadDecision>;
  /** What aspects are taken to be worth, where one asks how an entry could still end. */
  readonly assumed?: ReadonlyMap<AspectId, Ratio>;
}

/** Rounds at a node if the rule says so there (TAL-8). */
export function roundAtNode(value: Ratio, rounding: Rounding, node: keyof NodeDecimals): Ratio {
  if (rounding.at !== 'each-node') return value;
  return roundRatio(value, rounding.nodes?.[node] ?? rounding.decimals, rounding.mode);
}
