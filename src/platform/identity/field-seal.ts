import { hkdfSync } from 'node:crypto';
import { decryptGcm, encryptGcm } from './gcm';
import { KeyedHash } from './keyed-hash';

/** Seals fields and finds them again, under two keys made from the one of the house. Needs nothing else, so it works in a thread. */
export class FieldSeal {
  readonly keyId: string;
  private readonly sealing: Buffer;
  private readonly finding: KeyedHash;

  constructor(key: Uint8Array) {
    this.sealing = derived(key, 'seal');
    this.finding = new KeyedHash(derived(key, 'find'));
    this.keyId = derived(key, 'name').subarray(0, 4).toString('hex');
  }

  /** @param place table, row and column: a sealed text that was moved does not open */
  seal(text: string, place: string): string {
    return `1.${this.keyId}.${encryptGcm(this.sealing, text, place)}`;
  }

  /** @throws Error when the text was sealed under another key, for another place, or has been changed. */
  open(sealed: string, place: string): string {
    const [version, keyId, content = ''] = sealed.split('.');
    const plain = version === '1' && keyId === this.keyId ? decryptGcm(this.sealing, content, place) : null;
    if (plain === null) throw new Error(`what is sealed at ${place} does not open`);
    return plain.toString('utf8');
  }

  /** The same text gives the same index, and the index does not give the text. */
  indexOf(text: string): string {
    return this.finding.of(text).slice(0, 22);
  }
}

function derived(key: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `baigong personal data: ${use}`, 32));
}
