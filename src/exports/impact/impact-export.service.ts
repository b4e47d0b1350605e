import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import type { StageId } from '../../domain/kernel/ids';
import type { Locale } from '../../domain/kernel/local-text';
import { ImpactService } from '../../honours/impact/impact.service';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256OfBytes } from '../../platform/identity/sha256-of-bytes';
import { writeCsv } from '../../platform/tables/write-csv';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { impactTable } from './impact-table';

/** Those whom a correction concerns as a file, audited with its rows and its hash. */
@Injectable()
export class ImpactExportService {
  constructor(
    private readonly impact: ImpactService,
    private readonly stages: StageContexts,
    private readonly acts: Acts,
  ) {}

  /** @param version an edition that is published; null: what would be published now. @throws RefusedError as the report itself. */
  async exportImpact(
    actor: Actor,
    stageId: StageId,
    as: { readonly version: number | null; readonly locale: Locale },
  ): Promise<{ readonly file: Buffer; readonly isRehearsal: boolean }> {
    const { lines } = await this.impact.view(actor, stageId, as.version);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const { isRehearsal } = found(await this.stages.find(stageId));
    const file = writeCsv(impactTable({ lines, isRehearsal, locale: as.locale }));
    return this.acts.run(
      { actorId: actor.accountId, action: 'impact.export', subject: `stage/${stageId}` },
      () => Promise.resolve({ file, isRehearsal }),
      () => ({ version: as.version, lines: lines.length, sha256: sha256OfBytes(file) }),
    );
  }
}
