/** What the second computation says before anything becomes official. Texts: verification-refusal-text.ts. */
export interface VerificationRefusal {
  readonly code: 'SECOND_COMPUTATION_DIFFERS';
  /** The number of the first entry that differs, or, for titles and promotions, the person's name. */
  readonly entry: string;
  /** What differs there: place, exactTotal, title, … */
  readonly member: string;
  readonly first: string;
  readonly second: string;
}
