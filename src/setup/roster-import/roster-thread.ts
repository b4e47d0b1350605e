import { join } from 'node:path';
import { compiledFile } from '../../platform/tables/compiled-file';
import { TableThread } from '../../platform/tables/table-thread';
import type { RosterBatch, RosterOrder } from './roster-batch';

const WORK = compiledFile(join(__dirname, `roster-work${__filename.slice(-3)}`));

export type RosterThread = TableThread<RosterOrder, RosterBatch>;

/** A thread that reads one roster. Started early it has loaded what that takes when it is known what a roster is read against. */
export const rosterThread = (): RosterThread => new TableThread(WORK);
