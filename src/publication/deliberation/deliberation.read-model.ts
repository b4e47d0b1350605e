import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { Actor } from '../../access/actor';
import { may } from '../../access/may';
import type { DeliberatedEntryView, DeliberationView, SavedOrderView } from '../../contract/deliberation';
import type { Deliberation } from '../../domain/deliberation/deliberation';
import { juryPlaces } from '../../domain/deliberation/jury-places';
import { reasonFromOf } from '../../domain/deliberation/reason-from';
import { standingDeliberation } from '../../domain/deliberation/standing-deliberation';
import type { AccountId } from '../../domain/kernel/ids';
import { shownPoints } from '../../domain/tally/shown-points';
import { found } from '../../platform/http/found';
import { requireUnsealed } from '../../setup/stages/require-unsealed';
import type { StageContext } from '../../setup/stages/stage-context';
import { DeliberationFields, type DeliberationField } from './deliberation-field.read-model';

/** The order by points and the jury's, side by side. */
@Injectable()
export class DeliberationReadModel {
  constructor(
    private readonly fields: DeliberationFields,
    private readonly accounts: AccountNames,
  ) {}

  /** @throws RefusedError SEALED, for titles ask who people are; NOT_FOUND where nothing is marked. */
  async ofStage(actor: Actor, stage: StageContext): Promise<DeliberationView> {
    requireUnsealed(stage);
    const field = await this.fields.ofStage(stage);
    const { book, placed, content, ties, isOver, titlesOf } = field;
    const names = await this.accounts.ofMany(book.deliberations.map(({ by }) => by));
    const nameOf = (id: AccountId): string => names.get(id) ?? id;
    const { awards } = stage.rules;
    const stands = standingDeliberation(book);
    const counts = juryPlaces(awards, book, placed) !== null;
    return {
      stageId: stage.stageId,
      reasonFrom: reasonFromOf(awards),
      isClosed: book.isClosed,
      isOver,
      ties,
      mayDecide: may(actor, 'titles.deliberate', stage),
      content,
      titles: awards.map(({ id: ruleId, title, deliberation }) => ({
        ruleId,
        title,
        isByJury: deliberation !== undefined,
      })),
      entries: placed.map((row) => toEntryView(field, row)),
      byPoints: titlesOf(null),
      stands: stands && {
        ...toSavedView(stands, nameOf),
        counts,
        titles: counts ? titlesOf(stands.rows) : [],
      },
      earlier: book.deliberations
        .filter((one) => one !== stands)
        .map((one) => toSavedView(one, nameOf))
        .toReversed(),
    };
  }
}

function toEntryView(
  { stage, people }: DeliberationField,
  { entryId, place, tally }: DeliberationField['placed'][number],
): DeliberatedEntryView {
  const entry = found(stage.entriesById.get(entryId));
  const person = people.get(entry.contestantId);
  const { scheme } = stage.rules;
  return {
    entryId,
    number: entry.number,
    name: person?.name ?? '',
    unitName: person?.unitName ?? '',
    place,
    total: scheme ? shownPoints(tally.total, scheme.rounding) : null,
  };
}

function toSavedView(
  { seq, by, at, content, rows }: Deliberation,
  nameOf: (id: AccountId) => string,
): SavedOrderView {
  return {
    seq,
    by: nameOf(by),
    at,
    content,
    rows: rows.map(({ entryId, place, reason }) => ({ entryId, place, reason: reason ?? null })),
  };
}
