import { conditionsShape, type Condition } from '../eligibility/condition';
import { idShape, localTextShape } from '../kernel/leaf-shapes';
import type { UnitId } from '../kernel/ids';
import type { LocalText } from '../kernel/local-text';
import { recordShape } from '../kernel/record-shape';
import { integerShape, listShape, textShape, type Shape } from '../kernel/shapes';

/** One requirement on whoever registers, with the clause it stands in. */
export interface EntryRequirement {
  /** All of them must hold; of a registration, so without conditions on points. */
  readonly conditions: readonly Condition[];
  /** "第十二条": shown with every refusal. */
  readonly clause: string;
  /** What is to be said instead of the conditions' own sentence. */
  readonly text?: LocalText;
}

/** How many a unit may send to one trade, and how many beyond wait as reserves. */
export interface Quota {
  readonly places: number;
  readonly reserves: number;
}

/** Who may register for a trade (rules of the field 6.8, 6.10). */
export interface EntryRules {
  readonly requirements: readonly EntryRequirement[];
  /** Years in the trade at the least. */
  readonly leastYears?: { readonly years: number; readonly clause: string };
  /** For every unit; absent: as many as come. */
  readonly quota?: Quota;
  /** For units with a quota of their own. */
  readonly unitQuotas?: readonly (Quota & { readonly unitId: UnitId })[];
}

const clause = textShape(0, 200);
const quota = { places: integerShape(0, 1_000_000), reserves: integerShape(0, 1_000_000) };

export const entryRulesShape: Shape = recordShape(
  {
    requirements: listShape(
      recordShape({ conditions: conditionsShape, clause }, { text: localTextShape }, { clause: '' }),
      50,
    ),
  },
  {
    leastYears: recordShape({ years: integerShape(0, 80), clause }, {}, { clause: '' }),
    quota: recordShape(quota, {}, { reserves: 0 }),
    unitQuotas: listShape(recordShape({ unitId: idShape, ...quota }, {}, { reserves: 0 }), 100_000),
  },
  { requirements: [] },
);
