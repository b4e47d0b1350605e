import { AccountsService } from '../../src/access/accounts.service';
import type { Role } from '../../src/contract/access';
import type { Archive } from '../../src/domain/archive/archive';
import type { AspectId, EntryId, JudgeId, UnitId } from '../../src/domain/kernel/ids';
import type { MarkValue } from '../../src/domain/kernel/mark-value';
import type { LedgerEntry } from '../../src/domain/ledger/ledger-entry';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import type { Clock } from '../../src/platform/clock/clock';
import { Config } from '../../src/platform/config/config';
import { Transactions } from '../../src/platform/database/transactions';
import { startServer, type RunningServer } from '../../src/start-server';
import { smallArchive, smallCompetition, type Size, type SmallCompetition } from './small-archive';
import { ledgerRows, markAll, soundLedger } from './small-house';
import { temporaryFolder } from './temporary-folder';

/** The password of every account in a test. */
export const PASSWORD = 'only-for-tests-1';

/** The product as `serve` runs it, pages included, on a folder of its own, with the small competition and its judges. */
export interface RunningHouse {
  readonly small: SmallCompetition;
  readonly url: string;
  /** Stops the server as an operator would; the folder stays. */
  stop(): Promise<void>;
  /** Starts it again on the same address, with the pages of another build where one is given. */
  start(web?: string): Promise<void>;
  /** Every mark on the server's disk in order, those included that took another's place. */
  marks(): Promise<readonly MarkOnDisk[]>;
  /** Opens an account with one role in the small competition, for one unit where it is named; it is called like its role unless named. */
  addAccount(role: Exclude<Role, 'public'>, name?: string, unitId?: string): Promise<void>;
  /** The whole ledger, after its chain and its cells have been checked. */
  ledger(): Promise<readonly LedgerEntry[]>;
  /** Every sheet of every judge, marked and signed. */
  markAll(): Promise<void>;
  remove(): Promise<void>;
}

export interface MarkOnDisk {
  readonly entryId: EntryId;
  readonly judgeId: JudgeId;
  readonly aspectId: AspectId;
  readonly points: MarkValue;
}

/**
 * @param archive the small competition with other rules, or of another size
 * @param clock of a house in which days pass; absent: the machine's
 */
export async function runHouse(
  note = 'All data are fictional',
  archive = smallArchive(),
  clock?: Clock,
): Promise<RunningHouse> {
  const folder = temporaryFolder();
  const config = Object.assign(new Config(), {
    port: 0,
    dataDir: folder.path,
    logLevel: 'silent',
    gatherMs: 20,
  });
  let server: RunningServer | undefined = await startServer(config, undefined, clock);
  const { url } = server;
  Object.assign(config, { port: Number(new URL(url).port) });
  const small = smallCompetition('small', sizeOf(archive));
  const passwords = new Map<JudgeId, string>(small.judges.map((id) => [id, PASSWORD]));
  await server.app
    .get(ArchiveImportService, { strict: false })
    .importArchive(noted(archive, note), passwords);
  const stop = async (): Promise<void> => {
    await server?.close();
    server = undefined;
  };
  return {
    small,
    url,
    stop,
    start: async (web) => {
      server = await startServer(config, web, clock);
    },
    marks: async () => {
      if (!server) throw new Error('the house is not running');
      const rows = await ledgerRows(server, small.id);
      return rows.flatMap(({ fact }) =>
        'points' in fact
          ? [{ entryId: fact.entryId, judgeId: fact.judgeId, aspectId: fact.aspectId, points: fact.points }]
          : [],
      );
    },
    addAccount: async (role, name = role, unitId) => {
      const app = server?.app;
      if (!app) throw new Error('the house is not running');
      const grant = {
        role,
        // Whoever runs the house runs all of it.
        competitionId: role === 'administrator' ? null : small.id,
        tradeId: null,
        unitId: (unitId ?? null) as UnitId | null,
      };
      const draft = { name, displayName: name, password: PASSWORD, grants: [grant] };
      const accounts = app.get(AccountsService, { strict: false });
      await app.get(Transactions).run((tx) => accounts.createForSystem(draft, tx));
    },
    ledger: async () => {
      const app = server?.app;
      if (!app) throw new Error('the house is not running');
      return soundLedger({ app }, small.id);
    },
    markAll: async () => {
      const app = server?.app;
      if (!app) throw new Error('the house is not running');
      await markAll({ app }, small);
    },
    remove: async () => {
      await stop();
      folder.remove();
    },
  };
}

function sizeOf({ contestants, judges }: Archive): Size {
  return { entries: contestants.length, judges: judges.length };
}

function noted(archive: Archive, note: string): Archive {
  return { ...archive, competition: { ...archive.competition, note: { zh: note, en: note } } };
}
