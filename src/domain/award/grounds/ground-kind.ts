import type { ContestantId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import type { Ratio } from '../../kernel/ratio';
import type { RuleFault } from '../../kernel/rule-fault';
import type { Shape } from '../../kernel/shapes';
import type { MarkingScheme } from '../../scheme/marking-scheme';
import type { HonourCandidate, HonourField } from '../honour-candidate';

/** What a ground may look at besides the candidate. */
export interface GroundContext {
  readonly field: HonourField;
  /** Best first; without those struck from the row where others move up. */
  readonly candidates: readonly HonourCandidate[];
  /** The candidate's place for this row: better than the published one where those ahead were struck and others move up. */
  readonly placeOf: (candidate: HonourCandidate) => number;
  /** The place that must still be within a limit: the same, or, where a tie at the end gets nothing, the last one it takes up. */
  readonly lastPlaceOf: (candidate: HonourCandidate) => number;
  /** Values on the stage's scale. */
  readonly scaled: ReadonlyMap<ContestantId, Ratio>;
}

/** One kind of reason for a title or a level. One object, one file per kind. */
export interface GroundKind<Ground> {
  readonly shape: Shape;
  readonly faults: (path: string, ground: Ground, scheme: MarkingScheme | undefined) => RuleFault[];
  /** Whom it fits. */
  readonly fits: (ground: Ground, context: GroundContext) => (candidate: HonourCandidate) => boolean;
  readonly sentence: (ground: Ground, scheme: MarkingScheme | undefined) => LocalText;
}
