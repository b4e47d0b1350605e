import type { CompetitionId, ContestantId, UnitId } from '../../domain/kernel/ids';
import {
  AlikePairs,
  AlikeSieve,
  type AlikePair,
  type NameAndBirthday,
} from '../../domain/registration/alike-people';
import { nextTurn } from '../../platform/clock/next-turn';
import { statement } from '../../platform/database/statement';
import type { Transactions } from '../../platform/database/transactions';
import { reaches, type Reach } from '../units/unit-reaches.read-model';
import { inClause } from './person-rows';

/** So many are read at a time: a city's people in one breath would hold up every mark. */
const PEOPLE_AT_ONCE = 2000;

export interface AlikeQuestion {
  /** Of whom both must be reached. */
  readonly reach: Reach;
  /** One of them at least came with this import. */
  readonly importId: string | undefined;
  /** So many pairs are enough. */
  readonly most: number;
}

interface Person extends NameAndBirthday {
  readonly id: ContestantId;
}

interface Standing {
  readonly id: ContestantId;
  readonly unitId: UnitId;
  readonly importId: string | null;
}

/** Who of a competition may be one person (RGS-8). */
export class AlikePeople {
  constructor(private readonly transactions: Transactions) {}

  /** Pairs that nobody has said to be two, with a registration each that has not been withdrawn; the first by their ids. */
  async pairs(competitionId: CompetitionId, question: AlikeQuestion): Promise<AlikePair[]> {
    const sieve = new AlikeSieve();
    for await (const some of this.people(competitionId)) some.forEach((one) => sieve.see(one));
    const kept = await this.keptApart(competitionId);
    const pairs = new AlikePairs();
    const found: AlikePair[] = [];
    for await (const some of this.people(competitionId)) {
      const asked = some.filter((one) => sieve.mayBeTwo(one));
      for (const person of await this.standing(asked, question)) {
        found.push(...pairs.add(person).filter((pair) => !kept.has(pair.join(' '))));
        if (found.length >= question.most) return found.slice(0, question.most);
      }
    }
    return found;
  }

  private async *people(competitionId: CompetitionId): AsyncGenerator<readonly Person[]> {
    let [some, last]: [readonly Person[], string] = [[], ''];
    do {
      some = await statement<Person>(
        this.transactions.reader,
        `SELECT id, name, birth_date AS "birthDate" FROM contestant WHERE competition_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
        [competitionId, last, PEOPLE_AT_ONCE],
      );
      last = some.at(-1)?.id ?? last;
      yield some;
      await nextTurn();
    } while (some.length === PEOPLE_AT_ONCE);
  }

  /** Who of them is registered and reached. */
  private async standing(some: readonly Person[], { reach, importId }: AlikeQuestion) {
    if (some.length === 0) return [];
    const { sql, values } = inClause(
      'c.id',
      some.map(({ id }) => id),
      1,
    );
    const rows = await statement<Standing>(
      this.transactions.reader,
      `SELECT c.id, c.unit_id AS "unitId", c.import_id AS "importId" FROM contestant c WHERE EXISTS
        (SELECT 1 FROM known_registration r WHERE r.contestant_id = c.id AND r.state <> 'withdrawn') AND ` +
        sql,
      values,
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    return some.flatMap((person) => {
      const row = known.get(person.id);
      if (!row || !reaches(reach, row.unitId)) return [];
      return [{ ...person, isAsked: importId === undefined || row.importId === importId }];
    });
  }

  private async keptApart(competitionId: CompetitionId): Promise<ReadonlySet<string>> {
    const rows = await statement<{ first: string; second: string }>(
      this.transactions.reader,
      `SELECT k.first_id AS first, k.second_id AS second FROM kept_apart k JOIN contestant c ON c.id = k.first_id WHERE c.competition_id = $1`,
      [competitionId],
    );
    return new Set(rows.map(({ first, second }) => `${first} ${second}`));
  }
}
