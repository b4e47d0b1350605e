import { recordShape } from '../../kernel/record-shape';
import { say } from '../../kernel/say';
import { oneOfShape } from '../../kernel/shapes';
import { betterOf } from '../../scheme/better-of';
import type { TieBreakKind } from './tie-break-kind';

/** The total before its last rounding. Source: rules of the field 1.1 (a tie of shown totals [S17]). */
export interface MoreDecimalsTieBreak {
  readonly key: 'more-decimals';
}

export const moreDecimalsKey: TieBreakKind<MoreDecimalsTieBreak> = {
  shape: recordShape({ key: oneOfShape('more-decimals') }),
  faults: (path, _tieBreak, scheme) =>
    scheme && scheme.rounding.at !== 'display-only' ? [] : [{ path, fault: 'never-reached' }],
  keys: (_tieBreak, { scheme }) => [{ better: betterOf(scheme), valueOf: ({ exactTotal }) => exactTotal }],
  sentence: () => say('保留更多小数比较总分', 'the total with more decimals'),
};
