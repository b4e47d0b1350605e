/** How official an edition is: seen by those in charge only, on public notice, or final. */
export type EditionState = 'internal' | 'notice' | 'final';

/** Where an edition stands. The days are those of its notice; null without one. */
export interface EditionStanding {
  readonly version: number;
  readonly state: EditionState;
  readonly noticeFrom: string | null;
  readonly noticeTo: string | null;
}
