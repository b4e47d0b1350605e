/** What a stage is for: the three of a contest, or the review of candidates (CHT-2). */
export type StageKind = 'preliminary' | 'semifinal' | 'final' | 'review';
