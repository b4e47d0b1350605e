import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { RecheckEntryView, RecheckListView, RecheckView } from '../../contract/oversight';
import type { AccountId, EntryId } from '../../domain/kernel/ids';
import type { Oversight, RecheckList } from '../../domain/ledger/oversight-record';
import {
  errorsOf,
  hasFailed,
  recheckedEntries,
  recheckLeft,
  recheckStateOf,
} from '../../domain/recheck/recheck-progress';
import { recheckField, type RecheckField } from '../../domain/recheck/recheck-top';
import { StandingsReadModel } from '../../results/ranking/standings.read-model';
import type { StageContext } from '../../setup/stages/stage-context';

interface Listed {
  readonly stage: StageContext;
  readonly oversight: Oversight;
  readonly list: RecheckList;
  readonly field: RecheckField;
  readonly nameOf: (id: AccountId) => string;
}

/** How far the recheck of a stage has come. */
@Injectable()
export class RecheckReadModel {
  constructor(
    private readonly standings: StandingsReadModel,
    private readonly accounts: AccountNames,
  ) {}

  async ofStage(stage: StageContext): Promise<RecheckView> {
    const { standings, book } = await this.standings.ofStage(stage);
    const { oversight } = book;
    const field = recheckField(stage.rules, standings, book);
    const isAsked = stage.rules.recheck !== undefined;
    const list = oversight.recheck;
    const records = [...(list?.records.values() ?? [])].flat();
    const names = await this.accounts.ofMany(list ? [list.by, ...records.map(({ by }) => by)] : []);
    const nameOf = (id: AccountId): string => names.get(id) ?? id;
    return {
      stageId: stage.stageId,
      isAsked,
      isClosed: book.isClosed,
      left: isAsked ? recheckLeft(oversight, field.top, field.top.length + field.rest.length) : 0,
      list: list && toList({ stage, oversight, list, field, nameOf }),
    };
  }
}

function toList(of: Listed): RecheckListView {
  const { list, field, nameOf } = of;
  const { seq: draw, by, at, seed, share, mostErrors, entries } = list;
  const atTop = new Set(list.top);
  return {
    draw,
    by: nameOf(by),
    at,
    seed,
    share,
    mostErrors,
    drawn: entries,
    errors: errorsOf(list),
    hasFailed: hasFailed(list),
    entries: recheckedEntries(list, field.top).map((entryId) => toEntry(of, entryId)),
    rest: [...field.top, ...field.rest].filter((entryId) => !atTop.has(entryId)),
  };
}

function toEntry({ stage, oversight, list, nameOf }: Listed, entryId: EntryId): RecheckEntryView {
  const group = list.top.includes(entryId) ? 'top' : list.entries.includes(entryId) ? 'drawn' : 'since';
  return {
    entryId,
    number: stage.entriesById.get(entryId)?.number ?? entryId,
    group,
    state: recheckStateOf(oversight, entryId),
    records: (list.records.get(entryId) ?? []).map(({ by, at, error }) => ({ by: nameOf(by), at, error })),
  };
}
