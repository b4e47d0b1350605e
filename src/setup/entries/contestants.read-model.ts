import { Injectable } from '@nestjs/common';
import type { ArchivedContestant } from '../../domain/archive/archive';
import type { Person, UnitKind } from '../../domain/eligibility/person';
import type { CompetitionId, ContestantId, StageId } from '../../domain/kernel/ids';
import { statement } from '../../platform/database/statement';
import { Transactions } from '../../platform/database/transactions';
import { PersonalData } from '../../platform/identity/personal-data';
import { openPerson, type SealedPerson } from './sealed-person';

export interface NamedContestant extends ArchivedContestant {
  readonly unitName: string;
  readonly unitKind: UnitKind;
}

const PERSON = `c.id, c.unit_id AS "unitId", c.name, c.sex, c.birth_date AS "birthDate", c.grade,
  c.person_groups AS "groups", c.certificate, c.last_promoted_year AS "lastPromotedYear"`;
const COLUMNS = PERSON + ', u.name AS "unitName", u.kind AS "unitKind"';

/** People of a roster that is just being taken are not there yet. */
const HAS_COME = `(c.import_id IS NULL OR c.import_id NOT IN (SELECT id FROM roster_import WHERE state = 'running'))`;

interface NullableFacts {
  readonly groups: string | null;
  readonly certificate: string | null;
  readonly lastPromotedYear: number | null;
}

type Stored<Row> = Omit<Row, keyof NullableFacts> & NullableFacts;

type ArchivedRow = Stored<Omit<ArchivedContestant, 'education' | 'identity' | 'phone'>> &
  SealedPerson & { readonly education: string | null };

/** Names and units: for those who may see them, never for judges. */
@Injectable()
export class ContestantsReadModel {
  constructor(
    private readonly transactions: Transactions,
    private readonly data: PersonalData,
  ) {}

  /** People of one stage by id. */
  async ofStage(stageId: StageId): Promise<Map<ContestantId, NamedContestant>> {
    const sql =
      'SELECT ' +
      COLUMNS +
      ' FROM contestant c JOIN unit u ON u.id = c.unit_id JOIN entry e ON e.contestant_id = c.id WHERE e.stage_id = $1';
    const rows = await statement<Stored<NamedContestant>>(this.transactions.reader, sql, [stageId]);
    return new Map(rows.map((row) => [row.id, toContestant(row)]));
  }

  /** The same people as rules may know them. */
  async personsOfStage(stageId: StageId): Promise<Map<ContestantId, Person>> {
    const people = await this.ofStage(stageId);
    return new Map([...people].map(([id, person]) => [id, toPerson(person)]));
  }

  /** These people of a competition, by id. */
  async named(
    competitionId: CompetitionId,
    ids: readonly ContestantId[],
  ): Promise<Map<ContestantId, NamedContestant>> {
    if (ids.length === 0) return new Map();
    const places = ids.map((_, index) => `$${index + 2}`).join(',');
    const sql =
      'SELECT ' +
      COLUMNS +
      ' FROM contestant c JOIN unit u ON u.id = c.unit_id WHERE c.competition_id = $1 AND c.id IN (' +
      places +
      ')';
    const parameters = [competitionId, ...ids];
    const rows = await statement<Stored<NamedContestant>>(this.transactions.reader, sql, parameters);
    return new Map(rows.map((row) => [row.id, toContestant(row)]));
  }

  /** Everybody in a competition as an archive holds them, by id. */
  async archivedOf(id: CompetitionId): Promise<ArchivedContestant[]> {
    const sql =
      'SELECT ' +
      PERSON +
      ', c.education, c.identity_kind, c.identity_sealed, c.phone_sealed, c.phone_tail FROM contestant c WHERE c.competition_id = $1 AND ' +
      HAS_COME +
      ' ORDER BY c.id';
    const rows = await statement<ArchivedRow>(this.transactions.reader, sql, [id]);
    return rows.map(({ education, identity_kind, identity_sealed, phone_sealed, phone_tail, ...row }) => ({
      ...toContestant<ArchivedContestant>(row),
      ...(education === null ? {} : { education }),
      ...openPerson(this.data, row.id, { identity_kind, identity_sealed, phone_sealed, phone_tail }),
    }));
  }
}

/** What is not known is left out, as in an archive. */
function toContestant<Row extends ArchivedContestant>(of: Stored<Row>): Row {
  const { groups, certificate, lastPromotedYear, ...row } = of;
  return {
    ...row,
    ...(groups === null ? {} : { groups: JSON.parse(groups) as string[] }),
    ...(certificate === null ? {} : { certificate }),
    ...(lastPromotedYear === null ? {} : { lastPromotedYear }),
  } as unknown as Row;
}

/** A contestant as rules may know her. */
export function toPerson(person: NamedContestant): Person {
  const { unitId, unitKind, sex, birthDate, grade, groups, certificate, lastPromotedYear } = person;
  return {
    unitId,
    unitKind,
    sex,
    birthDate,
    grade,
    groups: groups ?? [],
    certificate: certificate ?? null,
    lastPromotedYear: lastPromotedYear ?? null,
  };
}
