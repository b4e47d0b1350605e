import type { Better } from '../../combination/combination-kind';
import type { EntryId, StageId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import type { Ratio } from '../../kernel/ratio';
import type { RuleFault } from '../../kernel/rule-fault';
import type { Shape } from '../../kernel/shapes';
import type { Person } from '../../eligibility/person';
import type { MarkingScheme } from '../../scheme/marking-scheme';
import type { Tally } from '../../tally/tally';

/** What tie-breaks may look at besides the tally. */
export interface TieBreakContext {
  readonly scheme: MarkingScheme;
  /** The people behind the entries, where the caller knows them. */
  readonly people: ReadonlyMap<EntryId, Person>;
  /** Totals of the same people in earlier stages, by this stage's entries. */
  readonly earlier: ReadonlyMap<StageId, ReadonlyMap<EntryId, Ratio>>;
}

/** One key that a tie-break adds to the order. */
export interface TieBreakKey {
  readonly better: Better;
  readonly valueOf: (tally: Tally) => Ratio | null;
  /** Nothing is computed: the value lies in the tally. */
  readonly isRead?: true;
}

/** One kind of tie-break. One object, one file per kind. */
export interface TieBreakKind<TieBreak> {
  readonly shape: Shape;
  /** @param scheme undefined in a stage that has none */
  readonly faults: (path: string, tieBreak: TieBreak, scheme: MarkingScheme | undefined) => RuleFault[];
  /** Its keys in order; most have one. */
  readonly keys: (tieBreak: TieBreak, context: TieBreakContext) => TieBreakKey[];
  readonly sentence: (tieBreak: TieBreak, scheme: MarkingScheme | undefined) => LocalText;
}
