import { Logger, type OnModuleInit } from '@nestjs/common';
import { WebSocketGateway, WebSocketServer, type OnGatewayConnection } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { may } from '../../access/may';
import { Rooms } from '../../access/rooms';
import { SocketSessions } from '../../access/socket-sessions.service';
import type { ServerToClientEvents, SheetChanged } from '../../contract/live';
import type { JudgeId, StageId } from '../../domain/kernel/ids';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import type { LedgerFact } from '../../domain/ledger/ledger-fact';
import { StageContexts } from '../../setup/stages/stage-contexts.read-model';
import { LedgerTail } from '../ledger/ledger-tail';
import { judgeRoom } from './judge-room';

const CHANGES_ALL: ReadonlySet<LedgerFact['kind']> = new Set(['StageClosed', 'StageReopened']);

/** Tells a judge's tablets when a sheet changed elsewhere: on another device, at the chief judge's desk, by closing the stage. */
@WebSocketGateway()
@Rooms({ room: 'judge/:accountId', right: 'sheet.read' })
export class SheetsGateway implements OnModuleInit, OnGatewayConnection {
  private readonly logger = new Logger('sheets');

  @WebSocketServer()
  private readonly server!: Server<Record<string, never>, ServerToClientEvents>;

  constructor(
    private readonly sessions: SocketSessions,
    private readonly stages: StageContexts,
    private readonly tail: LedgerTail,
  ) {}

  onModuleInit(): void {
    this.tail.on((_, entries) => {
      for (const entry of entries) this.tell(entry);
    });
  }

  async handleConnection(socket: Socket): Promise<void> {
    const actor = this.sessions.attach(socket);
    if (!actor?.accountId || !may(actor, 'sheet.read')) return;
    await socket.join(judgeRoom(actor.accountId));
    await this.follow(actor.accountId).catch((error: unknown) => this.logger.error(error));
  }

  /** Her sheets may have been read on another node: that she is told does not depend on it. */
  private async follow(judgeId: JudgeId): Promise<void> {
    for (const { competitionId } of await this.stages.listOfJudge(judgeId))
      await this.tail.follow(competitionId);
  }

  private tell({ seq, actorId, fact }: LedgerEntry): void {
    if (CHANGES_ALL.has(fact.kind)) void this.tellPanel(fact.stageId, { entryId: null, seq });
    if (fact.kind === 'ElementDeclared' || fact.kind === 'StatusSet')
      void this.tellPanel(fact.stageId, { entryId: fact.entryId, seq });
    if (fact.kind === 'RescoreCalled')
      for (const judgeId of new Set(fact.places.flatMap(({ judgeIds }) => judgeIds)))
        this.send(judgeId, { entryId: fact.entryId, seq });
    // Penalties and titles are not for the entry's judges, nor is what the desk asks of itself.
    if (!('judgeId' in fact) || fact.kind === 'ReopeningAsked') return;
    if (actorId !== fact.judgeId || this.devicesOf(fact.judgeId) > 1)
      this.send(fact.judgeId, { entryId: fact.entryId, seq });
  }

  private async tellPanel(stageId: StageId, change: SheetChanged): Promise<void> {
    const stage = await this.stages.find(stageId);
    for (const judgeId of stage?.marked?.modulesByJudge.keys() ?? []) this.send(judgeId, change);
  }

  private send(judgeId: JudgeId, change: SheetChanged): void {
    this.server.to(judgeRoom(judgeId)).emit('sheet.changed.v1', change);
  }

  private devicesOf(judgeId: JudgeId): number {
    return this.server.sockets.adapter.rooms.get(judgeRoom(judgeId))?.size ?? 0;
  }
}
