/** Every expected "no" where judges are seated or excused. Texts: seat-refusal-text.ts. */
export type SeatRefusal =
  | { readonly code: 'CHANGED_MEANWHILE' }
  /** The names of those who may not be seated, and why. */
  | {
      readonly code: 'JUDGE_UNFIT';
      readonly why: 'barred' | 'other-trade';
      readonly judges: readonly string[];
    }
  /** The names of those whose marks stand in the module they would leave. */
  | { readonly code: 'SEAT_MARKED'; readonly judges: readonly string[] }
  | { readonly code: 'CONFLICTS_UNDECIDED'; readonly conflicts: number };
