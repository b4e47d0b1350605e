import type { EntryId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import type { TieDecision } from '../ledger/stage-book';
import { betterOf } from '../scheme/better-of';
import type { Tally } from '../tally/tally';
import { classify, statusOf, type RankedClass, type RankingInput } from './classify';
import { orderByColumns, type Column } from './order-by-columns';
import type { Separation, Standing } from './standing';
import { tieBreakKindOf } from './tie-breaks/tie-break';

/** A column of the order, and what it is when it separates two rows. */
interface NamedColumn {
  readonly column: (tallies: readonly Tally[]) => Column;
  readonly separation: Separation;
}

const decisionColumn = ({ order, seq }: TieDecision): NamedColumn => {
  const placeOf = new Map<EntryId, number>(order.map((entryId, index) => [entryId, index]));
  return {
    separation: { by: 'decision', seq },
    column: (tallies) => ({
      better: 'lower',
      valueOf: (index) => {
        const place = placeOf.get(tallies[index]!.entryId);
        return place === undefined ? null : ratio(place);
      },
    }),
  };
};

const totalColumn = ({ scheme }: RankingInput): NamedColumn => ({
  separation: { by: 'total' },
  column: (tallies) => ({
    better: betterOf(scheme),
    valueOf: (index) => tallies[index]!.total,
    isRead: true,
  }),
});

/** The tie-breaks in order, then the desk's decisions, the newest first. */
const laterColumns = (input: RankingInput): NamedColumn[] => {
  const { rule, decisions = [] } = input;
  const context = {
    scheme: input.scheme,
    people: input.people ?? new Map(),
    earlier: input.earlier ?? new Map(),
  };
  const keys = rule.tieBreaks.flatMap((tieBreak, index) =>
    tieBreakKindOf(tieBreak)
      .keys(tieBreak, context)
      .map(({ better, valueOf, isRead }): NamedColumn => ({
        separation: { by: 'tie-break', index },
        column: (tallies) => ({
          better,
          valueOf: (member) => valueOf(tallies[member]!),
          ...(isRead ? { isRead } : {}),
        }),
      })),
  );
  return rule.terminal === 'share' ? keys : [...keys, ...decisions.toReversed().map(decisionColumn)];
};

const BY_TOTAL: Separation = { by: 'total' };
const BY_NOTHING: Separation = { by: 'nothing' };

interface Block {
  readonly members: RankedClass;
  readonly columns: readonly NamedColumn[];
  /** Places taken before this block, and rows written. */
  readonly before: number;
}

const endOfGroup = (separatedBy: Int16Array, start: number): number => {
  let end = start + 1;
  while (end < separatedBy.length && separatedBy[end] === -1) end++;
  return end;
};

/** How many of those who stand together have the place: whoever has lost it keeps it empty, but does not share it. */
const sharersOf = (unplaced: RankedClass['unplaced'], group: Uint32Array): number =>
  unplaced.size === 0 ? group.length : group.reduce((all, index) => all + (unplaced.has(index) ? 0 : 1), 0);

/** Writes a block's rows behind those that are there. @returns the places taken so far */
const writeRows = ({ members, columns, before }: Block, input: RankingInput, rows: Standing[]): number => {
  const { tallies, ids, unplaced } = members;
  const { style, terminal } = input.rule;
  const isWhole = unplaced.size === 0;
  const { order, separatedBy } = orderByColumns(
    tallies.length,
    columns.map(({ column }) => column(tallies)),
  );
  const write = (index: number, place: number, sharers: number, separation: Separation): void => {
    const why = isWhole ? null : (unplaced.get(index) ?? null);
    const isHeld = why === null;
    const entryId = ids[index]!;
    rows.push({
      entryId,
      place: isHeld ? place : null,
      sharedBy: isHeld ? sharers : 1,
      separation: rows.length === 0 ? null : separation,
      tally: tallies[index]!,
      status: statusOf(input, entryId),
      unplaced: why,
      needsDecision: isHeld && sharers > 1 && terminal !== 'share',
    });
  };
  let taken = before;
  for (let start = 0, end = 0; start < tallies.length; start = end) {
    end = endOfGroup(separatedBy, start);
    let sharers = 1;
    if (end - start > 1 || !isWhole) {
      const group = order.subarray(start, end).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
      sharers = sharersOf(unplaced, group);
    }
    const by = columns[separatedBy[start]!]?.separation ?? BY_TOTAL;
    for (let at = start; at < end; at++)
      write(order[at]!, taken + 1, sharers, at === start ? by : BY_NOTHING);
    taken = style === '1-1-2' ? taken + 1 : before + end;
  }
  return taken;
};

/**
 * Places the entries, best first (RNK-1 … RNK-11): by exact total, then by each tie-break in order, then by decision where the
 * rule asks for one; who is still equal shares the place. Provisional while marks are missing: totals so far count. Behind them
 * come those whose status puts them after the others, and last, without a place, all the rest. Rows that share a place are in
 * the order of their ids.
 */
export function rankEntries(input: RankingInput): Standing[] {
  const { ranked, after, unplaced } = classify(input);
  const total = totalColumn(input);
  const later = laterColumns(input);
  const rows: Standing[] = [];
  const before = writeRows({ columns: [total, ...later], members: ranked, before: 0 }, input, rows);
  writeRows({ columns: later, members: after, before }, input, rows);
  writeRows({ columns: [total], members: unplaced, before: 0 }, input, rows);
  return rows;
}
