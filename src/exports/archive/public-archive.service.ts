import { Injectable } from '@nestjs/common';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { PublicArchivesView } from '../../contract/public-archives';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { CompetitionId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { sha256 } from '../../platform/identity/sha256';
import { PublicArchives } from '../../publication/public/public-archives.service';
import { ArchiveForEverybody } from './archive-for-everybody';
import { ArchiveReadModel } from './archive.read-model';

const packed = promisify(gzip);

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
    const text = await this.textOf(competitionId);
    const bytes = Buffer.from(text, 'utf8');
    const hash = sha256(text);
    const file = await packed(bytes);
    return this.acts.run(
      { actorId: accountId, action: 'archive.publish', subject: `competition/${competitionId}` },
      async (tx) => {
        await this.given.lock(tx, competitionId);
        const before = await this.given.newestOf(competitionId, tx);
        if (before?.sha256 === hash) return { newest: before };
        const newest = {
          version: (before?.version ?? 0) + 1,
          sha256: hash,
          size: bytes.length,
          publishedAt: this.clock.nowText(),
        };
        await this.given.insert(tx, competitionId, newest, { packed: file, by: accountId });
        return { newest };
      },
      ({ newest }) => ({ version: newest.version, sha256: newest.sha256 }),
    );
  }

  private async textOf(competitionId: CompetitionId): Promise<string> {
    const archive = found(await this.archives.find(competitionId));
    if (archive.competition.rehearsalOf !== undefined) throw new RefusedError({ code: 'NOT_IN_REHEARSAL' });
    const told = await this.everybody.of(archive);
    if (!told.ok) throw new RefusedError(told.refusal);
    return canonicalJson(told.value);
  }
}
