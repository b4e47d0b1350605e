import type { Points } from '../kernel/points';

/** Who goes on to the next stage. */
export interface AdvancementRule {
  /** How many places go on. */
  readonly topPlaces: number;
  /** People tied across the cut go on together, or stay together. */
  readonly tiesAtCut: 'all-in' | 'all-out';
  /** The least total, in micro-points; below it nobody goes on. */
  readonly minimumTotal?: Points;
  /** How many of those next in line are named as reserves. */
  readonly reserves: number;
}
