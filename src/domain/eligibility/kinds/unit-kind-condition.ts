import type { LocalText } from '../../kernel/local-text';
import { recordShape } from '../../kernel/record-shape';
import { joinTexts, LISTED, say } from '../../kernel/say';
import { listShape, oneOfShape } from '../../kernel/shapes';
import type { ConditionKind } from '../condition-kind';
import { UNIT_KINDS, type UnitKind } from '../person';

/** From a unit of one of these kinds. */
export interface UnitKindCondition {
  readonly kind: 'unit-kind';
  readonly unitKinds: readonly UnitKind[];
}

const NAMES: Readonly<Record<UnitKind, LocalText>> = {
  enterprise: say('企业', 'enterprises'),
  institution: say('事业单位', 'institutions'),
  county: say('县', 'counties'),
  district: say('区', 'districts'),
  city: say('市直单位', 'city bodies'),
  sector: say('系统', 'sectors'),
};

export const unitKindCondition: ConditionKind<UnitKindCondition> = {
  shape: recordShape({
    kind: oneOfShape('unit-kind'),
    unitKinds: listShape(oneOfShape(...UNIT_KINDS), UNIT_KINDS.length, 1),
  }),
  faults: (path, { unitKinds }) =>
    unitKinds.length === 0 ? [{ path: `${path}.unitKinds`, fault: 'empty' }] : [],
  holds: ({ unitKinds }, { person }) => person !== null && unitKinds.includes(person.unitKind),
  sentence: ({ unitKinds }) => {
    const names = joinTexts(
      unitKinds.map((kind) => NAMES[kind]),
      LISTED,
    );
    return say(`限${names.zh}选派的选手`, `sent by ${names.en}`);
  },
};
