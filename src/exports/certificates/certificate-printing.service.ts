import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { CertificatePreviewBody, CertificatesPrintBody } from '../../contract/certificates';
import type { CompetitionListItem } from '../../contract/competitions';
import { DEFAULT_SETTING } from '../../domain/certificate/default-setting';
import type { CompetitionId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { CertificateSettings } from '../../honours/certificates/certificate-settings.service';
import { CertificatesReadModel } from '../../honours/certificates/certificates.read-model';
import { checkPath } from '../../honours/certificates/check-path';
import { RegisterActs } from '../../honours/certificates/register-acts.service';
import { Config } from '../../platform/config/config';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { inLanguage } from '../../domain/kernel/in-language';
import { PrintedLook } from './printed-look';
import { SAMPLE_STATEMENT } from './sample-statement';
import { wordCertificate } from './word-certificate';

const TITLE: LocalText = { zh: '证书', en: 'Certificates' };
const SAMPLE: LocalText = { zh: '样张 · 无效', en: 'Sample · not valid' };

/** Draws certificates of the register, and samples of a setting that is being written. */
@Injectable()
export class CertificatePrinting {
  constructor(
    private readonly register: CertificatesReadModel,
    private readonly acts: RegisterActs,
    private readonly settings: CertificateSettings,
    private readonly competitions: CompetitionsReadModel,
    private readonly house: Config,
    private readonly look: PrintedLook,
  ) {}

  /**
   * Valid certificates, as they were issued; who printed them is on record before the first page leaves.
   * @param origin the address by which the house was asked, for codes of a house that has none set
   * @throws RefusedError NOT_FOUND when there are none, CERTIFICATE_NOT_VALID
   */
  async print(
    actor: Actor,
    competitionId: CompetitionId,
    { language, ...which }: CertificatesPrintBody,
    origin: string,
  ): Promise<Readable> {
    requireWholeCompetition(actor, 'certificate.issue', competitionId);
    const competition = found(await this.competitions.find(competitionId));
    const ids = which.ids ?? (await this.register.validIds(competitionId, which));
    if (ids.length === 0) throw new RefusedError({ code: 'NOT_FOUND' });
    const settings = await this.settings.versions(competitionId);
    const stored = await this.acts.recordPrint(actor, competitionId, ids);
    const printed = stored.map(({ body, ...certificate }) => {
      const checkUrl = (this.house.publicUrl ?? origin).replace(/\/$/, '') + checkPath(certificate);
      const setting = settings.get(body.setting) ?? DEFAULT_SETTING;
      return wordCertificate({ ...certificate, ...body, checkUrl }, { competition, setting, language });
    });
    return this.look.draw(printed, { title: titleOf(competition, language), language, watermark: '' });
  }

  /** One page by a setting that is not saved, with "sample" across it. @throws RefusedError as saving it would. */
  async preview(
    actor: Actor,
    competitionId: CompetitionId,
    { kind, language, setting }: CertificatePreviewBody,
  ): Promise<Readable> {
    requireRight(actor, 'certificate.issue', { competitionId });
    const competition = found(await this.competitions.find(competitionId));
    this.settings.requireUsable(setting);
    const sample = {
      kind,
      number: '0000-00-0000',
      statement: SAMPLE_STATEMENT,
      byHand: [],
      issuedAt: this.look.now(),
      checkUrl: 'https://example.invalid/',
    };
    const printed = wordCertificate(sample, { competition, setting, language });
    const watermark = inLanguage(SAMPLE, language);
    return this.look.draw([printed], { title: titleOf(competition, language), language, watermark });
  }
}

function titleOf({ name }: CompetitionListItem, language: CertificatesPrintBody['language']): string {
  return `${inLanguage(name, language)} · ${inLanguage(TITLE, language)}`;
}
