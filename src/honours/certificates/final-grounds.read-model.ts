import { Injectable } from '@nestjs/common';
import type { CertificateKind } from '../../domain/certificate/certificate-ground';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { Refusal } from '../../domain/kernel/refusal';
import { RefusedError } from '../../platform/http/refused-error';
import { FinalHonours } from './final-honours.read-model';
import { FinalSelections } from './final-selections.read-model';

/** What certificates are asked for: a kind of them, and which selection. */
interface Meant {
  readonly kind: CertificateKind;
  readonly ruleId?: string;
}

/** Whether what certificates rest on is official enough to issue any. */
@Injectable()
export class FinalGrounds {
  constructor(
    private readonly honours: FinalHonours,
    private readonly selections: FinalSelections,
  ) {}

  /** @throws RefusedError with what `blockedBy` says. */
  async require(competitionId: CompetitionId, meant: Meant): Promise<void> {
    const refusal = await this.blockedBy(competitionId, meant);
    if (refusal) throw new RefusedError(refusal);
  }

  /** Why nothing of this may be issued now; null when it may. */
  blockedBy(competitionId: CompetitionId, { kind, ruleId }: Meant): Promise<Refusal | null> {
    return kind === 'selection'
      ? this.selections.blockedBy(competitionId, ruleId)
      : this.honours.blockedBy(competitionId);
  }
}
