/** One fact that later stations and other nodes must learn: numbered, written in the transaction of the change itself. */
export interface OutboxEvent {
  readonly seq: number;
  readonly at: string;
  /** e.g. `result.published.v1`, `session.ended.v1`. */
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
}
