import { adjustmentRulesShape } from '../adjustment/adjustment-rule';
import { combinationShape } from '../combination/combination-rule';
import { ACKNOWLEDGERS } from '../kernel/acknowledger';
import { factorShape, idShape, localTextShape, pointsShape } from '../kernel/leaf-shapes';
import { NAMED_BY_ID, namedShape, recordShape } from '../kernel/record-shape';
import { integerShape, listShape, oneOfShape, type Shape } from '../kernel/shapes';
import { panelRuleShape } from '../panel/panel-rule';
import { anyAspectShape } from './aspects/aspect-kinds';
import { crossRuleShape } from './cross-rules/cross-rule';

const aspects = listShape(anyAspectShape, 1000);
const group = { id: idShape, name: localTextShape, aspects };

const criterion = namedShape(
  'Criterion',
  recordShape(
    group,
    {
      fullMarks: pointsShape,
      subCriteria: listShape(
        namedShape('SubCriterion', recordShape(group, { fullMarks: pointsShape }, NAMED_BY_ID)),
        200,
      ),
    },
    { ...NAMED_BY_ID, aspects: [] },
  ),
  'A group of aspects, with or without sub-criteria.',
);

const markedModule = namedShape(
  'Module',
  recordShape(
    {
      id: idShape,
      name: localTextShape,
      part: oneOfShape('theory', 'practical'),
      fullMarks: pointsShape,
      weight: factorShape,
      panel: panelRuleShape,
      criteria: listShape(criterion, 200),
    },
    {
      combination: combinationShape,
      better: oneOfShape('higher', 'lower'),
      floor: oneOfShape('none'),
      acknowledgedBy: listShape(oneOfShape(...ACKNOWLEDGERS), ACKNOWLEDGERS.length),
    },
    { ...NAMED_BY_ID, part: 'practical', fullMarks: 0, weight: 1, panel: { kind: 'mean' } },
  ),
  'A part of the task that is marked apart (模块).',
);

const USUAL_ROUNDING = { decimals: 2, mode: 'half-up', at: 'final-only' };
const decimals = integerShape(0);
const rounding = namedShape(
  'Rounding',
  recordShape(
    {
      decimals,
      mode: oneOfShape('half-up', 'half-even'),
      at: oneOfShape('each-node', 'final-only', 'display-only'),
    },
    { nodes: recordShape({}, { aspect: decimals, module: decimals, contribution: decimals }) },
    USUAL_ROUNDING,
  ),
  'Where exact values are rounded.',
);

/** The shape of a marking scheme. Whether one of this shape is legal is `checkScheme`'s to say. */
export const schemeShape: Shape = namedShape(
  'MarkingScheme',
  recordShape(
    { modules: listShape(markedModule, 100), fullMarks: pointsShape, rounding },
    {
      sections: listShape(
        recordShape({ id: idShape, name: localTextShape, fullMarks: pointsShape }, {}, NAMED_BY_ID),
        100,
      ),
      crossRules: listShape(crossRuleShape, 200),
      adjustments: adjustmentRulesShape,
    },
    { fullMarks: 0, rounding: USUAL_ROUNDING },
  ),
  'What is marked in one stage of one trade.',
);
