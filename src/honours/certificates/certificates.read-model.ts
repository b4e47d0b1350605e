import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type { AwaitingView, CertificatesView, CertificateView } from '../../contract/certificates';
import type { CertificateKind, ConferredGround } from '../../domain/certificate/certificate-ground';
import { awaiting, outdated, type Outdated } from '../../domain/certificate/register';
import { groupBy } from '../../domain/kernel/group-by';
import type { CompetitionId, TradeId } from '../../domain/kernel/ids';
import { Config } from '../../platform/config/config';
import { CertificatesRepository } from './certificates.repository';
import { checkPath } from './check-path';
import { CertificateGrounds } from './grounds/certificate-grounds';
import { IssueOrders } from './issue-orders';
import { readRegister, type RegisteredCertificate } from './registered';
import { FinalHonours } from './final-honours.read-model';

/** The register of a competition, what waits for a certificate, and what should be taken back. */
@Injectable()
export class CertificatesReadModel {
  constructor(
    private readonly repository: CertificatesRepository,
    private readonly grounds: CertificateGrounds,
    private readonly orders: IssueOrders,
    private readonly final: FinalHonours,
    private readonly accounts: AccountNames,
    private readonly config: Config,
  ) {}

  async ofCompetition(competitionId: CompetitionId): Promise<CertificatesView> {
    const blocked = await this.final.blockedBy(competitionId);
    const grounds = await this.grounds.ofCompetition(competitionId);
    const register = await readRegister(this.repository, competitionId);
    return {
      competitionId,
      blocked,
      publicUrl: this.config.publicUrl ?? null,
      awaiting: this.awaitingOf(awaiting(grounds, register)),
      certificates: await this.viewsOf(register, outdated(grounds, register)),
    };
  }

  /** Valid certificates of a kind and trade, or all, in the order of issue. */
  async validIds(
    competitionId: CompetitionId,
    { kind, tradeId }: { readonly kind?: CertificateKind; readonly tradeId?: TradeId },
  ): Promise<string[]> {
    const register = await readRegister(this.repository, competitionId);
    return register
      .filter(({ state, certificate }) => {
        const isKind = kind === undefined || certificate.kind === kind;
        return state === 'valid' && isKind && (tradeId === undefined || certificate.tradeId === tradeId);
      })
      .map(({ id }) => id);
  }

  private awaitingOf(waiting: readonly ConferredGround[]): AwaitingView[] {
    const groups = groupBy(waiting, ({ ground: { kind, tradeId } }) => `${kind}/${tradeId ?? ''}`);
    return [...groups.values()].map((group) => {
      const [{ ground, statement }] = group as [ConferredGround];
      const unprintable = group.flatMap(({ statement: said }) => {
        const signs = this.orders.missingIn(said);
        return signs.length === 0 ? [] : [{ holder: said.holder, unit: said.unit, signs }];
      });
      const { kind, tradeId } = ground;
      return { kind, tradeId, trade: statement.trade, count: group.length, unprintable };
    });
  }

  private async viewsOf(
    register: readonly RegisteredCertificate[],
    outdatedOnes: readonly Outdated<RegisteredCertificate>[],
  ): Promise<CertificateView[]> {
    const names = await this.accounts.ofMany(register.flatMap(({ events }) => events.map(({ by }) => by)));
    const numbers = new Map(register.map(({ id, certificate }) => [id, certificate.number]));
    const outdatedById = new Map(outdatedOnes.map((one) => [one.certificate.id, one]));
    return register.map(({ certificate, events, state, statement }) => {
      const now = outdatedById.get(certificate.id)?.now;
      return {
        id: certificate.id,
        number: certificate.number,
        kind: certificate.kind,
        tradeId: certificate.tradeId,
        trade: statement.trade,
        holder: statement.holder,
        unit: statement.unit,
        title: statement.title,
        state,
        issuedAt: certificate.issuedAt,
        prints: events.filter(({ kind }) => kind === 'printed').length,
        byHand: certificate.body.byHand,
        checkPath: checkPath(certificate),
        events: events.map(({ kind, at, by, reason, otherId }) => ({
          kind,
          at,
          byName: names.get(by) ?? by,
          reason,
          otherNumber: otherId === null ? null : (numbers.get(otherId) ?? null),
        })),
        outdated:
          now === undefined
            ? null
            : { now: now && { holder: now.statement.holder, title: now.statement.title } },
      };
    });
  }
}
