import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Actor } from '../../access/actor';
import type { CompetitionId } from '../../domain/kernel/ids';
import { progressLines } from '../../platform/http/progress-lines';
import type { ReturnedFile } from '../../platform/tables/returned-file';
import { TABLE_LIMITS } from '../../platform/tables/table-limits';
import { answerWithFile } from '../../platform/uploads/answer-with-file';
import { Uploads } from '../../platform/uploads/uploads';
import { ReturnedRosters } from './returned-rosters';
import { RosterImportService } from './roster-import.service';
import { RosterOrders } from './roster-orders';

/** Takes files from requests to the work on them; who sends one is asked before it is stored. */
@Injectable()
export class RosterDoor {
  constructor(
    private readonly uploads: Uploads,
    private readonly orders: RosterOrders,
    private readonly importer: RosterImportService,
    private readonly rosters: ReturnedRosters,
  ) {}

  async check(actor: Actor, id: CompetitionId, request: IncomingMessage): Promise<Readable> {
    await this.orders.require(actor, id);
    return progressLines((say) =>
      this.uploads.use(request, TABLE_LIMITS.bytes, (path) =>
        this.importer.check(actor, id, { path, name: '' }, say),
      ),
    );
  }

  async take(
    actor: Actor,
    id: CompetitionId,
    {
      request,
      rows,
      name = '',
    }: { request: IncomingMessage; rows: 'all' | 'sound'; name: string | undefined },
  ): Promise<Readable> {
    await this.orders.require(actor, id);
    return progressLines((say) =>
      this.uploads.use(request, TABLE_LIMITS.bytes, (path) =>
        this.importer.take(actor, id, { path, name }, { onlySound: rows === 'sound', say }),
      ),
    );
  }

  /** The file stays until its answer has been read. */
  async returned(actor: Actor, id: CompetitionId, request: IncomingMessage): Promise<ReturnedFile> {
    await this.orders.require(actor, id);
    return answerWithFile(this.uploads, { request, most: TABLE_LIMITS.bytes }, (path) =>
      this.rosters.returned(actor, id, path),
    );
  }
}
