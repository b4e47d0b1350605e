import {
  idShape,
  integerShape,
  listShape,
  oneOfShape,
  recordShape,
  textShape,
  variantShape,
  type Shape,
} from '../kernel/shapes';

/** A text in both languages. */
export const localTextShape: Shape = recordShape({ zh: textShape(0, 2000), en: textShape(0, 2000) });

const count = integerShape(0);
const whole = integerShape(Number.MIN_SAFE_INTEGER);

const aspect = recordShape(
  {
    id: idShape,
    name: localTextShape,
    kind: oneOfShape('measurement', 'judgement', 'deduction'),
    max: whole,
    step: whole,
  },
  { levels: listShape(recordShape({ points: whole, text: localTextShape })) },
);
const panel = recordShape(
  {
    kind: oneOfShape('mean', 'trimmed-mean', 'sum'),
    over: oneOfShape('aspect', 'module'),
    minimumMarks: count,
  },
  { dropHigh: count, dropLow: count },
);
const markedModule = recordShape({
  id: idShape,
  name: localTextShape,
  part: oneOfShape('theory', 'practical'),
  fullMarks: whole,
  weight: whole,
  panel,
  criteria: listShape(recordShape({ id: idShape, name: localTextShape, aspects: listShape(aspect) })),
});
const scheme = recordShape({
  modules: listShape(markedModule),
  fullMarks: whole,
  rounding: recordShape({
    decimals: count,
    mode: oneOfShape('half-up', 'half-even'),
    at: oneOfShape('each-node', 'final-only', 'display-only'),
  }),
});
const tieBreak = variantShape('key', {
  part: recordShape({ key: oneOfShape('part'), part: oneOfShape('theory', 'practical') }),
  module: recordShape({ key: oneOfShape('module'), moduleId: idShape }),
});
const advancement = recordShape(
  { topPlaces: count, tiesAtCut: oneOfShape('all-in', 'all-out'), reserves: count },
  { minimumTotal: whole },
);
const places = { id: idShape, fromPlace: count, toPlace: count, clause: localTextShape };
const award = recordShape(
  { ...places, title: localTextShape, group: textShape(0, 64) },
  { minimumTotal: whole },
);
const grant = variantShape('kind', {
  'to-grade': recordShape({
    kind: oneOfShape('to-grade'),
    grade: integerShape(1, 5),
    alreadyThere: oneOfShape('next-grade', 'none'),
  }),
  step: recordShape({ kind: oneOfShape('step'), by: count }),
});
const promotion = recordShape({ ...places, name: localTextShape, grant }, { minimumTotal: whole });

/** The shape of `StageRules`. Whether rules of this shape are legal is `checkStageRules`' to say. */
export const stageRulesShape: Shape = recordShape(
  {
    ranking: recordShape({ tieBreaks: listShape(tieBreak) }),
    awards: listShape(award),
    promotions: listShape(promotion),
  },
  { scheme, advancement },
);
