import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { IssueBody, IssueReport } from '../../contract/certificates';
import type { ConferredGround } from '../../domain/certificate/certificate-ground';
import { awaiting } from '../../domain/certificate/register';
import { groupBy } from '../../domain/kernel/group-by';
import type { CompetitionId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import type { SayShare } from '../../platform/http/progress-lines';
import { RefusedError } from '../../platform/http/refused-error';
import { FinalGrounds } from './final-grounds.read-model';
import { CertificatesRepository, type StoredCertificate } from './certificates.repository';
import { CertificateGrounds } from './grounds/certificate-grounds';
import { IssueOrders } from './issue-orders';
import { issuedEvent, newCertificates, type Issue } from './new-certificates';
import { readRegister } from './registered';

/** Issues what waits for a certificate, a trade at a time: what is done stays done, and asking again issues nothing twice. */
@Injectable()
export class IssuingService {
  constructor(
    private readonly repository: CertificatesRepository,
    private readonly grounds: CertificateGrounds,
    private readonly orders: IssueOrders,
    private readonly final: FinalGrounds,
    private readonly acts: Acts,
  ) {}

  /**
   * @throws RefusedError TEXT_UNPRINTABLE while it is not decided what becomes of those whom the font cannot print, COUNT_DIFFERS
   * when others wait than the person who issues was told, and whatever FinalGrounds refuses.
   */
  async issue(
    actor: Actor,
    competitionId: CompetitionId,
    order: IssueBody,
    say: SayShare,
  ): Promise<IssueReport> {
    requireWholeCompetition(actor, 'certificate.issue', competitionId);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    await this.final.require(competitionId, order);
    const wanted = (await this.grounds.ofCompetition(competitionId)).filter(({ ground }) =>
      isMeant(ground, order),
    );
    const waiting = awaiting(wanted, await readRegister(this.repository, competitionId));
    const printable = this.orders.decide(waiting, order.unprintable);
    if (printable.length !== order.expected)
      throw new RefusedError({ code: 'COUNT_DIFFERS', expected: order.expected, found: printable.length });
    const issue = await this.orders.begin(competitionId, actor.accountId);
    const issued: StoredCertificate[] = [];
    const groups = [
      ...groupBy(
        printable.map(({ ground }) => ground),
        ({ ground }) => ground.tradeId,
      ).values(),
    ];
    for (const [index, group] of groups.entries()) {
      issued.push(...(await this.issueGroup(issue, group, order)));
      say((index + 1) / groups.length);
    }
    return {
      issued: issued.length,
      leftOut: waiting.length - printable.length,
      numbers: issued.length === 0 ? [] : [issued[0]!.number, issued.at(-1)!.number],
    };
  }

  private issueGroup(
    issue: Issue,
    group: readonly ConferredGround[],
    order: IssueBody,
  ): Promise<StoredCertificate[]> {
    const { competitionId, by } = issue;
    return this.acts.run(
      { actorId: by, action: 'certificate.issue', subject: `competition/${competitionId}` },
      async (tx) => {
        await this.repository.lock(tx, competitionId);
        const register = await readRegister(this.repository, competitionId, tx);
        const toIssue = this.orders.decide(awaiting(group, register), order.unprintable);
        const before = register.map(({ certificate }) => certificate);
        const made = newCertificates(issue, toIssue, before);
        await this.repository.insert(tx, made);
        await this.repository.insertEvents(tx, made.map(issuedEvent));
        return made;
      },
      (made) => ({
        kind: order.kind,
        tradeId: group[0]?.ground.tradeId ?? null,
        issued: made.length,
        from: made[0]?.number ?? null,
        to: made.at(-1)?.number ?? null,
      }),
    );
  }
}

function isMeant({ kind, tradeId, ruleId }: ConferredGround['ground'], order: IssueBody): boolean {
  const isTrade = order.tradeId === undefined || tradeId === order.tradeId;
  return kind === order.kind && isTrade && (order.ruleId === undefined || ruleId === order.ruleId);
}
