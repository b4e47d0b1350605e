import { Injectable } from '@nestjs/common';
import { fillTemplate } from '../../domain/certificate/template-text';
import { DEFAULT_SETTING } from '../../domain/certificate/default-setting';
import { CertificateSettings } from '../../honours/certificates/certificate-settings.service';
import { CertificateChecks } from '../../honours/certificates/check/certificate-checks.read-model';
import { checkPath } from '../../honours/certificates/check-path';
import { Config } from '../../platform/config/config';
import { found } from '../../platform/http/found';
import { RefusedError } from '../../platform/http/refused-error';
import { CompetitionsReadModel } from '../../setup/competitions/competitions.read-model';
import { openBadge } from './open-badge';
import type { PublicJwk } from './signing-key';
import { SigningKeysRepository } from './signing-keys.repository';

export const JWKS_PATH = '/.well-known/jwks.json';

/** Certificates as credentials that a machine can check: signed by the house, with an address that says whether they still hold. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly checks: CertificateChecks,
    private readonly settings: CertificateSettings,
    private readonly competitions: CompetitionsReadModel,
    private readonly keys: SigningKeysRepository,
    private readonly config: Config,
  ) {}

  /** @throws RefusedError NOT_FOUND also while the house has no address of its own to sign for, CERTIFICATE_NOT_VALID. */
  async sign(number: string, code: string): Promise<string> {
    const { certificate, statement, state } = found(await this.checks.find(number, code));
    const origin = this.origin();
    if (state !== 'valid') throw new RefusedError({ code: 'CERTIFICATE_NOT_VALID', numbers: [number] });
    const competition = found(await this.competitions.find(certificate.competitionId));
    const settings = await this.settings.versions(certificate.competitionId);
    const { issuers } = settings.get(certificate.body.setting) ?? DEFAULT_SETTING;
    const values = { competition: competition.name.zh, year: String(competition.year) };
    const badge = openBadge({
      kind: certificate.kind,
      ruleId: certificate.body.ground.ruleId,
      number,
      statement,
      event: competition.name,
      issuers: issuers.map(({ zh }) => fillTemplate(zh, values)),
      issuedAt: certificate.issuedAt,
      origin,
      checkPath: checkPath(certificate),
    });
    const key = await this.keys.current();
    // "JWT" and not "vc+jwt": Open Badges 3.0 allows no other type, the JOSE rules of the data model only prefer theirs.
    return key.signJwt({ typ: 'JWT', kid: `${origin}${JWKS_PATH}#${key.id}` }, badge);
  }

  /** A list of revoked credentials that has this one in it or is empty: nobody learns of anybody else's. */
  async status(number: string, code: string): Promise<object> {
    const { certificate, state } = found(await this.checks.find(number, code));
    const origin = this.origin();
    const id = origin + checkPath(certificate);
    const revoked = state === 'valid' ? [] : [{ id, revoked: true, revocationReason: state }];
    return { id: `${id}/status`, issuer: `${origin}/`, revokedCredential: revoked };
  }

  /** The public keys of the house, as a JWK Set. */
  async keySet(): Promise<{ keys: (PublicJwk & { kid: string; use: 'sig'; alg: 'EdDSA' })[] }> {
    const keys = await this.keys.publicKeys();
    return { keys: keys.map(({ id, jwk }) => ({ ...jwk, kid: id, use: 'sig', alg: 'EdDSA' })) };
  }

  /** Never what a request says of its host: a signature would be for whoever asked. */
  private origin(): string {
    return found(this.config.publicUrl).replace(/\/$/, '');
  }
}
