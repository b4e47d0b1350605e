import { Injectable } from '@nestjs/common';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { RosterRequest } from '../../domain/promotion/workflow/roster-request';
import { HonoursService } from '../../honours/honours.service';
import { PromotionDesk } from '../../honours/promotions/promotion-desk.read-model';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { writeCsv } from '../../platform/tables/write-csv';
import { writeWorkbook } from '../../platform/tables/write-xlsx';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { inLanguage } from '../paper/in-language';
import { rosterOf } from './roster-of';
import { RosterPeople } from './roster-people.read-model';
import { rosterTable, rosterTables, type Roster } from './roster-tables';
import { FILE_NAME, REHEARSAL_NAME, STAMP, TOTAL_SCOPE } from './roster-texts';

/** Makes rosters from what is conferred and decided, and writes them as files. */
@Injectable()
export class RosterFiles {
  constructor(
    private readonly honours: HonoursService,
    private readonly desk: PromotionDesk,
    private readonly people: RosterPeople,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  /** @throws RefusedError NOT_FOUND, NOT_PUBLISHED before honours are conferred. */
  async rosterOf(competitionId: CompetitionId, request: RosterRequest): Promise<Roster> {
    const competition = found(await this.competitions.find(competitionId));
    const honours = await this.honours.read(competitionId);
    if (honours.conferredAt === null) throw new RefusedError({ code: 'NOT_PUBLISHED', stages: 0 });
    const desk = await this.desk.of(competitionId);
    const stages = honours.editions.map(({ stageId }) => stageId);
    const people = await this.people.of(competitionId, stages, request.withIdentities);
    return rosterOf({ competition, honours, desk, people }, request);
  }

  /** The file and its name, which says whether it is final (RST-2). */
  async write(
    roster: Roster,
    { format, scope }: RosterRequest,
  ): Promise<{ readonly file: Buffer; readonly name: string }> {
    const file = format === 'csv' ? writeCsv(rosterTable(roster)) : await writeWorkbook(rosterTables(roster));
    return { file, name: `${nameOf(roster, scope)}.${format}` };
  }
}

function nameOf({ competition, rows, stamp, locale }: Roster, scope: RosterRequest['scope']): string {
  const tradeName = rows[0]?.promotion.tradeName;
  const scopeName =
    scope.kind === 'unit'
      ? scope.unitName
      : scope.kind === 'trade' && tradeName
        ? inLanguage(tradeName, locale)
        : inLanguage(TOTAL_SCOPE, locale);
  const parts = [
    ...(competition.rehearsalOf === null ? [] : [inLanguage(REHEARSAL_NAME, locale)]),
    inLanguage(FILE_NAME, locale),
    scopeName,
    inLanguage(STAMP[stamp], locale),
  ];
  return parts.join('-').replaceAll(/[\\/:*?"<>|\s]+/g, '_');
}
