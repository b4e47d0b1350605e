/** An archive for everybody as it was given out: its bytes never change, a later one has the next number. */
export interface PublicArchiveView {
  readonly version: number;
  /** Of the file: what a notice prints. */
  readonly sha256: string;
  readonly size: number;
  readonly publishedAt: string;
}

/** GET and POST /api/exports/competitions/:competitionId/public-archive */
export interface PublicArchivesView {
  /** Null: none has been given out yet. */
  readonly newest: PublicArchiveView | null;
}
