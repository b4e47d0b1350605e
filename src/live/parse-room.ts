import type { CompetitionId, TradeId } from '../domain/kernel/ids';

export interface Place {
  readonly competitionId: CompetitionId;
  readonly tradeId: TradeId | null;
  /** For those who run the competition: nothing is held back. */
  readonly isDesk: boolean;
}

const ROOM = /^competition\/([A-Za-z0-9._-]{1,64})(?:\/trade\/([A-Za-z0-9._-]{1,64}))?(\/desk)?$/;

/** Reads `competition/<id>` or `competition/<id>/trade/<id>`, with `/desk` or without; undefined for anything else. */
export function parseRoom(room: string): Place | undefined {
  const parts = ROOM.exec(room);
  if (!parts) return undefined;
  return {
    competitionId: parts[1] as CompetitionId,
    tradeId: (parts[2] as TradeId | undefined) ?? null,
    isDesk: parts[3] !== undefined,
  };
}
