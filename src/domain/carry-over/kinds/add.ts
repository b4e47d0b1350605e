import { addRatios } from '../../kernel/ratios';
import { say } from '../../kernel/say';
import { sayStages, type CarriedFrom, type CarryOverKind } from '../carry-over-kind';

/** Points of earlier stages are added (CAR-2). Source: rules of the field 5.3. */
export interface AddCarryOver {
  readonly kind: 'add';
  readonly from: readonly CarriedFrom[];
}

export const add: CarryOverKind<AddCarryOver> = {
  faults: (path, { from }) => (from.length === 0 ? [{ path: `${path}.from`, fault: 'empty' }] : []),
  stageIds: ({ from }) => from.map(({ stageId }) => stageId),
  carry: ({ from }, pointsIn) => {
    const parts = from.flatMap(({ stageId, of }) => pointsIn(stageId)?.[of] ?? []);
    return { carried: parts.length === 0 ? null : parts.reduce(addRatios), ownWeight: 1_000_000 };
  },
  sentence: ({ from }) => {
    const stages = sayStages(from);
    return say(`本阶段成绩加上${stages.zh}`, `this stage's points plus ${stages.en}`);
  },
};
