import type { BoardRow, BoardStage, BoardStageChange, RankingChanged, Room } from '../contract/live';
import type { StageId } from '../domain/kernel/ids';
import { isSameRow } from './board-row';

/** How many sent rows a room remembers for those who come back: minutes of a final, and a bounded memory in a storm. */
const MOST_ROWS = 20_000;

/**
 * What the watchers of one room have been told: the stages as last sent, the number of the last change, and the last changes
 * themselves for whoever missed some.
 */
export class RoomState {
  private readonly sent = new Map<StageId, { stage: BoardStage; rows: Map<string, BoardRow> }>();
  private readonly changes: RankingChanged[] = [];
  private rowsRemembered = 0;

  constructor(
    readonly room: Room,
    public seq: number,
    stages: readonly BoardStage[],
  ) {
    for (const stage of stages) this.remember(stage);
  }

  /** The stages as last sent, in the order of the trades. */
  get stages(): BoardStage[] {
    return [...this.sent.values()].map(({ stage }) => stage);
  }

  holds(stageId: StageId): boolean {
    return this.sent.has(stageId);
  }

  /** The change from what was sent to these stages, numbered `reached`; undefined when there is nothing to say. */
  advance(reached: number, at: string, stages: readonly BoardStage[]): RankingChanged | undefined {
    // A row that is hidden may be counted before the one that is shown: numbers never go back.
    const seq = Math.max(reached, this.seq);
    const differing = stages.map((stage) => this.difference(stage)).filter((change) => change !== undefined);
    for (const stage of stages) this.remember(stage);
    if (differing.length === 0 && seq === this.seq) return undefined;
    const change = { seq, from: this.seq, room: this.room, at, stages: differing };
    this.seq = seq;
    this.keep(change);
    return change;
  }

  /** Every change a watcher at `since` lacks, or undefined when only a snapshot helps. Re-applying a change does no harm. */
  changesSince(since: number): RankingChanged[] | undefined {
    const first = this.changes.findIndex((change) => change.seq >= since);
    const from = this.changes[first];
    return from && from.from <= since ? this.changes.slice(first) : undefined;
  }

  private keep(change: RankingChanged): void {
    this.changes.push(change);
    this.rowsRemembered += sizeOf(change);
    while (this.rowsRemembered > MOST_ROWS) {
      const oldest = this.changes.shift();
      this.rowsRemembered -= oldest ? sizeOf(oldest) : this.rowsRemembered;
    }
  }

  private difference(stage: BoardStage): BoardStageChange | undefined {
    const before = this.sent.get(stage.stageId);
    const rows = stage.rows.filter((row) => {
      const known = before?.rows.get(row.entryId);
      return !known || !isSameRow(known, row);
    });
    const isSame =
      rows.length === 0 &&
      before?.stage.isClosed === stage.isClosed &&
      before.stage.edition?.version === stage.edition?.version &&
      before.stage.edition?.isOnNotice === stage.edition?.isOnNotice &&
      before.stage.edition?.isBehind === stage.edition?.isBehind;
    if (isSame) return undefined;
    const { stageId, isClosed, edition, marked, expected } = stage;
    return { stageId, isClosed, edition, marked, expected, rows };
  }

  private remember(stage: BoardStage): void {
    this.sent.set(stage.stageId, { stage, rows: new Map(stage.rows.map((row) => [row.entryId, row])) });
  }
}

/** A change without rows weighs something too. */
function sizeOf({ stages }: RankingChanged): number {
  return stages.reduce((rows, stage) => rows + stage.rows.length, 1);
}
