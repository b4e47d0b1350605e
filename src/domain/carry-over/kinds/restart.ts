import { say } from '../../kernel/say';
import type { CarryOverKind } from '../carry-over-kind';

/** Everybody starts from zero (CAR-1). */
export interface RestartCarryOver {
  readonly kind: 'restart';
}

export const restart: CarryOverKind<RestartCarryOver> = {
  faults: () => [],
  stageIds: () => [],
  carry: () => undefined,
  sentence: () => say('各阶段成绩不累计，从零开始', 'every stage starts from zero'),
};
