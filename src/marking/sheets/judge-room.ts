import type { JudgeId } from '../../domain/kernel/ids';

/** Where all devices of one judge listen. No message asks to join: the connection's own session decides. */
export function judgeRoom(judgeId: JudgeId): string {
  return `judge/${judgeId}`;
}
