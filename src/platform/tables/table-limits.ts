const MEGABYTE = 1024 * 1024;

/** How much a file may hold before it is refused. What is refused leaves nothing behind. */
export interface TableLimits {
  /** Of the file as it is sent. */
  readonly bytes: number;
  /** Of all parts of a workbook after unpacking. */
  readonly unpackedBytes: number;
  /** Files inside a workbook. */
  readonly parts: number;
  readonly sheets: number;
  /** Rows that hold something, the headings included. */
  readonly rows: number;
  readonly columns: number;
  /** Signs in one cell. What is as long has reached the limit of spreadsheet programs and may have been cut off by them. */
  readonly characters: number;
}

/** Room for 300,000 people with everything that is asked of them. */
export const TABLE_LIMITS: TableLimits = {
  bytes: 60 * MEGABYTE,
  unpackedBytes: 600 * MEGABYTE,
  parts: 1000,
  sheets: 50,
  rows: 310_000,
  columns: 200,
  characters: 32_766,
};

/** No spreadsheet program has a row beyond this one. */
export const LAST_ROW = 1_048_576;
/** Parts that describe a workbook are small; only sheets and the texts of cells grow with the rows. */
export const MOST_BYTES_OF_DESCRIPTION = 32 * MEGABYTE;
/** All different texts of a workbook together: they are held while its rows are read. */
export const MOST_SHARED_CHARACTERS = 50_000_000;
export const MOST_SHARED_TEXTS = 4_000_000;
