import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An Ed25519 public key as a JSON Web Key (RFC 8037). */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
}

/** The key that copies of certificates are signed with. */
export class SigningKey {
  readonly jwk: PublicJwk;
  /** The thumbprint of the public key (RFC 7638): the same key has the same name on every node. */
  readonly id: string;
  private readonly key: KeyObject;

  /** @param seed 32 bytes */
  constructor(seed: Buffer) {
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
    const { x = '' } = createPublicKey(this.key).export({ format: 'jwk' });
    this.jwk = { kty: 'OKP', crv: 'Ed25519', x };
    const named = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x });
    this.id = createHash('sha256').update(named).digest('base64url');
  }

  /** A compact JWS (RFC 7515) with EdDSA. */
  signJwt(header: object, payload: object): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'EdDSA', ...header })}.${part(payload)}`;
    return `${signed}.${sign(null, Buffer.from(signed), this.key).toString('base64url')}`;
  }
}
