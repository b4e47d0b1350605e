import type { BatchOutcome } from '#contract/mutations';
import type { SentBatch } from '#domain/mark/mutation';
import type { Answer } from './api';
import type { LiveSocket } from './socket';

const ACK_MS = 5_000;

/** The two ways to the server. */
interface Doors {
  readonly socket: LiveSocket;
  readonly post: (path: string, body: SentBatch) => Promise<Answer<BatchOutcome>>;
}

/** Sends a batch by the live connection, and by HTTP when that gives no answer; null when neither does. */
export async function deliverBatch({ socket, post }: Doors, batch: SentBatch): Promise<BatchOutcome | null> {
  if (socket.connected) {
    try {
      return await socket.timeout(ACK_MS).emitWithAck('mutations', batch);
    } catch {
      // The acknowledgement is missing, not the mark: the same ids go by the other door.
    }
  }
  const answer = await post('marking/mutations', batch);
  if (answer.ok) return answer.value;
  return answer.refusal.code === 'NO_ANSWER' ? null : { ok: false, refusal: answer.refusal };
}
