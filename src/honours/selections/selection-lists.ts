import { Injectable } from '@nestjs/common';
import type { CompetitionId, ContestantId } from '../../domain/kernel/ids';
import type { SelectionRule } from '../../domain/selection/selection-rule';
import type { TechniciansRule } from '../../domain/selection/technicians/technicians-rule';
import { SelectionFieldReadModel, type SelectionField } from './selection-field.read-model';
import { sentActs } from './selection-state';
import type { ActRow } from './selections.repository';
import type { SelectionList } from './stored-decision';
import { TechnicianFieldReadModel } from './technician-field.read-model';
import { eligibleOf, isConferredFrom, techniciansListOf } from './technicians-list';
import { unitsListOf } from './units-list';

/** Works a selection out from what is published and entered now. */
@Injectable()
export class SelectionLists {
  constructor(
    private readonly fields: SelectionFieldReadModel,
    private readonly technicians: TechnicianFieldReadModel,
  ) {}

  async of(
    competitionId: CompetitionId,
    rule: SelectionRule,
    rows: readonly ActRow[],
  ): Promise<{ field: SelectionField; list: SelectionList }> {
    const field = await this.fields.ofCompetition(competitionId);
    const acts = sentActs(rows);
    if (rule.kind === 'excellent-units') return { field, list: unitsListOf(rule, field, acts) };
    const around = await this.technicians.of(competitionId, rule.id, rows, field);
    return { field, list: techniciansListOf(rule, around, acts, field.editions) };
  }

  /** Candidates whom the panel may be given, and whether honours are conferred from the newest editions. */
  async eligible(
    competitionId: CompetitionId,
    rule: TechniciansRule,
    rows: readonly ActRow[],
  ): Promise<{ isConferred: boolean; people: ContestantId[] }> {
    const field = await this.fields.ofCompetition(competitionId);
    const around = await this.technicians.of(competitionId, rule.id, rows, field);
    return {
      isConferred: isConferredFrom(around, field.editions),
      people: eligibleOf(rule, around, sentActs(rows)),
    };
  }
}
