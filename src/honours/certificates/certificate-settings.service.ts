import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requireWholeCompetition } from '../../access/require-whole-competition';
import type { CertificateSettingView } from '../../contract/certificates';
import { settingFault, type CertificateSetting } from '../../domain/certificate/certificate-setting';
import { DEFAULT_SETTING } from '../../domain/certificate/default-setting';
import type { CompetitionId } from '../../domain/kernel/ids';
import { Acts } from '../../platform/audit/acts';
import { Clock } from '../../platform/clock/clock';
import { lockSequence } from '../../platform/database/lock-sequence';
import type { Tx } from '../../platform/database/transactions';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { CertificateSettingsRepository } from './certificate-settings.repository';
import { PrintableText } from './printable-text.port';

const DEFAULT: CertificateSettingView = { version: 0, setting: DEFAULT_SETTING };

/** How a competition numbers and words its certificates; each version is kept, since certificates name the one they were made by. */
@Injectable()
export class CertificateSettings {
  constructor(
    private readonly repository: CertificateSettingsRepository,
    private readonly competitions: CompetitionsReadModel,
    private readonly printable: PrintableText,
    private readonly acts: Acts,
    private readonly clock: Clock,
  ) {}

  async newest(competitionId: CompetitionId, on?: Tx): Promise<CertificateSettingView> {
    return (await this.repository.list(competitionId, on)).at(-1) ?? DEFAULT;
  }

  /** Every version, the one that all start with included. */
  async versions(competitionId: CompetitionId): Promise<Map<number, CertificateSetting>> {
    const saved = [DEFAULT, ...(await this.repository.list(competitionId))];
    return new Map(saved.map(({ version, setting }) => [version, setting]));
  }

  /** @throws RefusedError MALFORMED for a field nobody knows or a pattern without a number, TEXT_UNPRINTABLE, CHANGED_MEANWHILE. */
  async save(
    actor: Actor,
    competitionId: CompetitionId,
    { version, setting }: CertificateSettingView,
  ): Promise<CertificateSettingView> {
    requireWholeCompetition(actor, 'certificate.issue', competitionId);
    if (actor.accountId === null) throw new RefusedError({ code: 'SIGN_IN_REQUIRED' });
    found(await this.competitions.find(competitionId));
    this.requireUsable(setting);
    const saved = { version: version + 1, setting };
    const by = { by: actor.accountId, at: this.clock.nowText() };
    return this.acts.run(
      {
        actorId: actor.accountId,
        action: 'certificate.setting',
        subject: `competition/${competitionId}`,
      },
      async (tx) => {
        await lockSequence(tx, `certificate-setting:${competitionId}`);
        const newest = await this.newest(competitionId, tx);
        if (newest.version !== version) throw new RefusedError({ code: 'CHANGED_MEANWHILE' });
        await this.repository.insert(tx, competitionId, saved, by);
        return saved;
      },
      () => ({ version: saved.version, patterns: setting.patterns }),
    );
  }

  /** @throws RefusedError MALFORMED for a field nobody knows or a pattern without a number, TEXT_UNPRINTABLE. */
  requireUsable(setting: CertificateSetting): void {
    requireSound(setting);
    const { issuers, templates } = setting;
    const wordings = Object.values(templates).flatMap(({ zh, en }) => [zh, en]);
    const texts = [...issuers.flatMap(Object.values), ...wordings.flatMap(Object.values)] as string[];
    const missing = texts.filter((text) => this.printable.missingIn(text).length > 0);
    if (missing.length > 0)
      throw new RefusedError({ code: 'TEXT_UNPRINTABLE', texts: missing.map((text) => text.slice(0, 80)) });
  }
}

/** @throws RefusedError MALFORMED that names the text at fault, and the name in it that nobody knows. */
function requireSound(setting: CertificateSetting): void {
  const fault = settingFault(setting);
  if (!fault) return;
  const { path, fault: what, name } = fault;
  throw new RefusedError({
    code: 'MALFORMED',
    path: name === undefined ? path : `${path} {${name}}`,
    fault: what,
  });
}
