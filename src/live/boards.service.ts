import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { BoardSnapshot, RankingChanged, Room, WatchAnswer } from '../contract/live';
import type { CompetitionId, StageId, TradeId } from '../domain/kernel/ids';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { CompetitionsReadModel } from '../setup/competitions/competitions.read-model';
import { BoardStages } from './board-stages';
import { BoardChanges, type Touched } from './board-changes';
import { parseRoom } from './parse-room';
import { RoomState } from './room';

interface OpenRoom {
  readonly state: RoomState;
  readonly competitionId: CompetitionId;
  readonly tradeId: TradeId | null;
  readonly isDesk: boolean;
  readonly dirty: Set<StageId>;
  /** The last ledger row of the competition that has been taken in. */
  seq: number;
  isDue: boolean;
}

type Broadcast = (change: RankingChanged) => Promise<void>;

/**
 * Snapshot, then numbered changes: per room what was last sent is held, what marks touch is gathered for a moment, and only
 * rows that look different go out, once for all watchers.
 */
@Injectable()
export class BoardsService implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('live');
  private readonly rooms = new Map<Room, Promise<OpenRoom | undefined>>();
  private readonly open = new Map<Room, OpenRoom>();
  private broadcast: Broadcast = () => Promise.resolve();
  private sending = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  /** How often rooms have been forgotten. */
  private turn = 0;

  constructor(
    private readonly boards: BoardStages,
    private readonly competitions: CompetitionsReadModel,
    private readonly changes: BoardChanges,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.changes.on((touched) => this.touch(touched));
    this.changes.onReset((competitionId) => this.reset(competitionId));
  }

  /** Who sends a change to the watchers of its room: the gateway. */
  sendBy(broadcast: Broadcast): void {
    this.broadcast = broadcast;
  }

  /** The answer to a watcher: what it lacks since its number, or everything. */
  async watch(room: Room, since: number | undefined): Promise<WatchAnswer> {
    const open = await this.openRoom(room);
    if (!open) return { ok: false, refusal: { code: 'NOT_FOUND' } };
    const changes = since === undefined ? undefined : open.state.changesSince(since);
    if (changes) return { ok: true, changes };
    const competition = await this.competitions.findShown(open.competitionId);
    if (!competition) return { ok: false, refusal: { code: 'NOT_FOUND' } };
    const snapshot: BoardSnapshot = {
      competitionId: competition.id,
      competitionName: competition.name,
      note: competition.note,
      isRehearsal: competition.rehearsalOf !== null,
      seq: open.state.seq,
      at: this.clock.nowText(),
      stages: open.state.stages,
    };
    return { ok: true, snapshot };
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.open.clear();
  }

  private openRoom(room: Room): Promise<OpenRoom | undefined> {
    const known = this.rooms.get(room);
    if (known) return known;
    const opening = this.build(room);
    this.rooms.set(room, opening);
    const forget = (): boolean => this.rooms.delete(room);
    opening.then((open) => open ?? forget(), forget);
    return opening;
  }

  private async build(room: Room): Promise<OpenRoom | undefined> {
    const place = parseRoom(room);
    if (!place || !(await this.competitions.findShown(place.competitionId))) return undefined;
    const turn = this.turn;
    const seq = await this.changes.follow(place.competitionId);
    const shown = await this.boards.shownOf(place.competitionId, place.tradeId);
    const stages = await Promise.all(shown.map(({ stageId }) => this.read(stageId, place.isDesk)));
    const state = new RoomState(
      room,
      this.numberOf(place, seq),
      stages.filter((stage) => stage !== undefined),
    );
    // What came while the stages were read is looked at once more.
    const dirty = new Set(shown.map(({ stageId }) => stageId));
    const open = { ...place, state, dirty, seq: await this.changes.follow(place.competitionId), isDue: true };
    // Somebody froze, revealed or set up something while we read: what we hold may be more than the room may show.
    if (turn !== this.turn) return this.build(room);
    this.open.set(room, open);
    this.schedule();
    return open;
  }

  private touch({ competitionId, stageId, seq }: Touched): void {
    const isHidden = this.changes.isHidden({ competitionId, stageId, seq });
    for (const open of this.open.values()) {
      if (open.competitionId !== competitionId || (isHidden && !open.isDesk)) continue;
      if (seq !== null) open.seq = seq;
      if (!open.state.holds(stageId)) continue;
      open.dirty.add(stageId);
      open.isDue = true;
      this.schedule();
    }
  }

  /**
   * Forgets every room, or the public ones of a competition, and sends each a change that nobody can apply: watchers see the gap
   * and ask for everything.
   */
  private reset(competitionId: CompetitionId | null): void {
    this.turn += 1;
    const isMeant = (open: OpenRoom): boolean =>
      competitionId === null || (open.competitionId === competitionId && !open.isDesk);
    for (const [room, open] of [...this.open].filter(([, one]) => isMeant(one))) {
      this.rooms.delete(room);
      this.open.delete(room);
      const seq = open.state.seq + 1;
      const nothing = { seq, from: seq, room, at: this.clock.nowText(), stages: [] };
      this.inOrder(() => this.broadcast(nothing));
    }
  }

  private read(stageId: StageId, isDesk: boolean): ReturnType<BoardStages['build']> {
    return isDesk ? this.boards.buildForDesk(stageId) : this.boards.build(stageId);
  }

  /** Rows that are hidden are not counted either: their number would tell (RVL-3). */
  private numberOf(place: Pick<OpenRoom, 'competitionId' | 'isDesk'>, seq: number): number {
    return place.isDesk ? seq : this.changes.publicSeq(place.competitionId, seq);
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.inOrder(() => this.sendDue());
    }, this.config.gatherMs);
  }

  /** One after another: numbers go out in order. */
  private inOrder(work: () => Promise<void>): void {
    this.sending = this.sending.then(work).catch((error: unknown) => this.logger.error(error));
  }

  private async sendDue(): Promise<void> {
    // All rooms are taken down before the first stage is read: what comes later makes a room due again.
    const due = [...this.open.values()].filter((one) => one.isDue).map(takeDown);
    const built = new Map<string, ReturnType<BoardStages['build']>>();
    const stageOf = (stageId: StageId, isDesk: boolean): ReturnType<BoardStages['build']> => {
      const key = `${stageId} ${isDesk}`;
      const known = built.get(key) ?? this.read(stageId, isDesk);
      built.set(key, known);
      return known;
    };
    for (const one of due) await this.send(one, (stageId) => stageOf(stageId, one.open.isDesk));
  }

  private async send({ open, touched, seq }: DueRoom, stageOf: BoardStages['build']): Promise<void> {
    try {
      const stages = (await Promise.all(touched.map(stageOf))).filter((stage) => stage !== undefined);
      const change = open.state.advance(this.numberOf(open, seq), this.clock.nowText(), stages);
      if (change) await this.broadcast(change);
    } catch (error) {
      this.logger.error(error);
      // Nothing is forgotten: the same stages are looked at again with the next change.
      for (const stageId of touched) open.dirty.add(stageId);
      open.isDue = true;
    }
  }
}

interface DueRoom {
  readonly open: OpenRoom;
  readonly touched: readonly StageId[];
  readonly seq: number;
}

function takeDown(open: OpenRoom): DueRoom {
  const due = { open, touched: [...open.dirty], seq: open.seq };
  open.dirty.clear();
  open.isDue = false;
  return due;
}
