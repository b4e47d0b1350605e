import type { Advancement } from '../advancement/advance-entries';
import type { AdvancementRule } from '../advancement/advancement-rule';
import { isForeseeable } from '../advancement/is-foreseeable';
import { carryOverKindOf, RESTART } from '../carry-over/carry-over-rule';
import type { EntryId } from '../kernel/ids';
import { isOut } from '../ledger/entry-status';
import { rankEntries } from '../ranking/rank-entries';
import { tallyEntry } from '../tally/tally-entry';
import type { Tally } from '../tally/tally';
import { assumeMarks, type Fill } from './assume-marks';
import type { StageEntry, StageMoment } from './ranked-stage';
import { stageAdvancement } from './stage-advancement';
import { rankingOf, tallyOfEntry } from './stage-standings';

/** Whether an entry goes on whatever still comes, may go on, or cannot any more. */
export type Prospect = 'certain' | 'possible' | 'out';

const assumedTally = ({ stage, book, earlier }: StageMoment, entry: StageEntry, fill: Fill): Tally => {
  const rule = stage.carryOver ?? RESTART;
  const record = book.recordsByEntry.get(entry.id);
  const sheets = book.sheetsByEntry.get(entry.id);
  return tallyEntry({
    entryId: entry.id,
    scheme: stage.scheme,
    seats: stage.seats,
    ...assumeMarks(stage.scheme, stage.seats, { sheets, record }, fill),
    carry: carryOverKindOf(rule).carry(rule, (stageId) => earlier?.get(stageId)?.get(entry.contestantId)),
  });
};

/** Who would go on if these were the tallies. */
const advancementOf = (moment: StageMoment, rule: AdvancementRule, tallies: readonly Tally[]): Advancement =>
  stageAdvancement(moment, rule, rankEntries(rankingOf(moment, tallies)));

const holds = (rows: readonly { readonly entryId: EntryId }[], entryId: EntryId): boolean =>
  rows.some((row) => row.entryId === entryId);

/** Whether marks of an entry are still to come. */
const isAwaited = (moment: StageMoment, entry: StageEntry): boolean =>
  !isOut(moment.book.recordsByEntry.get(entry.id)?.status ?? 'present') &&
  !tallyOfEntry(moment, entry).isComplete;

/**
 * Who is certain to go on, may go on, or is out (ADV-14), by giving every missing mark its best and its worst value: certain is
 * who goes on with the worst of her own and the best of all others, out who does not with the best of her own and the worst of
 * all others. Where that bounds nothing (ADV-20), everybody may go on until no mark is missing. Asks for one ranking per entry and side: a matter of a stage's field, not of a preliminary's thousands.
 */
export function prospectsOf(moment: StageMoment, rule: AdvancementRule): Map<EntryId, Prospect> {
  const { entries } = moment.stage;
  if (!isForeseeable(rule) && entries.some((entry) => isAwaited(moment, entry)))
    return new Map(entries.map(({ id }) => [id, 'possible']));
  const best = entries.map((entry) => assumedTally(moment, entry, 'best'));
  const worst = entries.map((entry) => assumedTally(moment, entry, 'worst'));
  const prospects = new Map<EntryId, Prospect>();
  entries.forEach(({ id }, index) => {
    const atWorst = advancementOf(moment, rule, best.with(index, worst[index]!));
    if (holds(atWorst.advancing, id)) {
      prospects.set(id, 'certain');
      return;
    }
    const atBest = advancementOf(moment, rule, worst.with(index, best[index]!));
    const isPossible = holds(atBest.advancing, id) || atBest.undecided.some((group) => holds(group, id));
    prospects.set(id, isPossible ? 'possible' : 'out');
  });
  return prospects;
}
