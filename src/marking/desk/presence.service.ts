import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { AccountId } from '../../domain/kernel/ids';
import { hearTablet } from '../../domain/presence/tablet-presence';
import type { TabletWord } from '../../domain/presence/tablet-word';
import { Clock } from '../../platform/clock/clock';
import { PresenceRepository, type Tablet } from './presence.repository';

/** A hall of tablets speaks all the time: their words are written together, this often at most. */
const WRITE_MS = 2_000;

/** Holds what the tablets connected to this node said last, and writes it down for the other nodes and for later. */
@Injectable()
export class PresenceService implements OnApplicationShutdown {
  private readonly logger = new Logger('presence');
  private readonly held = new Map<string, Tablet>();
  private readonly unwritten = new Map<string, Tablet>();
  private writing = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly tablets: PresenceRepository,
    private readonly clock: Clock,
  ) {}

  async hear(sessionId: string, accountId: AccountId, word: TabletWord): Promise<Tablet> {
    // It may have spoken to another node before.
    const before = this.held.get(sessionId) ?? (await this.tablets.find(sessionId));
    const tablet = {
      sessionId,
      accountId,
      ...hearTablet(this.held.get(sessionId) ?? before, word, this.clock.nowText()),
    };
    this.held.set(sessionId, tablet);
    this.unwritten.set(sessionId, tablet);
    this.timer ??= setTimeout(() => void this.write(), WRITE_MS);
    return tablet;
  }

  /** Its connection is gone: the next word may come to another node, which then knows better. */
  forget(sessionId: string): void {
    this.held.delete(sessionId);
  }

  /** Resolves when everything heard so far is in the table. */
  write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const words = [...this.unwritten.values()];
    this.unwritten.clear();
    if (words.length > 0)
      this.writing = this.writing
        .then(() => this.tablets.save(words))
        .catch((error: unknown) => this.logger.error(error));
    return this.writing;
  }

  onApplicationShutdown(): Promise<void> {
    return this.write();
  }
}
