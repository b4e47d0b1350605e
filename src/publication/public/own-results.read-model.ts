import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import type { OwnResult } from '../../contract/public-results';
import type { CompetitionId } from '../../domain/kernel/ids';
import { readSlipCode } from '../../domain/sign-in/slip-code';
import { Transactions } from '../../platform/database/transactions';
import { PersonalData } from '../../platform/identity/personal-data';
import { resultCode } from '../../platform/identity/result-code';
import { OwnResultThrottle } from './own-result-throttle';
import { PublicResults } from './public-results.read-model';
import { OwnResultsRepository, type StoredOwnResult } from './own-results.repository';

const LONGEST_NUMBER = 64;

/** The own result for number and code, once it is final (PBP-6). */
@Injectable()
export class OwnResults {
  constructor(
    private readonly results: OwnResultsRepository,
    private readonly transactions: Transactions,
    private readonly seal: PersonalData,
    private readonly throttle: OwnResultThrottle,
    private readonly shown: PublicResults,
  ) {}

  /** Null for a wrong number and a wrong code alike. @throws RefusedError RETRY_LATER for whoever guesses. */
  async find(
    competitionId: CompetitionId,
    asked: { readonly number: string; readonly code: string },
  ): Promise<OwnResult | null> {
    const number = asked.number.normalize('NFKC').trim().slice(0, LONGEST_NUMBER);
    const attempt = this.throttle.begin(`${competitionId}/${number}`);
    const code = readSlipCode(asked.code);
    const stored = await this.results.listOf(this.transactions.reader, competitionId, number);
    const own = code === null ? undefined : stored.find((one) => this.isCodeOf(one, code));
    // What nobody has revealed yet is not found either.
    if (!own || !(await this.shown.find(own.stageId, own.version))) {
      attempt.fail();
      return null;
    }
    attempt.succeed();
    return own.result;
  }

  private isCodeOf({ stageId, contestantId }: StoredOwnResult, code: string): boolean {
    const expected = resultCode(this.seal, stageId, contestantId);
    return timingSafeEqual(Buffer.from(expected), Buffer.from(code));
  }
}
