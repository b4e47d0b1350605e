import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { ReissueBody, RevokeBody } from '../../contract/certificates';
import { groundKey } from '../../domain/certificate/certificate-ground';
import type { CertificateEventKind } from '../../domain/certificate/register';
import type { AccountId, CompetitionId } from '../../domain/kernel/ids';
import { requireReason } from '../../marking/moderation/require-reason';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { FinalGrounds } from './final-grounds.read-model';
import { CertificatesRepository, type StoredCertificate, type StoredEvent } from './certificates.repository';
import { CertificateGrounds } from './grounds/certificate-grounds';
import { IssueOrders } from './issue-orders';
import { issuedEvent, newCertificates } from './new-certificates';
import { readRegister, type RegisteredCertificate } from './registered';

/** What happens to certificates after they were issued. Nothing is changed: each act is one more line of their history. */
@Injectable()
export class RegisterActs {
  constructor(
    private readonly repository: CertificatesRepository,
    private readonly grounds: CertificateGrounds,
    private readonly orders: IssueOrders,
    private readonly final: FinalGrounds,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  /** Takes certificates back, all or none. @throws RefusedError NOT_FOUND, CERTIFICATE_NOT_VALID, REASON_TOO_SHORT. */
  async revoke(actor: Actor, competitionId: CompetitionId, { ids, reason }: RevokeBody): Promise<void> {
    const by = this.accountOf(actor, competitionId);
    requireReason(reason);
    await this.acts.run(
      { actorId: by, action: 'certificate.revoke', subject: `competition/${competitionId}` },
      async (tx) => {
        const valid = await this.validOf(tx, competitionId, ids);
        await this.repository.insertEvents(
          tx,
          valid.map((one) => this.next(one, 'revoked', { by, reason, otherId: null })),
        );
        return valid.map(({ certificate }) => certificate.number);
      },
      (numbers) => ({ numbers, reason }),
    );
  }

  /** Puts "printed" into the history of each before the first page leaves. @returns them as they are printed, in this order */
  recordPrint(
    actor: Actor,
    competitionId: CompetitionId,
    ids: readonly string[],
  ): Promise<StoredCertificate[]> {
    const by = this.accountOf(actor, competitionId);
    return this.acts.run(
      { actorId: by, action: 'certificate.print', subject: `competition/${competitionId}` },
      async (tx) => {
        const valid = await this.validOf(tx, competitionId, ids);
        await this.repository.insertEvents(
          tx,
          valid.map((one) => this.next(one, 'printed', { by, reason: null, otherId: null })),
        );
        return valid.map(({ certificate }) => certificate);
      },
      (printed) => ({ numbers: printed.map(({ number }) => number) }),
    );
  }

  /**
   * A new certificate under a new number for the same ground, by what is conferred now; the old one is replaced by it.
   * @throws RefusedError NOT_FOUND, CERTIFICATE_NOT_VALID, GROUND_GONE, TEXT_UNPRINTABLE, REASON_TOO_SHORT, and whatever
   * FinalGrounds refuses.
   */
  async reissue(
    actor: Actor,
    competitionId: CompetitionId,
    id: string,
    { reason, unprintable }: ReissueBody,
  ): Promise<{ number: string }> {
    const by = this.accountOf(actor, competitionId);
    requireReason(reason);
    const register = await this.repository.ofCompetition(competitionId);
    const { body } = found(register.find((one) => one.id === id));
    await this.final.require(competitionId, body.ground);
    const grounds = await this.grounds.ofCompetition(competitionId);
    const issue = await this.orders.begin(competitionId, by);
    return this.acts.run(
      { actorId: by, action: 'certificate.reissue', subject: `competition/${competitionId}` },
      async (tx) => {
        const [old] = await this.validOf(tx, competitionId, [id]);
        const ground = grounds.filter((one) => groundKey(one.ground) === old!.ground);
        if (ground.length === 0)
          throw new RefusedError({ code: 'GROUND_GONE', number: old!.certificate.number });
        const toIssue = this.orders.decide(ground, unprintable === 'by-hand' ? 'by-hand' : 'refuse');
        const before = await this.repository.ofCompetition(competitionId, tx);
        const [made] = newCertificates(issue, toIssue, before) as [StoredCertificate];
        await this.repository.insert(tx, [made]);
        await this.repository.insertEvents(tx, [
          issuedEvent(made),
          { ...issuedEvent(made), ordinal: 2, kind: 'reissued', reason, otherId: id },
          this.next(old!, 'replaced', { by, reason, otherId: made.id }),
        ]);
        return { number: made.number, replaces: old!.certificate.number };
      },
      (made) => ({ ...made, reason }),
    );
  }

  private accountOf(actor: Actor, competitionId: CompetitionId): AccountId {
    requireWholeCompetition(actor, 'certificate.issue', competitionId);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    return actor.accountId;
  }

  /** These certificates, each once, in the order asked for; nobody else changes the register meanwhile. */
  private async validOf(
    tx: Tx,
    competitionId: CompetitionId,
    ids: readonly string[],
  ): Promise<RegisteredCertificate[]> {
    await this.repository.lock(tx, competitionId);
    const register = await readRegister(this.repository, competitionId, tx);
    const byId = new Map(register.map((one) => [one.id, one]));
    const chosen = [...new Set(ids)].map((id) => found(byId.get(id)));
    const numbers = chosen
      .filter(({ state }) => state !== 'valid')
      .map(({ certificate }) => certificate.number);
    if (numbers.length > 0) throw new RefusedError({ code: 'CERTIFICATE_NOT_VALID', numbers });
    return chosen;
  }

  private next(
    { id, events }: RegisteredCertificate,
    kind: CertificateEventKind,
    rest: Pick<StoredEvent, 'by' | 'reason' | 'otherId'>,
  ): StoredEvent {
    const ordinal = (events.at(-1)?.ordinal ?? 0) + 1;
    return { certificateId: id, ordinal, kind, at: this.clock.nowText(), ...rest };
  }
}
