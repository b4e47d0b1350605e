import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { OutboxEvent } from './outbox-event';
import { OutboxRepository } from './outbox.repository';

type Listener = (event: OutboxEvent) => void | Promise<void>;

/** How often the table is asked when nobody nudges; other nodes' events arrive within this. */
const POLL_MS = 500;
const BATCH = 500;

/**
 * Follows the outbox by number and hands each event to its listeners, in order, on every node. A nudge after a local commit
 * only shortens the wait; a lost nudge costs time, never an event.
 */
@Injectable()
export class OutboxTail implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('outbox');
  private readonly listeners = new Map<string, Listener[]>();
  private last = 0;
  private running: Promise<void> | undefined;
  private isAskedAgain = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly outbox: OutboxRepository) {}

  on(topic: string, listener: Listener): void {
    this.listeners.set(topic, [...(this.listeners.get(topic) ?? []), listener]);
  }

  /**
   * Events before this moment are history: everything live is rebuilt from its own tables, which is read after (at bootstrap).
   * So an event that comes in between is handed over rather than missed.
   */
  async onModuleInit(): Promise<void> {
    this.last = await this.outbox.lastSeq();
  }

  start(): void {
    this.timer = setInterval(() => void this.nudge(), POLL_MS);
  }

  /** Reads on now. Resolves when everything committed before the call has been handed over. */
  async nudge(): Promise<void> {
    if (this.running) {
      this.isAskedAgain = true;
      return this.running;
    }
    this.running = this.drain().finally(() => (this.running = undefined));
    return this.running;
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async drain(): Promise<void> {
    do {
      this.isAskedAgain = false;
      try {
        for (const event of await this.outbox.listAfter(this.last, BATCH)) {
          await this.handOver(event);
          this.last = event.seq;
          this.isAskedAgain = true;
        }
      } catch (error) {
        this.logger.error(error);
        return;
      }
    } while (this.isAskedAgain);
  }

  private async handOver(event: OutboxEvent): Promise<void> {
    for (const listener of this.listeners.get(event.topic) ?? []) {
      try {
        await listener(event);
      } catch (error) {
        this.logger.error(error);
      }
    }
  }
}
