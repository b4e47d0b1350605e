import { Injectable } from '@nestjs/common';
import type { CertificateStatement, ConferredGround } from '../../domain/certificate/certificate-ground';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { Clock } from '../../platform/clock/clock';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import type { UnprintableChoice } from '../../contract/certificates';
import { CertificateSettings } from './certificate-settings.service';
import type { GroundToIssue, Issue } from './new-certificates';
import { PrintableText } from './printable-text.port';

/** What every certificate of one order has in common, and which of them the font can print. */
@Injectable()
export class IssueOrders {
  constructor(
    private readonly competitions: CompetitionsReadModel,
    private readonly settings: CertificateSettings,
    private readonly printable: PrintableText,
    private readonly clock: Clock,
  ) {}

  async begin(competitionId: CompetitionId, by: AccountId): Promise<Issue> {
    const { year } = found(await this.competitions.find(competitionId));
    const trades = await this.competitions.trades(competitionId);
    return {
      competitionId,
      year,
      tradeOrdinals: new Map(trades.map(({ id, ordinal }) => [id, ordinal])),
      setting: await this.settings.newest(competitionId),
      by,
      at: this.clock.nowText(),
    };
  }

  /** The signs of what a certificate says of somebody that the font does not have. */
  missingIn({ holder, unit, trade, title, occupation, clause }: CertificateStatement): readonly string[] {
    const texts = [trade, title, clause].flatMap((text) => (text ? [text.zh, text.en] : []));
    return this.printable.missingIn([holder, unit, occupation, ...texts].join(''));
  }

  /**
   * Those to issue now: all that can be printed, and the others as it was decided.
   * @throws RefusedError TEXT_UNPRINTABLE while nothing is decided
   */
  decide(grounds: readonly ConferredGround[], unprintable: UnprintableChoice): GroundToIssue[] {
    const all = grounds.map((ground) => ({ ground, byHand: this.missingIn(ground.statement) }));
    const names = all
      .filter(({ byHand }) => byHand.length > 0)
      .map(({ ground: { statement } }) => `${statement.holder}（${statement.unit}）`);
    if (unprintable === 'refuse' && names.length > 0)
      throw new RefusedError({ code: 'TEXT_UNPRINTABLE', texts: names });
    return unprintable === 'by-hand' ? all : all.filter(({ byHand }) => byHand.length === 0);
  }
}
