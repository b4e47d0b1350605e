/**
 * An exact rational in lowest terms with a positive denominator, in micro-points when it stands for an amount of points.
 * Means and weights stay ratios until a rule names the place where they are rounded.
 */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}
