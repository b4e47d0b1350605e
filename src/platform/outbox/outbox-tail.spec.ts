import { Logger } from '@nestjs/common';
import type { OutboxEvent } from './outbox-event';
import { OutboxTail } from './outbox-tail';
import type { OutboxRepository } from './outbox.repository';

/** The table, in memory; it can be away. */
class Table {
  readonly events: OutboxEvent[] = [];
  isAway = false;

  append(topic: string): void {
    this.events.push({ seq: this.events.length + 1, at: 'now', topic, payload: {} });
  }

  async lastSeq(): Promise<number> {
    return this.events.length;
  }

  async listAfter(seq: number, most: number): Promise<OutboxEvent[]> {
    if (this.isAway) throw new Error('the database is away');
    await new Promise((resolve) => setImmediate(resolve));
    return this.events.filter((event) => event.seq > seq).slice(0, most);
  }
}

describe('the outbox', () => {
  let table: Table;
  let tail: OutboxTail;
  const heard: string[] = [];

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(() => {
    table = new Table();
    tail = new OutboxTail(table as unknown as OutboxRepository);
    heard.length = 0;
    tail.on('topic', ({ seq }) => void heard.push(`one ${seq}`));
  });
  afterEach(() => tail.onApplicationShutdown());

  it('[DAT-13] each event is handed over once, in order, however many nudge at once', async () => {
    await tail.onModuleInit();
    for (let n = 0; n < 5; n += 1) table.append('topic');
    await Promise.all([tail.nudge(), tail.nudge(), tail.nudge()]);
    table.append('topic');
    await tail.nudge();
    expect(heard).toEqual(['one 1', 'one 2', 'one 3', 'one 4', 'one 5', 'one 6']);
  });

  it('[DAT-13] a nudge resolves when what was there before it has been handed over', async () => {
    await tail.onModuleInit();
    table.append('topic');
    const first = tail.nudge();
    await new Promise((resolve) => setImmediate(resolve));
    table.append('topic');
    await tail.nudge();
    expect(heard).toEqual(['one 1', 'one 2']);
    await first;
  });

  it('[DAT-13] history is not told, what comes between the start of the house and of the tail is', async () => {
    table.append('topic');
    await tail.onModuleInit();
    table.append('topic');
    tail.start();
    await tail.nudge();
    expect(heard).toEqual(['one 2']);
  });

  it('[DAT-13] a listener that fails holds up neither the next listener nor the next event', async () => {
    await tail.onModuleInit();
    tail.on('failing', () => {
      throw new Error('a bug');
    });
    tail.on('failing', ({ seq }) => void heard.push(`two ${seq}`));
    table.append('failing');
    table.append('topic');
    await tail.nudge();
    expect(heard).toEqual(['two 1', 'one 2']);
  });

  it('[DAT-13] while the database is away nothing is lost, and without a nudge it comes within a second', async () => {
    await tail.onModuleInit();
    tail.start();
    table.isAway = true;
    table.append('topic');
    await tail.nudge();
    table.isAway = false;
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(heard).toEqual(['one 1']);
  });
});
