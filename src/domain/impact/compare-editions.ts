import { canonicalJson } from '../kernel/canonical-json';
import type { ContestantId } from '../kernel/ids';

/** What a row of an edition says of one person; whatever else stands in it counts as a detail. */
export interface EditionRow {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly unitName: string;
  readonly number: string;
  readonly place: number;
  readonly sharedBy: number;
  readonly total: string | null;
  readonly exactTotal: string | null;
}

/** Place and printed total in one edition. */
export interface EditionPlace {
  readonly place: number;
  readonly sharedBy: number;
  readonly total: string | null;
}

/** What differs most: somebody is in one edition only, stands elsewhere, has another total, or another module, name or number. */
export type Change = 'added' | 'gone' | 'place' | 'total' | 'details';

/** One person who stands otherwise in the later edition. */
export interface EditionLine {
  readonly contestantId: ContestantId;
  readonly contestantName: string;
  readonly unitName: string;
  readonly number: string;
  readonly change: Change;
  readonly before: EditionPlace | null;
  readonly after: EditionPlace | null;
}

const placeOf = ({ place, sharedBy, total }: EditionRow): EditionPlace => ({ place, sharedBy, total });

const changeOf = (before: EditionRow, after: EditionRow): Change | null => {
  if (before.place !== after.place || before.sharedBy !== after.sharedBy) return 'place';
  if (before.total !== after.total || before.exactTotal !== after.exactTotal) return 'total';
  return canonicalJson(before) === canonicalJson(after) ? null : 'details';
};

/** What a later edition of a stage changes (IMC-5): those who stand in it in its order, then those who are gone. */
export function compareEditions(before: readonly EditionRow[], after: readonly EditionRow[]): EditionLine[] {
  const rowsBefore = new Map(before.map((row) => [row.contestantId, row]));
  const lines = after.flatMap((row): EditionLine[] => {
    const known = rowsBefore.get(row.contestantId);
    rowsBefore.delete(row.contestantId);
    const change = known ? changeOf(known, row) : 'added';
    return change === null ? [] : [lineOf(row, change, known && placeOf(known), placeOf(row))];
  });
  const gone = [...rowsBefore.values()].map((row) => lineOf(row, 'gone', placeOf(row), undefined));
  return [...lines, ...gone];
}

function lineOf(
  { contestantId, contestantName, unitName, number }: EditionRow,
  change: Change,
  before: EditionPlace | undefined,
  after: EditionPlace | undefined,
): EditionLine {
  return {
    contestantId,
    contestantName,
    unitName,
    number,
    change,
    before: before ?? null,
    after: after ?? null,
  };
}
