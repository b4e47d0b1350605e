import type { AspectId } from '../../kernel/ids';
import { idShape } from '../../kernel/leaf-shapes';
import type { LocalText } from '../../kernel/local-text';
import type { Ratio } from '../../kernel/ratio';
import type { RuleFault } from '../../kernel/rule-fault';
import { joinTexts, LISTED, say } from '../../kernel/say';
import { listShape, type Shape } from '../../kernel/shapes';

/** Values of aspects, changed in place as the rules are applied in order; what has none yet is not in it. */
export type AspectValues = Map<AspectId, Ratio>;

/** One kind of rule between aspects. One object, one file per kind. */
export interface CrossRuleKind<Rule> {
  readonly shape: Shape;
  readonly faults: (path: string, rule: Rule) => RuleFault[];
  /** Every aspect it names, with the path below the rule. */
  readonly names: (rule: Rule) => readonly { readonly aspectId: AspectId; readonly path: string }[];
  readonly apply: (rule: Rule, values: AspectValues) => void;
  readonly sentence: (rule: Rule, nameOf: (id: AspectId) => LocalText) => LocalText;
}

export const aspectIdsShape: Shape = listShape(idShape, 500, 1);

/** The aspects of a list with their paths. */
export function namesIn(path: string, ids: readonly AspectId[]): { aspectId: AspectId; path: string }[] {
  return ids.map((aspectId, index) => ({ aspectId, path: `${path}[${index}]` }));
}

/** Names of aspects in quotation marks, listed. */
export function sayAspects(ids: readonly AspectId[], nameOf: (id: AspectId) => LocalText): LocalText {
  const names = ids.map((id) => nameOf(id)).map(({ zh, en }) => say(`「${zh}」`, `“${en}”`));
  return joinTexts(names, LISTED);
}
