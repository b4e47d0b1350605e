import type { EntryId } from '../kernel/ids';
import { ratio } from '../kernel/ratios';
import type { TieDecision } from '../ledger/stage-book';
import { betterOf } from '../scheme/better-of';
import type { Tally } from '../tally/tally';
import { classify, type Classified, type RankingInput } from './classify';
import { orderByColumns, type Column, type Ordered } from './order-by-columns';
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
  column: (tallies) => ({ better: betterOf(scheme), valueOf: (index) => tallies[index]!.total }),
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
      .map(({ better, valueOf }): NamedColumn => ({
        separation: { by: 'tie-break', index },
        column: (tallies) => ({ better, valueOf: (member) => valueOf(tallies[member]!) }),
      })),
  );
  return rule.terminal === 'share' ? keys : [...keys, ...decisions.toReversed().map(decisionColumn)];
};

const BY_TOTAL: Separation = { by: 'total' };
const BY_NOTHING: Separation = { by: 'nothing' };

interface Block {
  readonly members: readonly Classified[];
  readonly columns: readonly NamedColumn[];
  /** Places taken before this block, and rows written. */
  readonly before: number;
}

const endOfGroup = ({ separatedBy }: Ordered, start: number): number => {
  let end = start + 1;
  while (end < separatedBy.length && separatedBy[end] === -1) end++;
  return end;
};

/** How many of those who stand together have the place: whoever has lost it keeps it empty, but does not share it. */
const sharersOf = ({ members }: Block, order: Uint32Array, start: number, end: number): number => {
  let sharers = 0;
  for (let at = start; at < end; at++) {
    if (members[order[at]!]!.unplaced === null) sharers++;
  }
  return sharers;
};

/** Writes a block's rows behind those that are there. @returns the places taken so far */
const writeRows = (block: Block, { rule }: RankingInput, rows: Standing[]): number => {
  const { members, columns } = block;
  const tallies = members.map(({ tally }) => tally);
  const ids = tallies.map(({ entryId }) => entryId);
  const ordered = orderByColumns(
    tallies.length,
    columns.map(({ column }) => column(tallies)),
  );
  const { order } = ordered;
  let taken = block.before;
  for (let start = 0, end = 0; start < members.length; start = end) {
    end = endOfGroup(ordered, start);
    if (end - start > 1) order.subarray(start, end).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
    const place = taken + 1;
    const by = columns[ordered.separatedBy[start]!]?.separation ?? BY_TOTAL;
    const sharers = sharersOf(block, order, start, end);
    for (let at = start; at < end; at++) {
      const index = order[at]!;
      const { status, unplaced } = members[index]!;
      const isHeld = unplaced === null;
      rows.push({
        entryId: ids[index]!,
        place: isHeld ? place : null,
        sharedBy: isHeld ? sharers : 1,
        separation: rows.length === 0 ? null : at === start ? by : BY_NOTHING,
        tally: tallies[index]!,
        status,
        unplaced,
        needsDecision: isHeld && sharers > 1 && rule.terminal !== 'share',
      });
    }
    taken = rule.style === '1-1-2' ? place : block.before + end;
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
