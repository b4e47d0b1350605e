import { variantShape } from '../kernel/record-shape';
import type { RuleFault } from '../kernel/rule-fault';
import type { Shape } from '../kernel/shapes';
import type { KnownNames } from '../units/check-unit-results';
import { checkTechniciansRule } from './technicians/check-technicians-rule';
import { techniciansRuleShape, type TechniciansRule } from './technicians/technicians-rule';
import { checkUnitsRule } from './units/check-units-rule';
import { unitsRuleShape, type UnitsRule } from './units/units-rule';

/** A selection of a competition: how somebody is chosen who does not follow from places alone. */
export type SelectionRule = UnitsRule | TechniciansRule;

export type SelectionKind = SelectionRule['kind'];

export const selectionRuleShape: Shape = variantShape('kind', {
  'excellent-units': unitsRuleShape,
  'chief-technicians': techniciansRuleShape,
});

/** What keeps a selection's rule from being legal. */
export function checkSelectionRule(rule: SelectionRule, known: KnownNames): RuleFault[] {
  return rule.kind === 'excellent-units' ? checkUnitsRule(rule, known) : checkTechniciansRule(rule, known);
}
