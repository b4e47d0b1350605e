import { Injectable } from '@nestjs/common';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { RosterRequest } from '../../domain/promotion/workflow/roster-request';
import { HonoursService } from '../../honours/honours.service';
import { PromotionDesk } from '../../honours/promotions/promotion-desk.read-model';
import { Clock } from '../../platform/clock/clock';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { writeCsv } from '../../platform/tables/write-csv';
import { writeWorkbook } from '../../platform/tables/write-xlsx';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { inLanguage } from '../../domain/kernel/in-language';
import { PaperFont } from '../paper/paper-font';
import { rosterOf } from './roster-of';
import { rosterPdf, textsOf } from './roster-pdf';
import { RosterPeople } from './roster-people.read-model';
import { authorityTables, rosterTable, rosterTables, type Roster } from './roster-tables';
import { FILE_NAME, REHEARSAL_NAME, STAMP, TOTAL_SCOPE } from './roster-texts';

/** Makes rosters from what is conferred and decided, and writes them as files. */
@Injectable()
export class RosterFiles {
  constructor(
    private readonly honours: HonoursService,
    private readonly desk: PromotionDesk,
    private readonly people: RosterPeople,
    private readonly competitions: CompetitionsReadModel,
    private readonly font: PaperFont,
    private readonly clock: Clock,
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
    { format, scope, isOfficial }: RosterRequest,
  ): Promise<{ readonly file: Buffer; readonly name: string }> {
    const scopeName = scopeNameOf(roster, scope);
    const file = await this.fileOf(roster, { format, isOfficial, scopeName });
    return { file, name: `${nameOf(roster, scopeName)}.${format}` };
  }

  /** @throws RefusedError TEXT_UNPRINTABLE when the font of papers lacks a sign. */
  private async fileOf(
    roster: Roster,
    { format, isOfficial, scopeName }: Pick<RosterRequest, 'format' | 'isOfficial'> & { scopeName: string },
  ): Promise<Buffer> {
    if (format === 'csv') return writeCsv(rosterTable(roster));
    if (format === 'xlsx') return writeWorkbook(isOfficial ? authorityTables(roster) : rosterTables(roster));
    const texts = [...new Set(textsOf(roster))].filter((text) => this.font.missingIn(text).length > 0);
    if (texts.length > 0) throw new RefusedError({ code: 'TEXT_UNPRINTABLE', texts });
    return rosterPdf(roster, { font: this.font.bytes, scopeName, at: this.clock.nowText() });
  }
}

function scopeNameOf({ rows, locale }: Roster, scope: RosterRequest['scope']): string {
  if (scope.kind === 'unit') return scope.unitName;
  const trade = scope.kind === 'trade' ? rows[0]?.promotion.tradeName : undefined;
  return inLanguage(trade ?? TOTAL_SCOPE, locale);
}

function nameOf({ competition, stamp, locale }: Roster, scopeName: string): string {
  const parts = [
    ...(competition.rehearsalOf === null ? [] : [inLanguage(REHEARSAL_NAME, locale)]),
    inLanguage(FILE_NAME, locale),
    scopeName,
    inLanguage(STAMP[stamp], locale),
  ];
  return parts.join('-').replaceAll(/[\\/:*?"<>|\s]+/g, '_');
}
