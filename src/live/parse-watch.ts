import type { Room, WatchRequest } from '../contract/live';
import { parseRoom } from './parse-room';

/** Reads a watch or unwatch message; undefined when it is malformed. */
export function parseWatch(input: unknown): WatchRequest | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { room, since, ...rest } = input as Record<string, unknown>;
  if (typeof room !== 'string' || !parseRoom(room) || Object.keys(rest).length > 0) return undefined;
  if (since === undefined) return { room: room as Room };
  return typeof since === 'number' && Number.isSafeInteger(since) && since >= 0
    ? { room: room as Room, since }
    : undefined;
}
