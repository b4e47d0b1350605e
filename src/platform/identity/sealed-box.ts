import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { decryptGcm, encryptGcm } from './gcm';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** OWASP's figures for scrypt in 32 MiB. */
const COST = { N: 32_768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 32;

/** A key that opens the content, itself locked under something that a person keeps. */
interface Lock {
  readonly salt: string;
  readonly key: string;
}

interface Box {
  readonly alg: 'AES-256-GCM';
  readonly kdf: 'scrypt-32768-8-3';
  readonly locks: readonly Lock[];
  readonly content: string;
}

/**
 * Makes a box whose content each of the secrets opens and nothing else does. What it belongs to is authenticated with it: a box
 * that was moved does not open. @returns what encrypts a text into it, at once: deriving keys takes its time beforehand
 */
export async function makeBox(
  belongsTo: string,
  secrets: readonly string[],
): Promise<(text: string) => string> {
  const key = randomBytes(KEY_BYTES);
  const locks: Lock[] = [];
  for (const secret of secrets) {
    const salt = randomBytes(16);
    const outer = await derive(secret, salt, KEY_BYTES, COST);
    locks.push({ salt: salt.toString('base64'), key: encryptGcm(outer, key, belongsTo) });
  }
  return (text) => {
    const content = encryptGcm(key, Buffer.from(text, 'utf8'), belongsTo);
    const box: Box = { alg: 'AES-256-GCM', kdf: 'scrypt-32768-8-3', locks, content };
    return JSON.stringify(box);
  };
}

/** The text of a box; null when the secret does not open it. @param lock which of the secrets it is, in the order of sealing */
export async function openBox(
  sealed: string,
  belongsTo: string,
  secret: string,
  lock: number,
): Promise<string | null> {
  const box = JSON.parse(sealed) as Box;
  const chosen = box.locks[lock];
  if (!chosen) return null;
  const outer = await derive(secret, Buffer.from(chosen.salt, 'base64'), KEY_BYTES, COST);
  const key = decryptGcm(outer, chosen.key, belongsTo);
  return key && (decryptGcm(key, box.content, belongsTo)?.toString('utf8') ?? null);
}
