import { Injectable } from '@nestjs/common';
import type {
  DuplicatePair,
  DuplicatePerson,
  FoundPerson,
  RegistrationBrief,
} from '../../contract/registrations';
import type { CompetitionId, ContestantId, TradeId } from '../../domain/kernel/ids';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';
import { PersonalData } from '../../platform/identity/personal-data';
import type { Reach } from '../units/unit-reaches.read-model';
import { AlikePeople } from './alike-people';
import { inClause, PERSON_COLUMNS, personClause, toMasked, type Clause, type PersonRow } from './person-rows';

const MOST_FOUND = 20;
const MOST_PAIRS = 200;
const FROM = ' FROM contestant c JOIN unit u ON u.id = c.unit_id';

export interface PeopleSearch {
  readonly words: string;
  readonly reach: Reach;
  /** Only who may join people and numbers finds somebody by her number, or is told it. */
  readonly mayJoin: boolean;
}

/** People of a competition, found by what is known of them; documents and phones masked. */
@Injectable()
export class PeopleReadModel {
  private readonly alike: AlikePeople;

  constructor(
    private readonly transactions: Transactions,
    private readonly data: PersonalData,
  ) {
    this.alike = new AlikePeople(transactions);
  }

  async search(
    competitionId: CompetitionId,
    { words, reach, mayJoin }: PeopleSearch,
  ): Promise<FoundPerson[]> {
    if (words.trim() === '') return [];
    const meant = personClause(words, 2);
    const values: unknown[] = [competitionId, ...meant.values];
    const units: Clause | null = reach.isWhole
      ? null
      : inClause('c.unit_id', [...reach.units], values.length + 1);
    values.push(...(units?.values ?? []));
    const numbered = `c.id IN (SELECT e.contestant_id FROM stage s JOIN entry e ON e.stage_id = s.id
      WHERE s.competition_id = $1 AND e.number = $${values.length + 1})`;
    const byName = `${meant.sql}${units ? ` AND ${units.sql}` : ''}`;
    const sql =
      'SELECT ' +
      PERSON_COLUMNS +
      FROM +
      ' WHERE c.competition_id = $1 AND (' +
      (mayJoin ? `(${byName}) OR ${numbered}` : byName) +
      `) ORDER BY c.name, c.id LIMIT ${MOST_FOUND}`;
    if (mayJoin) values.push(words.trim());
    const rows = await this.read<PersonRow>(sql, values);
    const ids = rows.map(({ contestantId }) => contestantId);
    const registrations = await this.registrationsOf(ids);
    const entries = mayJoin ? await this.entriesOf(ids) : new Map<ContestantId, FoundPerson['entries']>();
    return rows.map((row) => ({
      ...toMasked(this.data, row),
      registrations: registrations.get(row.contestantId) ?? [],
      entries: entries.get(row.contestantId) ?? [],
    }));
  }

  /** Who may be one person (RGS-8), as both are shown. Of an import: those of whom it brought at least one. */
  async duplicates(
    competitionId: CompetitionId,
    question: { readonly reach: Reach; readonly importId: string | undefined },
  ): Promise<DuplicatePair[]> {
    const pairs = await this.alike.pairs(competitionId, { ...question, most: MOST_PAIRS });
    const people = await this.peopleOf(pairs.flat() as ContestantId[]);
    return pairs
      .flatMap(([first, second]) => {
        const [one, other] = [people.get(first as ContestantId), people.get(second as ContestantId)];
        return one && other ? [{ people: [one, other] as const }] : [];
      })
      .toSorted(({ people: [a] }, { people: [b] }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  private async peopleOf(ids: readonly ContestantId[]): Promise<Map<ContestantId, DuplicatePerson>> {
    const { sql, values } = inClause('c.id', [...new Set(ids)], 1);
    const rows = await this.read<PersonRow>('SELECT ' + PERSON_COLUMNS + FROM + ' WHERE ' + sql, values);
    const registrations = await this.registrationsOf([...new Set(ids)]);
    return new Map(
      rows.map((row) => [
        row.contestantId,
        { ...toMasked(this.data, row), registrations: registrations.get(row.contestantId) ?? [] },
      ]),
    );
  }

  private async registrationsOf(
    ids: readonly ContestantId[],
  ): Promise<Map<ContestantId, RegistrationBrief[]>> {
    const { sql, values } = inClause('r.contestant_id', ids, 1);
    const rows = await this.read<RegistrationBrief & { contestantId: ContestantId }>(
      'SELECT r.contestant_id AS "contestantId", r.id, r.trade_id AS "tradeId", r.state FROM known_registration r WHERE ' +
        sql +
        ' ORDER BY r.id',
      values,
    );
    return gathered(
      rows.map(({ contestantId, id, tradeId, state }) => [contestantId, { id, tradeId, state }]),
    );
  }

  private async entriesOf(
    ids: readonly ContestantId[],
  ): Promise<Map<ContestantId, { tradeId: TradeId; number: string }[]>> {
    const { sql, values } = inClause('e.contestant_id', ids, 1);
    const rows = await this.read<{ contestantId: ContestantId; tradeId: TradeId; number: string }>(
      'SELECT e.contestant_id AS "contestantId", s.trade_id AS "tradeId", e.number FROM entry e JOIN stage s ON s.id = e.stage_id WHERE ' +
        sql +
        ' ORDER BY s.ordinal',
      values,
    );
    return gathered(rows.map(({ contestantId, tradeId, number }) => [contestantId, { tradeId, number }]));
  }

  private read<One>(sql: string, values: readonly unknown[]): Promise<One[]> {
    return statement<One>(this.transactions.reader, sql, values);
  }
}

function gathered<Key, Value>(pairs: readonly (readonly [Key, Value])[]): Map<Key, Value[]> {
  const all = new Map<Key, Value[]>();
  for (const [key, value] of pairs) all.set(key, [...(all.get(key) ?? []), value]);
  return all;
}
