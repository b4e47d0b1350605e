import { Injectable } from '@nestjs/common';
import { AccountNames } from '../../access/account-names.read-model';
import type {
  AwaitingView,
  CertificatesView,
  CertificateView,
  UnprintablePerson,
} from '../../contract/certificates';
import type { CertificateKind, ConferredGround } from '../../domain/certificate/certificate-ground';
import { awaiting, outdated, stateAfter, type Outdated } from '../../domain/certificate/register';
import type { IssuedCertificate } from '../../domain/impact/certificate-held';
import { groupBy } from '../../domain/kernel/group-by';
import type { CompetitionId, TradeId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import type { Refusal } from '../../domain/kernel/refusal';
import { Config } from '../../platform/config/config';
import { FinalGrounds } from './final-grounds.read-model';
import { CertificatesRepository } from './certificates.repository';
import { checkPath } from './check-path';
import { CertificateGrounds } from './grounds/certificate-grounds';
import { IssueOrders } from './issue-orders';
import { readRegister, type RegisteredCertificate } from './registered';

/** The register of a competition, what waits for a certificate, and what should be taken back. */
@Injectable()
export class CertificatesReadModel {
  constructor(
    private readonly repository: CertificatesRepository,
    private readonly grounds: CertificateGrounds,
    private readonly orders: IssueOrders,
    private readonly final: FinalGrounds,
    private readonly accounts: AccountNames,
    private readonly config: Config,
  ) {}

  async ofCompetition(competitionId: CompetitionId): Promise<CertificatesView> {
    const blocked = await this.final.blockedBy(competitionId, { kind: 'award' });
    const grounds = await this.grounds.ofCompetition(competitionId);
    const register = await readRegister(this.repository, competitionId);
    return {
      competitionId,
      blocked,
      publicUrl: this.config.publicUrl ?? null,
      awaiting: await this.awaitingOf(competitionId, awaiting(grounds, register), blocked),
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

  /** Number and ground of those that were valid at this moment. */
  async validAt(competitionId: CompetitionId, at: string): Promise<IssuedCertificate[]> {
    const register = await readRegister(this.repository, competitionId);
    return register
      .filter(({ certificate, events }) => {
        const then = events.filter((event) => event.at <= at);
        return certificate.issuedAt <= at && stateAfter(then) === 'valid';
      })
      .map(({ certificate: { number, ground } }) => ({ number, ground }));
  }

  private awaitingOf(
    competitionId: CompetitionId,
    waiting: readonly ConferredGround[],
    blocked: Refusal | null,
  ): Promise<AwaitingView[]> {
    const groups = groupBy(waiting, ({ ground: { kind, tradeId, ruleId } }) =>
      [kind, kind === 'selection' ? ruleId : tradeId].join('/'),
    );
    return Promise.all(
      [...groups.values()].map(async (group) => {
        const [{ ground, statement }] = group as [ConferredGround];
        const { kind, tradeId, ruleId } = ground;
        const said = { kind, count: group.length, unprintable: this.unprintableOf(group) };
        if (kind !== 'selection')
          return { ...said, tradeId, trade: statement.trade, ruleId: null, titles: [], blocked };
        const own = await this.final.blockedBy(competitionId, ground);
        return { ...said, tradeId: null, trade: null, ruleId, titles: titlesOf(group), blocked: own };
      }),
    );
  }

  private unprintableOf(group: readonly ConferredGround[]): UnprintablePerson[] {
    return group.flatMap(({ statement: { holder, unit, ...said } }) => {
      const signs = this.orders.missingIn({ holder, unit, ...said });
      return signs.length === 0 ? [] : [{ holder, unit, signs }];
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

/** Each title once. */
function titlesOf(group: readonly ConferredGround[]): LocalText[] {
  return [...new Map(group.map(({ statement: { title } }) => [title.zh, title])).values()];
}
