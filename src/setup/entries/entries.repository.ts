import { Injectable } from '@nestjs/common';
import type { ArchivedContestant, ArchivedEntry } from '../../domain/archive/archive';
import type { CompetitionId, ContestantId, StageId } from '../../domain/kernel/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { statement } from '../../platform/database/statement';
import type { Tx } from '../../platform/database/transactions';
import { PersonalData } from '../../platform/identity/personal-data';
import { nameKeys } from '../../platform/identity/name-keys';
import { addDocuments, type PersonDocument } from './person-documents';
import { SEALED_COLUMNS, sealPerson } from './sealed-person';

export interface NewEntry extends ArchivedEntry {
  readonly stageId: StageId;
}

const COLUMNS = [
  'id',
  'competition_id',
  'unit_id',
  'name',
  'sex',
  'birth_date',
  'grade',
  'person_groups',
  'certificate',
  'last_promoted_year',
  'education',
  'name_pinyin',
  'name_initials',
  ...SEALED_COLUMNS,
] as const;
const IDENTITY_INDEX = COLUMNS.indexOf('identity_index');

/** Tables contestant (the person) and entry (her place in one stage of one trade). */
@Injectable()
export class EntriesRepository {
  constructor(private readonly data: PersonalData) {}

  async insertContestants(
    tx: Tx,
    competitionId: CompetitionId,
    people: readonly ArchivedContestant[],
  ): Promise<void> {
    const rows = people.map((one) => this.valuesOf(competitionId, one));
    await insertRows(tx, 'contestant', COLUMNS, rows);
    const documents = people.flatMap(({ id }, at): PersonDocument[] => {
      const identityIndex = rows[at]?.[IDENTITY_INDEX];
      return typeof identityIndex === 'string' ? [{ identityIndex, contestantId: id }] : [];
    });
    await addDocuments(tx, competitionId, documents);
  }

  /** In the order of COLUMNS. */
  private valuesOf(competitionId: CompetitionId, one: ArchivedContestant): (string | number | null)[] {
    return [
      one.id,
      competitionId,
      one.unitId,
      one.name,
      one.sex,
      one.birthDate,
      one.grade,
      one.groups ? JSON.stringify(one.groups) : null,
      one.certificate ?? null,
      one.lastPromotedYear ?? null,
      one.education ?? null,
      ...nameKeys(one.name),
      ...sealPerson(this.data, one),
    ];
  }

  async insertEntries(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
    const rows = entries.map((entry) => [entry.id, entry.stageId, entry.contestantId, entry.number]);
    await insertRows(tx, 'entry', ['id', 'stage_id', 'contestant_id', 'number'], rows);
  }

  async listContestantsOfStage(tx: Tx, stageId: StageId): Promise<ContestantId[]> {
    const rows = await statement<{ contestant_id: ContestantId }>(
      tx,
      'SELECT contestant_id FROM entry WHERE stage_id = $1',
      [stageId],
    );
    return rows.map((row) => row.contestant_id);
  }
}
