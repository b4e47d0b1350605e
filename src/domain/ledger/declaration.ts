import type { Points } from '../kernel/points';

/** What an entry declares for one aspect before it is marked: its degree of difficulty and the like. */
export interface Declaration {
  /** Multiplies the panel's value, in millionths. */
  readonly factor?: number;
  /** Points it is worth before the panel adds or takes off. */
  readonly base?: Points;
  /** What each mark a judge can give is worth here. */
  readonly table?: readonly { readonly mark: Points; readonly points: Points }[];
}
