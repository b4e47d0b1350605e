import { randomBytes } from 'node:crypto';

/** 128 random bits as 32 hex digits: what a draw by lot starts from. */
export function newSeed(): string {
  return randomBytes(16).toString('hex');
}
