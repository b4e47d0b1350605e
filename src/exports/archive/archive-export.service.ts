import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { Archive } from '../../domain/archive/archive';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { CompetitionId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import { ArchiveForEverybody } from './archive-for-everybody';
import { ArchiveReadModel } from './archive.read-model';

export type Audience = 'organizer' | 'public';

/**
 * The archive that an organizer takes away. It is the ledger itself, marks of panels that are still open and dates of birth
 * included: who took it, when, and which bytes, stays in the audit trail. The one for everybody is without what rules do not ask.
 */
@Injectable()
export class ArchiveExportService {
  constructor(
    private readonly archives: ArchiveReadModel,
    private readonly acts: Acts,
    private readonly everybody: ArchiveForEverybody,
  ) {}

  async exportArchive(
    actor: Actor,
    competitionId: CompetitionId,
    audience: Audience = 'organizer',
  ): Promise<{ readonly text: string; readonly isRehearsal: boolean }> {
    requireRight(actor, 'archive.export', { competitionId });
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const archive = found(await this.archives.find(competitionId));
    const text = canonicalJson(audience === 'public' ? await this.forEverybody(archive) : archive);
    return this.acts.run(
      { actorId: actor.accountId, action: 'archive.export', subject: `competition/${competitionId}` },
      () => Promise.resolve({ text, isRehearsal: archive.competition.rehearsalOf !== undefined }),
      () => ({ audience, rows: archive.ledger.length, sha256: sha256(text) }),
    );
  }

  /** @throws RefusedError NOT_PUBLISHED with the number of stages whose marks are not official yet. */
  private async forEverybody(archive: Archive): Promise<Archive> {
    const told = await this.everybody.of(archive);
    if (!told.ok) throw new RefusedError(told.refusal);
    return told.value;
  }
}
