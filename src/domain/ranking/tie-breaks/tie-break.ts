import { namedShape, variantShape } from '../../kernel/record-shape';
import { listShape, type Shape } from '../../kernel/shapes';
import { ageKey, type AgeTieBreak } from './age-key';
import { aspectKey, type AspectTieBreak } from './aspect-key';
import { countBackKey, type CountBackTieBreak } from './count-back-key';
import { earlierStageKey, type EarlierStageTieBreak } from './earlier-stage-key';
import { fewerPenaltiesKey, type FewerPenaltiesTieBreak } from './fewer-penalties-key';
import { groupKey, type GroupTieBreak } from './group-key';
import { moduleKey, type ModuleTieBreak } from './module-key';
import { modulesInOrderKey, type ModulesInOrderTieBreak } from './modules-in-order-key';
import { moreDecimalsKey, type MoreDecimalsTieBreak } from './more-decimals-key';
import { ownTotalKey, type OwnTotalTieBreak } from './own-total-key';
import { partKey, type PartTieBreak } from './part-key';
import type { TieBreakKind } from './tie-break-kind';

/** One member of the ordered list that separates equal totals. */
export type TieBreak =
  | PartTieBreak
  | ModuleTieBreak
  | AspectTieBreak
  | ModulesInOrderTieBreak
  | MoreDecimalsTieBreak
  | OwnTotalTieBreak
  | EarlierStageTieBreak
  | CountBackTieBreak
  | FewerPenaltiesTieBreak
  | AgeTieBreak
  | GroupTieBreak;

const KINDS: { readonly [Key in TieBreak['key']]: TieBreakKind<Extract<TieBreak, { key: Key }>> } = {
  part: partKey,
  module: moduleKey,
  aspect: aspectKey,
  'modules-in-order': modulesInOrderKey,
  'more-decimals': moreDecimalsKey,
  'own-total': ownTotalKey,
  'earlier-stage': earlierStageKey,
  'count-back': countBackKey,
  'fewer-penalties': fewerPenaltiesKey,
  age: ageKey,
  group: groupKey,
};

/** What the rulebook knows of a tie-break's kind. */
export function tieBreakKindOf(tieBreak: TieBreak): TieBreakKind<TieBreak> {
  return KINDS[tieBreak.key] as TieBreakKind<TieBreak>;
}

export const tieBreaksShape: Shape = listShape(
  namedShape(
    'TieBreak',
    variantShape('key', Object.fromEntries(Object.entries(KINDS).map(([key, { shape }]) => [key, shape]))),
    'One member of the ordered list that separates equal totals.',
  ),
  20,
);
