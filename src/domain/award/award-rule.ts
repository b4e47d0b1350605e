import type { LocalText } from '../kernel/local-text';
import type { Points } from '../kernel/points';

/** One row of the titles a competition confers in each trade. The first row of a group that fits a person is the one that holds. */
export interface AwardRule {
  readonly id: string;
  readonly title: LocalText;
  /** Of the rows with one group, a person gets at most one. */
  readonly group: string;
  readonly fromPlace: number;
  readonly toPlace: number;
  /** The least total, in micro-points. */
  readonly minimumTotal?: Points;
  /** The paragraph of the regulation it comes from, as printed beside the award. */
  readonly clause: LocalText;
}
