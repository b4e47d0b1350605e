import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Locale } from '../../domain/kernel/local-text';
import { HonoursService } from '../../honours/honours.service';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256OfBytes } from '../../platform/identity/sha256-of-bytes';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { rosterTable, rosterTables } from './roster-tables';
import { writeCsv } from '../../platform/tables/write-csv';
import { writeWorkbook } from '../../platform/tables/write-xlsx';

export type RosterFormat = 'xlsx' | 'csv';

/** The promotion roster that HR takes away. Each export is audited with its rows and the hash of the file. */
@Injectable()
export class RosterService {
  constructor(
    private readonly honours: HonoursService,
    private readonly competitions: CompetitionsReadModel,
    private readonly acts: Acts,
  ) {}

  /** @throws RefusedError NOT_PUBLISHED before honours are conferred. */
  async exportRoster(
    actor: Actor,
    competitionId: CompetitionId,
    as: { format: RosterFormat; locale: Locale },
  ): Promise<{ readonly file: Buffer; readonly isRehearsal: boolean }> {
    requireRight(actor, 'roster.export', { competitionId });
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const competition = found(await this.competitions.find(competitionId));
    const honours = await this.honours.read(competitionId);
    if (honours.conferredAt === null) throw new RefusedError({ code: 'NOT_PUBLISHED', stages: 0 });
    const roster = { competition, honours, locale: as.locale };
    const file =
      as.format === 'csv' ? writeCsv(rosterTable(roster)) : await writeWorkbook(rosterTables(roster));
    const people = honours.promotions.filter((one) => one.toGrade !== null).length;
    const isRehearsal = competition.rehearsalOf !== null;
    return this.acts.run(
      { actorId: actor.accountId, action: 'roster.export', subject: `competition/${competitionId}` },
      () => Promise.resolve({ file, isRehearsal }),
      () => ({ format: as.format, people, sha256: sha256OfBytes(file) }),
    );
  }
}
