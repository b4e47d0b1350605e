import type { EntryId } from '../kernel/ids';
import type { StageBook } from '../ledger/stage-book';
import type { Standing } from '../ranking/standing';
import { cutAfter } from '../stage/cut-after';
import type { StageRules } from '../stage-rules/stage-rules';

const FIRST = 10;

/** The entries of a stage that can be rechecked, apart: those at the top, and the rest. */
export interface RecheckField {
  readonly top: readonly EntryId[];
  readonly rest: readonly EntryId[];
}

type Place = Pick<Standing, 'entryId' | 'place'>;

function hasMark({ sheetsByEntry }: StageBook, entryId: EntryId): boolean {
  return [...(sheetsByEntry.get(entryId)?.values() ?? [])].some(({ marksByAspect }) =>
    [...marksByAspect.values()].some(({ points }) => points !== null),
  );
}

/** Who stands at the top, and who is of the rest (RCK-2). Of whom nothing was marked there is nothing to recheck. */
export function recheckField(
  rules: Pick<StageRules, 'recheck' | 'advancement' | 'awards'>,
  standings: readonly Place[],
  book: StageBook,
): RecheckField {
  const marked = standings.filter(({ entryId }) => hasMark(book, entryId));
  const places = rules.recheck?.topPlaces ?? cutAfter(rules, standings.length) ?? FIRST;
  const isTop = ({ place }: Place): boolean => place !== null && place <= places;
  const idOf = ({ entryId }: Place): EntryId => entryId;
  return {
    top: marked.filter(isTop).map(idOf),
    rest: marked.filter((one) => !isTop(one)).map(idOf),
  };
}
