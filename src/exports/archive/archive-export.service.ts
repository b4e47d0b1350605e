import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { CompetitionId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import { ArchiveReadModel } from './archive.read-model';

/**
 * The archive that an organizer takes away. It is the ledger itself, marks of panels that are still open and dates of birth
 * included: who took it, when, and which bytes, stays in the audit trail.
 */
@Injectable()
export class ArchiveExportService {
  constructor(
    private readonly archives: ArchiveReadModel,
    private readonly acts: Acts,
  ) {}

  async exportArchive(
    actor: Actor,
    competitionId: CompetitionId,
  ): Promise<{ readonly text: string; readonly isRehearsal: boolean }> {
    requireRight(actor, 'archive.export', { competitionId });
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const archive = found(await this.archives.find(competitionId));
    const text = canonicalJson(archive);
    return this.acts.run(
      { actorId: actor.accountId, action: 'archive.export', subject: `competition/${competitionId}` },
      () => Promise.resolve({ text, isRehearsal: archive.competition.rehearsalOf !== undefined }),
      () => ({ rows: archive.ledger.length, sha256: sha256(text) }),
    );
  }
}
