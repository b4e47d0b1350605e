import { Injectable } from '@nestjs/common';
import { hash, hashRaw, verify } from '@node-rs/argon2';
import { RefusedError } from '../platform/http/refused-error';
import { newSecret } from '../platform/identity/new-secret';

/** OWASP's first choice for argon2id (the library's own algorithm): 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const MOST_WAITING = 200;

/** argon2id, two at a time: more would let a crowd of sign-ins starve the marks. */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, OPTIONS));
  }

  /**
   * The same for the same text and salt, so that a short code can be looked up by it.
   * @param onTurn is called when the turn of this text comes, and may throw.
   */
  async fingerprint(text: string, salt: string, onTurn: () => void): Promise<string> {
    const raw = await this.inTurn(() => {
      onTurn();
      return hashRaw(text, { ...OPTIONS, salt: Buffer.from(salt, 'hex') });
    });
    return raw.toString('hex');
  }

  /**
   * Takes the same time without a stored hash: an unknown name cannot be told from a wrong password.
   * @param onTurn is called when the turn of this password comes, and may throw.
   */
  async isRight(stored: string | null, password: string, onTurn: () => void): Promise<boolean> {
    this.dummy ??= hash(newSecret(), OPTIONS);
    const against = stored ?? (await this.dummy);
    const isRight = await this.inTurn(() => {
      onTurn();
      return verify(against, password);
    });
    return isRight && stored !== null;
  }

  /** @throws RefusedError RETRY_LATER when too many wait already. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MOST_WAITING)
        throw new RefusedError({ code: 'RETRY_LATER', retryAfterMs: 2000 });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
