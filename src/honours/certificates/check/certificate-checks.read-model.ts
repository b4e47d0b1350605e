import { Injectable } from '@nestjs/common';
import { createHash, timingSafeEqual } from 'node:crypto';
import { CompetitionsReadModel } from '../../../setup/competitions/competitions.read-model';
import { CertificatesRepository } from '../certificates.repository';
import { toRegistered, type RegisteredCertificate } from '../registered';
import type { CheckedCertificate } from './checked-certificate';

/** A number as patterns make them; PostgreSQL takes no zero byte in a text. */
const READABLE = /^[^\s\p{Cc}]{1,80}$/u;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What a certificate's number and code open; without the right code, nothing, as if there were no such number. */
@Injectable()
export class CertificateChecks {
  constructor(
    private readonly repository: CertificatesRepository,
    private readonly competitions: CompetitionsReadModel,
  ) {}

  async find(number: string, code: string): Promise<RegisteredCertificate | undefined> {
    if (!READABLE.test(number)) return undefined;
    const given = sha256(code);
    const found = await this.repository.withNumber(number);
    const right = found.find(({ certificate }) => timingSafeEqual(sha256(certificate.code), given));
    return right && toRegistered(right.certificate, right.events);
  }

  async check(number: string, code: string): Promise<CheckedCertificate | undefined> {
    const registered = await this.find(number, code);
    if (!registered) return undefined;
    const { certificate, statement, state, events } = registered;
    const competition = await this.competitions.find(certificate.competitionId);
    const end = events.find(({ kind }) => kind === state);
    const replacedBy = end?.otherId ? await this.repository.numberOf(end.otherId) : undefined;
    return {
      holder: statement.holder,
      event: competition?.name ?? { zh: '', en: '' },
      title: statement.title,
      state,
      endedAt: end?.at ?? null,
      replacedBy: replacedBy ?? null,
    };
  }
}
