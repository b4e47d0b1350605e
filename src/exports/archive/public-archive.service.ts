import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { PublicArchivesView } from '../../contract/public-archives';
import type { ArchiveHead } from '../../domain/archive/archive';
import { archiveText } from '../../domain/archive/archive-text';
import type { CompetitionId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { PublicArchives } from '../../publication/public/public-archives.service';
import { ArchiveForEverybody } from './archive-for-everybody';
import { ArchiveReadModel } from './archive.read-model';

/** The bytes that are kept, and what is said of the file that they unpack to. */
interface PackedArchive {
  readonly packed: Buffer;
  readonly sha256: string;
  readonly size: number;
}

/** Gives the archive for everybody to the public. It is kept as given, so that its hash may be printed (PBA-1). */
@Injectable()
export class PublicArchiveService {
  constructor(
    private readonly archives: ArchiveReadModel,
    private readonly everybody: ArchiveForEverybody,
    private readonly given: PublicArchives,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  async newest(actor: Actor, competitionId: CompetitionId): Promise<PublicArchivesView> {
    requireRight(actor, 'archive.export', { competitionId });
    return { newest: (await this.given.newestOf(competitionId)) ?? null };
  }

  /**
   * Gives it out as it is now; where nothing has changed, the newest one stands.
   * @throws RefusedError NOT_PUBLISHED while the marks of a stage are not official, NOT_IN_REHEARSAL.
   */
  async give(actor: Actor, competitionId: CompetitionId): Promise<PublicArchivesView> {
    requireWholeCompetition(actor, 'archive.export', competitionId);
    const { accountId } = actor;
    if (accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    const { packed, sha256, size } = await this.pack(await this.headOf(competitionId));
    return this.acts.run(
      { actorId: accountId, action: 'archive.publish', subject: `competition/${competitionId}` },
      async (tx) => {
        await this.given.lock(tx, competitionId);
        const before = await this.given.newestOf(competitionId, tx);
        if (before?.sha256 === sha256) return { newest: before };
        const newest = {
          version: (before?.version ?? 0) + 1,
          sha256,
          size,
          publishedAt: this.clock.nowText(),
        };
        await this.given.insert(tx, competitionId, newest, { packed, by: accountId });
        return { newest };
      },
      ({ newest }) => ({ version: newest.version, sha256: newest.sha256 }),
    );
  }

  private async headOf(competitionId: CompetitionId): Promise<ArchiveHead> {
    const archive = found(await this.archives.find(competitionId));
    if (archive.competition.rehearsalOf !== undefined) throw new RefusedError({ code: 'NOT_IN_REHEARSAL' });
    const told = await this.everybody.of(archive);
    if (!told.ok) throw new RefusedError(told.refusal);
    return told.value;
  }

  /** Piece by piece: the whole is never one text. */
  private async pack(head: ArchiveHead): Promise<PackedArchive> {
    const digest = createHash('sha256');
    let size = 0;
    const pieces = archiveText(head, this.archives.rows(head.competition.id));
    const measured = async function* () {
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece, 'utf8');
        digest.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    };
    const parts: Buffer[] = [];
    await pipeline(measured, createGzip(), async (packed: AsyncIterable<Buffer>) => {
      for await (const part of packed) parts.push(part);
    });
    return { packed: Buffer.concat(parts), sha256: digest.digest('hex'), size };
  }
}
