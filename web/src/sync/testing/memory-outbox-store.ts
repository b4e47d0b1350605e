import type { ClientId } from '#domain/kernel/ids';
import type { Refusal } from '#domain/kernel/refusal';
import type { MutationBody } from '#domain/mark/mutation';
import type { OutboxContent, OutboxEntry, OutboxStore } from '../outbox-entry';

/** An outbox's entries where there is no IndexedDB. */
export class MemoryOutboxStore implements OutboxStore {
  client = 1;
  nextId = 1;
  entries: OutboxEntry[] = [];

  constructor(private readonly device = 'client') {}

  async load(): Promise<OutboxContent> {
    return { clientId: `${this.device}-${this.client}` as ClientId, entries: [...this.entries] };
  }

  async append(body: MutationBody, at: string): Promise<OutboxEntry> {
    const entry = { id: this.nextId++, body, at, refusal: null };
    this.entries.push(entry);
    return entry;
  }

  async remove(ids: readonly number[]): Promise<void> {
    this.entries = this.entries.filter(({ id }) => !ids.includes(id));
  }

  async refuse(id: number, refusal: Refusal): Promise<void> {
    this.entries = this.entries.map((entry) => (entry.id === id ? { ...entry, refusal } : entry));
  }

  async startOver(): Promise<void> {
    this.client += 1;
    const waiting = this.entries.filter(({ refusal }) => refusal === null);
    const refused = this.entries.filter(({ refusal }) => refusal !== null);
    this.entries = [
      ...refused.map((entry, index) => ({ ...entry, id: -index })),
      ...waiting.map((entry, index) => ({ ...entry, id: index + 1 })),
    ];
    this.nextId = waiting.length + 1;
  }
}
