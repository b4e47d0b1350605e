import type { LocalText } from '../kernel/local-text';
import type { Points } from '../kernel/points';

/** The five-level ladder (rules of the field 2.1): 5 = 初级工 … 1 = 高级技师. Null is nobody's level yet. */
export type Grade = 1 | 2 | 3 | 4 | 5;

export type PromotionGrant =
  /** To this level; what happens to those who have it already is `alreadyThere`. */
  | { readonly kind: 'to-grade'; readonly grade: Grade; readonly alreadyThere: 'next-grade' | 'none' }
  /** So many levels above the present one, never above level one. */
  | { readonly kind: 'step'; readonly by: number };

/** One row: places × present level → new level. The first row that fits a person is the one that holds. */
export interface PromotionRule {
  readonly id: string;
  readonly name: LocalText;
  readonly fromPlace: number;
  readonly toPlace: number;
  readonly grant: PromotionGrant;
  readonly minimumTotal?: Points;
  readonly clause: LocalText;
}
