import type { Cells } from './cells';

/** What can be wrong with any cell. */
export type PlainCellFault = 'missing' | 'formula' | 'digits-lost' | 'too-long';

/** A row on its way: its cells by column, and what was found wrong with them. */
export class CellRow<Key extends string, Code extends string> {
  readonly faults: { readonly key: Key; readonly code: Code | PlainCellFault }[] = [];

  constructor(
    private readonly cells: Cells<Key>,
    private readonly longest: number,
  ) {}

  fault(key: Key, code: Code | PlainCellFault): undefined {
    this.faults.push({ key, code });
    return undefined;
  }

  /** What stands in a column; undefined where nothing does, or where it cannot be used. */
  text(key: Key, longest = this.longest): string | undefined {
    const cell = this.cells.get(key);
    if (!cell || cell.kind === 'empty') return undefined;
    const { length } = cell.text.trim();
    if (length === 0) return undefined;
    if (cell.kind === 'formula') return this.fault(key, 'formula');
    if (cell.digitsLost) return this.fault(key, 'digits-lost');
    return length > longest ? this.fault(key, 'too-long') : cell.text;
  }

  /** The same, read; a value that cannot be read is a fault. */
  read<T>(key: Key, read: (text: string) => T | null | undefined, code: Code): T | undefined {
    const text = this.text(key);
    return text === undefined ? undefined : (read(text) ?? this.fault(key, code));
  }

  /** A column that must hold something; nothing is said twice of one column. */
  needed<T>(key: Key, value: T | undefined): T | undefined {
    if (value !== undefined) return value;
    return this.faults.some((fault) => fault.key === key) ? undefined : this.fault(key, 'missing');
  }
}
