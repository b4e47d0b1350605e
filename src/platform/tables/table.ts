/** A cell: a text, an amount of points as its decimal text, a whole number, or nothing. */
export type Cell =
  { readonly text: string } | { readonly points: string } | { readonly whole: number } | null;

/** One sheet of a workbook, or a CSV file. */
export interface Table {
  readonly title: string;
  /** Said above the headings; absent: nothing. */
  readonly watermark?: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
