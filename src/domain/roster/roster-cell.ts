/** A cell of a roster file as it was read. A formula keeps the value that a program computed last, which nobody typed. */
export interface RosterCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'empty';
  readonly text: string;
  /** A number of 16 digits and more: spreadsheet programs keep 15. */
  readonly digitsLost?: true;
}
