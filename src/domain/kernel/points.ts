declare const pointsBrand: unique symbol;

/** An amount of points as an integer of 10⁻⁶ (micro-points): 86.5 points = 86_500_000. Never a binary fraction. */
export type Points = number & { readonly [pointsBrand]: 'Points' };

/** How many micro-points make one point. */
export const MICRO = 1_000_000;
