import { join } from 'node:path';
import { compiledFile } from '../../platform/tables/compiled-file';
import { TableThread } from '../../platform/tables/table-thread';
import type { RosterBatch, RosterOrder } from './roster-batch';

const WORK = compiledFile(join(__dirname, `roster-work${__filename.slice(-3)}`));

export type RosterThread = TableThread<RosterOrder, RosterBatch>;

/** A thread that reads one roster. Started early it is at its first rows when it is known what they are read against. */
export const rosterThread = (path: string): RosterThread =>
  new TableThread({ module: WORK, path, isHashed: true });
