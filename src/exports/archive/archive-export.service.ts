import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { ArchiveHead } from '../../domain/archive/archive';
import { archiveText } from '../../domain/archive/archive-text';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { Acts } from '../../platform/audit/acts';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { ArchiveForEverybody } from './archive-for-everybody';
import { ArchiveReadModel } from './archive.read-model';

export type Audience = 'organizer' | 'public';

export interface ExportedArchive {
  /** Piece by piece; read as it is sent. */
  readonly text: AsyncIterable<string>;
  readonly bytes: number;
  readonly rows: number;
  readonly hash: string;
  readonly isRehearsal: boolean;
}

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
  ): Promise<ExportedArchive> {
    requireRight(actor, 'archive.export', { competitionId });
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const whole = found(await this.archives.find(competitionId));
    const head = audience === 'public' ? await this.forEverybody(whole) : whole;
    const measured = await this.measured(head);
    return this.acts.run(
      { actorId: actor.accountId, action: 'archive.export', subject: `competition/${competitionId}` },
      () => Promise.resolve(measured),
      ({ rows, hash }) => ({ audience, rows, sha256: hash }),
    );
  }

  /** Read through once for what goes on record, and once more as it is sent: a ledger only grows, so up to its last row it is the same. */
  private async measured(head: ArchiveHead): Promise<ExportedArchive> {
    const { id, rehearsalOf } = head.competition;
    const digest = createHash('sha256');
    let [rows, bytes] = [0, 0];
    const counted = async function* (batches: AsyncIterable<readonly LedgerEntry[]>) {
      for await (const batch of batches) {
        rows += batch.length;
        yield batch;
      }
    };
    for await (const text of archiveText(head, counted(this.archives.rows(id)))) {
      digest.update(text, 'utf8');
      bytes += Buffer.byteLength(text, 'utf8');
    }
    const text = archiveText(head, this.archives.rows(id, rows));
    return { text, bytes, rows, hash: digest.digest('hex'), isRehearsal: rehearsalOf !== undefined };
  }

  /** @throws RefusedError NOT_PUBLISHED with the number of stages whose marks are not official yet. */
  private async forEverybody(archive: ArchiveHead): Promise<ArchiveHead> {
    const told = await this.everybody.of(archive);
    if (!told.ok) throw new RefusedError(told.refusal);
    return told.value;
  }
}
