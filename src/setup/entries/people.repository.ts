import { Injectable } from '@nestjs/common';
import type { ArchivedContestant } from '../../domain/archive/archive';
import type { Person } from '../../domain/eligibility/person';
import type { CompetitionId, ContestantId, StageId, UnitId } from '../../domain/kernel/ids';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { nameKeys } from '../../platform/identity/name-keys';
import { PersonalData } from '../../platform/identity/personal-data';
import { addDocuments, removeDocuments } from './person-documents';
import { identityIndexOf, openPerson, SEALED_COLUMNS, sealPerson, type SealedPerson } from './sealed-person';

export interface KnownPerson {
  readonly id: ContestantId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly name: string;
  readonly birthDate: string;
}

type Identity = NonNullable<ArchivedContestant['identity']>;

/** Table contestant, one person at a time. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly data: PersonalData) {}

  /** Whoever in the competition has this document. */
  async findByIdentity(
    tx: Tx,
    competitionId: CompetitionId,
    identity: Identity,
  ): Promise<KnownPerson | undefined> {
    const sql = `SELECT c.id, c.unit_id AS "unitId", u.name AS "unitName", c.name, c.birth_date AS "birthDate"
      FROM contestant_document d JOIN contestant c ON c.id = d.contestant_id JOIN unit u ON u.id = c.unit_id
      WHERE d.competition_id = $1 AND d.identity_index = $2`;
    const [row] = await statement<KnownPerson>(tx, sql, [
      competitionId,
      identityIndexOf(this.data, identity),
    ]);
    return row;
  }

  async update(tx: Tx, person: ArchivedContestant): Promise<void> {
    const { id, name, sex, birthDate, grade, groups, certificate, education } = person;
    const sealed = sealPerson(this.data, person);
    await removeDocuments(tx, [id]);
    const [of] = await statement<{ competition_id: CompetitionId }>(
      tx,
      `UPDATE contestant SET name = $1, sex = $2, birth_date = $3, grade = $4, person_groups = $5, certificate = $6,
        education = $7, name_pinyin = $8, name_initials = $9, identity_kind = $10, identity_sealed = $11, identity_index = $12,
        identity_tail = $13, phone_sealed = $14, phone_tail = $15 WHERE id = $16 RETURNING competition_id`,
      [
        name,
        sex,
        birthDate,
        grade,
        groups ? JSON.stringify(groups) : null,
        certificate ?? null,
        education ?? null,
        ...nameKeys(name),
        ...sealed,
        id,
      ],
    );
    const identityIndex = sealed[SEALED_COLUMNS.indexOf('identity_index')];
    if (of && identityIndex) await addDocuments(tx, of.competition_id, [{ identityIndex, contestantId: id }]);
  }

  async setLevel(
    tx: Tx,
    id: ContestantId,
    { grade, certificate, lastPromotedYear }: Pick<Person, 'grade' | 'certificate' | 'lastPromotedYear'>,
  ): Promise<void> {
    const sql = 'UPDATE contestant SET grade = $1, certificate = $2, last_promoted_year = $3 WHERE id = $4';
    await statement(tx, sql, [grade, certificate, lastPromotedYear, id]);
  }

  /** Document and phone in clear; undefined when there is nobody. */
  async inClear(
    tx: Tx,
    id: ContestantId,
  ): Promise<Pick<ArchivedContestant, 'identity' | 'phone'> | undefined> {
    const sql =
      'SELECT identity_kind, identity_sealed, phone_sealed, phone_tail FROM contestant WHERE id = $1';
    const [row] = await statement<SealedPerson>(tx, sql, [id]);
    return row && openPerson(this.data, id, row);
  }

  /** Another person stands at an entry of a stage that has not started. */
  async replaceInEntries(
    tx: Tx,
    stageId: StageId,
    before: ContestantId,
    after: ContestantId,
  ): Promise<boolean> {
    const rows = await statement<{ id: string }>(
      tx,
      'UPDATE entry SET contestant_id = $1 WHERE stage_id = $2 AND contestant_id = $3 RETURNING id',
      [after, stageId, before],
    );
    return rows.length > 0;
  }
}
