import type { Refusal } from '../kernel/refusal';
import { accepted, refused, type Result } from '../kernel/result';

/** A column that somebody reads: what it is called, first as it is printed, then what else people call it. */
export interface NamedColumn<Key extends string> {
  readonly key: Key;
  readonly names: readonly [string, ...string[]];
  readonly isRequired: boolean;
}

export interface MatchedColumns<Key extends string> {
  /** Where each column stands that is there; the first is 0. */
  readonly indexByKey: ReadonlyMap<Key, number>;
  /** Headings that mean none of the columns. */
  readonly unknown: readonly string[];
}

const BRACKETS = /[()[\]{}<>【】〔〕〖〗《》「」]/g;
const IN_BRACKETS = /[([{<【〔〖《「][^()[\]{}<>【】〔〕〖〗《》「」]*[)\]}>】〕〗》」]/g;

/** As a heading is compared: width, white space, asterisks, colons and capital letters say nothing. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s*※:_]/g, '')
    .replaceAll(BRACKETS, '');
const withoutBrackets = (text: string): string => bare(text.normalize('NFKC').replaceAll(IN_BRACKETS, ''));

/**
 * Finds columns by their headings in any order (TAB-11): by the whole heading, else by what stands outside brackets.
 * Refused as TABLE_HEADINGS when a required column is missing or one stands there twice.
 */
export function matchColumns<Key extends string>(
  headings: readonly string[],
  columns: readonly NamedColumn<Key>[],
): Result<MatchedColumns<Key>, Refusal> {
  const columnByName = new Map(columns.flatMap((column) => column.names.map((name) => [bare(name), column])));
  const indexByKey = new Map<Key, number>();
  const unknown: string[] = [];
  const repeated = new Set<string>();
  for (const [index, heading] of headings.entries()) {
    if (bare(heading) === '') continue;
    const column = columnByName.get(bare(heading)) ?? columnByName.get(withoutBrackets(heading));
    if (!column) unknown.push(heading.trim());
    else if (indexByKey.has(column.key)) repeated.add(column.names[0]);
    else indexByKey.set(column.key, index);
  }
  const missing = columns.filter(({ key, isRequired }) => isRequired && !indexByKey.has(key));
  if (missing.length === 0 && repeated.size === 0) return accepted({ indexByKey, unknown });
  return refused({
    code: 'TABLE_HEADINGS',
    missing: missing.map(({ names }) => names[0]),
    repeated: [...repeated],
  });
}
