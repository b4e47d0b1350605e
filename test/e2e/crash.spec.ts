import Database from 'better-sqlite3';
import { simulate } from '../../src/cli/simulate/simulate';
import type { AcknowledgedMutation } from '../../src/cli/simulate/simulation';
import type { AuditPage } from '../../src/contract/access';
import type { Archive } from '../../src/domain/archive/archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { checkArchive } from '../../src/domain/archive/check-archive';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { sha256 } from '../../src/platform/identity/sha256';
import { HttpClient } from '../support/http-client';
import { ServerProcess, type SignIn } from '../support/server-process';
import { smallArchive, smallCompetition } from '../support/small-archive';

const SIZE = { entries: 36, judges: 10 };
/** One judge marks three aspects of each entry, the others two. */
const MARKS = SIZE.entries * (SIZE.judges * 2 + 1);
const SHEETS = SIZE.entries * SIZE.judges;
/** And once more when all is done. */
const KILLS = 3;
const MARKS_PER_SECOND = 250;

const small = smallCompetition('crash', SIZE);

describe('a server that is killed again and again while judges mark', () => {
  const receipts: AcknowledgedMutation[] = [];
  let server: ServerProcess;
  let signIns: SignIn[];
  let kills = 0;
  let organizer: HttpClient;
  let archive: Archive;

  beforeAll(async () => {
    server = await ServerProcess.onFreePort();
    signIns = server.seed(smallArchive('crash', [], SIZE));
    await server.start();
    await markThroughKills();
    await server.kill();
    await server.start();
    organizer = new HttpClient(server.url);
    await organizer.post('/api/access/sign-in', secretsOf('organizer'));
    const { status, body } = await organizer.get<Archive>(`/api/exports/competitions/${small.id}/archive`);
    if (status !== 200) throw new Error(`no archive: ${status}`);
    archive = body;
  }, 120_000);
  afterAll(() => server.remove());

  const secretsOf = (role: SignIn['role']): { name: string; password: string } => {
    const found = signIns.find((one) => one.role === role);
    if (!found) throw new Error(`nobody is ${role}`);
    return { name: found.name, password: found.password };
  };

  /** Kills the server each time another share of the marks is acknowledged, in the middle of whatever it does. */
  async function markThroughKills(): Promise<void> {
    let restart: Promise<void> | undefined;
    const killAndStart = async (): Promise<void> => {
      kills += 1;
      await server.kill();
      await server.start();
      restart = undefined;
    };
    await simulate({
      url: server.url,
      organizer: secretsOf('organizer'),
      speed: MARKS_PER_SECOND,
      onReceipt: (receipt) => {
        receipts.push(receipt);
        const isDue = receipts.length > ((kills + 1) * (MARKS + SHEETS)) / (KILLS + 1);
        if (isDue && kills < KILLS) restart ??= killAndStart();
      },
    });
    await restart;
  }

  it('[ITK-12] it was killed in the middle, and every mark and signature was acknowledged in the end', () => {
    expect(kills).toBe(KILLS);
    expect(receipts).toHaveLength(MARKS + SHEETS);
    expect(archive.ledger.filter(({ fact }) => fact.kind === 'MarkAppended')).toHaveLength(MARKS);
    expect(archive.ledger.filter(({ fact }) => fact.kind === 'SheetSubmitted')).toHaveLength(SHEETS);
  });

  it('[ITK-12] no acknowledged receipt is missing in the database, and each names its own row', () => {
    const rows = new Map(archive.ledger.map((row) => [`${row.clientId}/${row.mutationId}`, row]));
    const missing = receipts.filter(({ clientId, mutationId, seq, hash }) => {
      const row = rows.get(`${clientId}/${mutationId}`);
      return row?.seq !== seq || row.hash !== hash;
    });
    expect(missing).toEqual([]);
  });

  it('[ITK-12] nothing is there twice: no mutation, no cell, no row that nobody asked for', () => {
    const keys = archive.ledger.map(({ clientId, mutationId }) => `${clientId}/${mutationId}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(receipts.length);
    const cells = archive.ledger.map(({ fact }) =>
      'judgeId' in fact
        ? [fact.entryId, fact.judgeId, 'aspectId' in fact ? fact.aspectId : ''].join('/')
        : '',
    );
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('[ITK-12][LED-5] the chain holds and the file is whole', () => {
    const checked = checkArchive(archive, sha256);
    expect(checked).toMatchObject({ ok: true });
    const database = new Database(server.databaseFile, { readonly: true });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    database.close();
  });

  it('[EXP-4] whoever took the archive stands in the audit trail, with its rows and its hash', async () => {
    const administrator = new HttpClient(server.url);
    await administrator.post('/api/access/sign-in', secretsOf('administrator'));
    const { body } = await administrator.get<AuditPage>('/api/access/audit');
    expect(body.records.find(({ action }) => action === 'archive.export')).toMatchObject({
      subject: `competition/${small.id}`,
      detail: { rows: archive.ledger.length, sha256: sha256(canonicalJson(archive)) },
    });
  });

  it('[ITK-12][DAT-11] what the server shows is the fold of its ledger, and it marks on', async () => {
    const standings = await organizer.send<unknown>(
      'GET',
      `/api/results/competitions/${small.id}/standings`,
      {
        headers: {},
      },
    );
    expect(canonicalJson(standings.body)).toBe(canonicalJson(archiveStandings(archive)));
    const closed = await organizer.post(`/api/marking/stages/${small.stageId}/close`);
    expect(closed).toMatchObject({ status: 200, body: { seq: archive.ledger.length + 1 } });
  });
});
