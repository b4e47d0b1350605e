import { Injectable } from '@nestjs/common';
import type { PublicArchiveView } from '../../contract/public-archives';
import type { CompetitionId } from '../../domain/kernel/ids';
import { Config } from '../../platform/config/config';
import { PublicArchives } from '../../publication/public/public-archives.service';

/** How anybody verifies a competition. */
interface VerifyFactsOf {
  /** The archive for everybody; null until one is given out. */
  readonly archive: PublicArchiveView | null;
  readonly verifyUrl: string;
}

/** What a notice says of how its results are verified (PBA-2). */
@Injectable()
export class VerifyFacts {
  constructor(
    private readonly archives: PublicArchives,
    private readonly config: Config,
  ) {}

  async of(id: CompetitionId): Promise<VerifyFactsOf> {
    const archive = (await this.archives.newestOf(id)) ?? null;
    return { archive, verifyUrl: `${this.config.publicUrl ?? ''}/verify` };
  }
}
