import type { TradeId } from '../../kernel/ids';
import { idShape } from '../../kernel/leaf-shapes';
import type { Locale } from '../../kernel/local-text';
import { recordShape, variantShape } from '../../kernel/record-shape';
import { oneOfShape, textShape } from '../../kernel/shapes';

export type RosterFormat = 'xlsx' | 'csv' | 'pdf';

/** What of the promotions a roster holds. */
export type RosterScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'trade'; readonly tradeId: TradeId }
  | { readonly kind: 'unit'; readonly unitName: string };

/** A roster that somebody takes away. */
export interface RosterRequest {
  readonly format: RosterFormat;
  readonly locale: Locale;
  readonly scope: RosterScope;
  /** The one for the authority: who is approved, and marked as exported. Otherwise everybody who is promoted so far. */
  readonly isOfficial: boolean;
  /** Numbers of documents and phones in clear. */
  readonly withIdentities: boolean;
  readonly purpose: string;
}

/** A purpose has at least so many signs. */
export const LEAST_PURPOSE = 4;

export const rosterRequestShape = recordShape(
  {
    format: oneOfShape('xlsx', 'csv', 'pdf'),
    locale: oneOfShape('zh-CN', 'en'),
    scope: variantShape('kind', {
      all: recordShape({ kind: oneOfShape('all') }),
      trade: recordShape({ kind: oneOfShape('trade'), tradeId: idShape }),
      unit: recordShape({ kind: oneOfShape('unit'), unitName: textShape(1, 200) }),
    }),
    isOfficial: oneOfShape(true, false),
    withIdentities: oneOfShape(true, false),
    purpose: textShape(0, 200),
  },
  {},
  { scope: { kind: 'all' }, isOfficial: false, withIdentities: false, purpose: '', locale: 'zh-CN' },
);
