import type { SealedAnswer, SealsView } from '../../src/contract/sealing';
import type { SheetListItem } from '../../src/contract/marking';
import type { StandingsView } from '../../src/contract/results';
import type { EntryId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { isFairSeal } from '../../src/domain/seal/seal-lots';
import { Transactions } from '../../src/platform/database/transactions';
import { sha256 } from '../../src/platform/identity/sha256';
import { PanelsService } from '../../src/setup/panels/panels.service';
import { accessTable } from '../support/access-table';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import type { HttpClient } from '../support/http-client';
import { smallArchive, type SmallCompetition } from '../support/small-archive';
import { smallPeople } from '../support/small-people';
import { person, seatJudges, type SeatedJudge } from '../support/small-hall';
import { importSmall, markAll, soundLedger } from '../support/small-house';
import { createAccount, grantOf, signIn } from '../support/sign-in';

const PASSPHRASE = 'twelve horses at dawn';
const REASON = 'did not come to the bench';

let clock: FakeClock;
let test: TestApp;
let small: SmallCompetition;
let prefix: string;
let keeper: HttpClient;
let chief: HttpClient;
let supervisor: HttpClient;
let organizer: HttpClient;
let judges: SeatedJudge[] = [];
let competitions = 0;

beforeEach(async () => {
  clock = new FakeClock();
  test = await startTestApp({ clock });
  competitions += 1;
  prefix = `seal-${competitions}`;
  small = await importSmall(test, prefix);
  organizer = await person(test, small, 'organizer');
  chief = await person(test, small, 'chief-judge');
  supervisor = await person(test, small, 'supervisor');
  keeper = await person(test, small, 'keeper');
});
afterEach(async () => {
  judges.forEach(({ socket }) => socket.close());
  judges = [];
  await test.close();
});

type Answer<T> = Promise<{ status: number; body: T & { refusal?: Refusal } }>;
const codeOf = async (answer: Answer<object>): Promise<string> => {
  const { status, body } = await answer;
  return status < 300 ? 'done' : `${status} ${body.refusal?.code}`;
};
const seals = (path = ''): string => `/api/marking/stages/${small.stageId}/seals${path}`;
const seal = (layer = 1, as = keeper, passphrase = PASSPHRASE) =>
  as.post<SealedAnswer & { refusal?: Refusal }>(seals(`/${layer}`), { passphrase });
const confirm = (layer = 1, as = supervisor) => as.post<{ refusal?: Refusal }>(seals(`/${layer}/witness`));
const open = (layer = 1, as = keeper, body: object = { passphrase: PASSPHRASE }) =>
  as.post<{ refusal?: Refusal }>(seals(`/${layer}/open`), body);
const state = async (as = organizer): Promise<SealsView> => (await as.get<SealsView>(seals())).body;
const standings = async (): Promise<StandingsView> =>
  (await organizer.get<StandingsView>(`/api/results/stages/${small.stageId}/standings`)).body;
const otherKeeper = async (name: string): Promise<HttpClient> => {
  await createAccount(test, name, [grantOf('keeper', { competitionId: small.id })]);
  return signIn(test, name);
};
const entryRows = (): Promise<{ id: EntryId; contestant_id: string | null; number: string }[]> =>
  test.dataSource.query('SELECT id, contestant_id, number FROM entry WHERE stage_id = ? ORDER BY number', [
    small.stageId,
  ]);
/** The small competition as it is known now: entries have new ids. */
const relabelled = async (): Promise<SmallCompetition> => ({
  ...small,
  entries: (await entryRows()).map(({ id }) => id),
});
const markAndClose = async (): Promise<void> => {
  await markAll(test, await relabelled());
  const { status } = await chief.post(`/api/marking/stages/${small.stageId}/close`);
  if (status !== 200) throw new Error(`the stage is not closed: ${status}`);
};
const people = () => smallPeople(prefix);

describe('a stage whose identities are sealed', () => {
  it('[SEA-1] entries have new ids and numbers and no person; the keeper gets slips and a code once', async () => {
    const { status, body } = await seal();
    expect(status).toBe(200);
    const rows = await entryRows();
    expect(rows.map(({ contestant_id }) => contestant_id)).toEqual([null, null, null, null]);
    expect(rows.filter(({ id }) => small.entries.includes(id))).toEqual([]);
    expect(body.slips.map(({ label }) => label).toSorted()).toEqual(rows.map(({ number }) => number));
    const names = body.slips.map(({ contestantName }) => contestantName ?? '');
    expect(names.toSorted()).toEqual(
      people()
        .map(({ name }) => name)
        .toSorted(),
    );
    expect(body.recoveryCode).toMatch(/^([0-9a-z]{4}-){7}[0-9a-z]{4}$/);
    const [layer] = (await state()).layers;
    expect(layer).toMatchObject({ layer: 1, commitment: body.commitment, opening: null, witness: null });
  });

  it('[SEA-4] no table joins a person and her new id or number, nor the secret seed and its hash', async () => {
    await organizer.post(`/api/stages/${small.stageId}/draws`, {
      kind: 'order',
      seed: '12345678',
      witness: 'all',
    });
    const { slips, recoveryCode } = (await seal()).body;
    await markAll(test, await relabelled());
    const rows = await entryRows();
    const idOf = new Map(rows.map(({ id, number }) => [number, id]));
    const tables = await test.dataSource.query<{ name: string }[]>(
      `SELECT name FROM sqlite_master WHERE type = 'table'`,
    );
    const all: string[] = [];
    for (const { name } of tables)
      for (const row of await test.dataSource.query<object[]>(`SELECT * FROM "${name}"`))
        all.push(JSON.stringify(row));
    expect(all.length).toBeGreaterThan(60);
    for (const { contestantName, label, before } of slips) {
      const who = people().find(({ name }) => name === contestantName)!;
      const known = [who.id, who.name, who.key];
      const joining = all.filter(
        (row) => row.includes(idOf.get(label)!) && known.some((word) => row.includes(word)),
      );
      expect(joining).toEqual([]);
      const numbers = all.filter(
        (row) => row.includes(`"${label}"`) && row.includes(who.id) && before !== label,
      );
      expect(numbers).toEqual([]);
    }
    for (const secret of [PASSPHRASE, recoveryCode, recoveryCode.replaceAll('-', '')])
      expect(all.filter((row) => row.includes(secret))).toEqual([]);
  });

  it('[SEA-4] no answer to any role joins them either', async () => {
    judges = await seatJudges(test, small, organizer);
    const { slips } = (await seal()).body;
    await markAndClose();
    const rows = await entryRows();
    const idOf = new Map(rows.map(({ id, number }) => [number, id]));
    await createAccount(test, 'admin of the house', [grantOf('administrator')]);
    await createAccount(test, 'watcher of the house', [grantOf('supervisor')]);
    const others = (['unit', 'hr', 'display'] as const).map((role) => person(test, small, role));
    const clients = [
      organizer,
      chief,
      supervisor,
      keeper,
      ...(await Promise.all(others)),
      await signIn(test, 'admin of the house'),
      await signIn(test, 'watcher of the house'),
      ...judges.map(({ http }) => http),
    ];
    const routes = accessTable(test.app).filter(({ method }) => method === 'GET');
    let answers = 0;
    for (const { path } of routes)
      for (const entryId of path.includes(':entryId') ? rows.map(({ id }) => id) : [rows[0]!.id]) {
        const values: Record<string, string> = {
          competitionId: small.id,
          stageId: small.stageId,
          tradeId: small.tradeId,
          judgeId: small.judges[0],
          entryId,
          version: '1',
        };
        const url = path.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? 'unknown');
        for (const client of clients) {
          const { status, body } = await client.get(url);
          if (status !== 200) continue;
          answers += 1;
          const text = JSON.stringify(body);
          for (const { contestantName, label } of slips) {
            const who = people().find(({ name }) => name === contestantName)!;
            const tellsWho = [who.name, who.id, who.key].some((word) => text.includes(word));
            expect([url, tellsWho && text.includes(idOf.get(label)!)]).toEqual([url, false]);
          }
        }
      }
    expect(answers).toBeGreaterThan(40);
  });

  it('[SEA-5] judges mark by label, standings go on, and what needs people is refused', async () => {
    judges = await seatJudges(test, small, organizer);
    await seal();
    await markAndClose();
    const { standings: rows } = await standings();
    expect(rows.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
    expect(rows.every(({ contestantName, unitName }) => contestantName === '' && unitName === '')).toBe(true);
    const stage = `stages/${small.stageId}`;
    for (const what of ['advancement', 'prospects'])
      expect(await codeOf(organizer.get(`/api/results/${stage}/${what}`))).toBe('409 SEALED');
    for (const path of [`/api/results/${stage}/advance`, `/api/publication/${stage}/publish`])
      expect(await codeOf(organizer.post(path))).toBe('409 SEALED');
    for (const path of ['results', 'exports'] as const) {
      const last = path === 'results' ? 'standings' : 'archive';
      expect(await codeOf(organizer.get(`/api/${path}/competitions/${small.id}/${last}`))).toBe('409 SEALED');
    }
    await soundLedger(test, small.id);
  });

  it('[SEA-2] a judge who held the list as it was marks nobody under the old id', async () => {
    judges = await seatJudges(test, small, organizer);
    const list = async (): Promise<SheetListItem[]> =>
      (await judges[0]!.http.get<SheetListItem[]>('/api/marking/sheets')).body;
    const before = await list();
    await seal();
    const after = await list();
    expect(after).toHaveLength(before.length);
    expect(after.filter(({ entryId }) => small.entries.includes(entryId))).toEqual([]);
    await expect(markAll(test, small)).rejects.toThrow('NOT_FOUND');
  });

  it('[SEA-2] once anything is marked it is too late; who is out stays as she is', async () => {
    const [first] = small.entries;
    await chief.post(`/api/marking/entries/${first}/rulings`, {
      kind: 'StatusSet',
      status: 'absent',
      reason: REASON,
    });
    expect((await seal()).body.slips).toHaveLength(3);
    const rows = await entryRows();
    expect(rows.filter(({ contestant_id }) => contestant_id !== null).map(({ id }) => id)).toEqual([first]);
    const one = rows.find(({ contestant_id }) => contestant_id === null);
    await chief.post(`/api/marking/entries/${one!.id}/rulings`, {
      kind: 'StatusSet',
      status: 'late',
      reason: REASON,
    });
    expect(await codeOf(seal(2, await otherKeeper('second')))).toBe('409 STAGE_STARTED');
  });
});

describe('opening', () => {
  it('[SEA-7] on a closed stage, by two people, within a quarter of an hour', async () => {
    await seal();
    expect(await codeOf(confirm())).toBe('409 STAGE_NOT_CLOSED');
    expect(await codeOf(open())).toBe('409 STAGE_NOT_CLOSED');
    await markAndClose();
    expect(await codeOf(open())).toBe('409 WITNESS_MISSING');
    expect(await codeOf(confirm(1, keeper))).toBe('403 NOT_ALLOWED');
    expect(await codeOf(confirm(1, organizer))).toBe('403 NOT_ALLOWED');
    expect(await codeOf(confirm())).toBe('done');
    clock.advance(15 * 60_000 + 1);
    expect(await codeOf(open())).toBe('409 WITNESS_MISSING');
    expect(await codeOf(confirm())).toBe('done');
    clock.advance(15 * 60_000);
    expect(await codeOf(open(1, organizer))).toBe('403 NOT_ALLOWED');
    expect(await codeOf(open())).toBe('done');
    expect(await codeOf(open())).toBe('409 SEAL_ORDER');
    expect((await state()).isSealed).toBe(false);
  });

  it('[SEA-7] wrong passphrases are on record and slowed down; the code in the envelope opens as well', async () => {
    const { recoveryCode } = (await seal()).body;
    await markAndClose();
    await confirm();
    for (let turn = 0; turn < 10; turn += 1)
      expect(await codeOf(open(1, keeper, { passphrase: 'a wrong one, again' }))).toBe(
        '403 PASSPHRASE_WRONG',
      );
    expect(await codeOf(open())).toBe('503 RETRY_LATER');
    const failed = await test.dataSource.query(
      `SELECT detail FROM audit_record WHERE action = 'mapping.open-failed' AND subject = ?`,
      [`stage/${small.stageId}`],
    );
    expect(failed).toHaveLength(10);
    expect(JSON.stringify(failed)).not.toContain('a wrong one');
    clock.advance(15 * 60_000 + 1);
    await confirm();
    const typed = recoveryCode.toUpperCase().replaceAll('-', ' ');
    const second = await otherKeeper('second');
    expect(await codeOf(open(1, second))).toBe('403 NOT_ALLOWED');
    expect(await codeOf(open(1, second, { recoveryCode: typed }))).toBe('done');
  }, 60_000);

  it('[SEA-9] people stand at their entries again, marks where they were, and the seed can be checked', async () => {
    const { slips, commitment } = (await seal()).body;
    await markAndClose();
    const before = (await standings()).standings;
    const secret = JSON.stringify((await state()).layers);
    await confirm();
    await open();
    const after = (await standings()).standings;
    expect(after.map(({ entryId, place, total }) => [entryId, place, total])).toEqual(
      before.map(({ entryId, place, total }) => [entryId, place, total]),
    );
    for (const { number, contestantName } of after)
      expect(slips.find(({ label }) => label === number)?.contestantName).toBe(contestantName);
    const opening = (await state()).layers[0]!.opening!;
    expect(secret).not.toContain(opening.seed);
    expect(isFairSeal(opening, commitment, sha256)).toBe(true);
    expect(await codeOf(organizer.post(`/api/publication/stages/${small.stageId}/publish`))).toBe('done');
    const acts = await test.dataSource.query<{ action: string }[]>(
      `SELECT action FROM audit_record WHERE action LIKE 'mapping.%' ORDER BY seq`,
    );
    const names = acts.map(({ action }) => action.replace('mapping.', ''));
    expect(names).toEqual(['seal', 'witness', 'open']);
  });
});

describe('three layers', () => {
  it('[SEA-7] three keepers seal one above the other, judges see work numbers only, and they open in reverse', async () => {
    judges = await seatJudges(test, small, organizer);
    const [second, third] = [await otherKeeper('second'), await otherKeeper('third')];
    expect(await codeOf(seal(2))).toBe('409 SEAL_ORDER');
    const first = (await seal()).body;
    expect(await codeOf(seal(2))).toBe('409 KEEPS_OTHER_LAYER');
    expect(await codeOf(seal(1, second))).toBe('409 SEAL_ORDER');
    const stations = (await seal(2, second)).body;
    const works = (await seal(3, third)).body;
    expect(stations.slips.map(({ before }) => before).toSorted()).toEqual(
      first.slips.map(({ label }) => label).toSorted(),
    );
    const { body: list } = await judges[0]!.http.get<SheetListItem[]>('/api/marking/sheets');
    expect(list.map(({ number }) => number)).toEqual(['W01', 'W02', 'W03', 'W04']);
    await markAndClose();
    expect(await codeOf(confirm(1))).toBe('409 SEAL_ORDER');
    await confirm(3);
    expect(await codeOf(open(2, second))).toBe('409 SEAL_ORDER');
    expect(await codeOf(open(3, second, { recoveryCode: works.recoveryCode }))).toBe('409 KEEPS_OTHER_LAYER');
    expect(await codeOf(open(3, third))).toBe('done');
    expect((await entryRows()).map(({ number }) => number)).toEqual(['S01', 'S02', 'S03', 'S04']);
    await confirm(2);
    expect(await codeOf(open(2, second))).toBe('done');
    expect((await state()).isSealed).toBe(true);
    await confirm(1);
    expect(await codeOf(open())).toBe('done');
    const nameOf = new Map(first.slips.map(({ label, contestantName }) => [label, contestantName]));
    for (const { number, contestantName } of (await standings()).standings)
      expect(contestantName).toBe(nameOf.get(number));
    for (const { opening, commitment } of (await state()).layers)
      expect(isFairSeal(opening!, commitment, sha256)).toBe(true);
  }, 60_000);
});

describe('who may keep', () => {
  it('[SEA-8] nobody both keeps and marks, whichever was granted first', async () => {
    await createAccount(test, 'admin', [grantOf('administrator')]);
    const admin = await signIn(test, 'admin');
    const here = { competitionId: small.id };
    const create = (name: string, grants: object[]) =>
      admin.post<{ id: string; refusal?: Refusal }>('/api/access/accounts', {
        name,
        displayName: name,
        password: 'long enough 1',
        grants,
      });
    for (const role of ['judge', 'chief-judge'] as const)
      expect(await codeOf(create(`both ${role}`, [grantOf('keeper', here), grantOf(role)]))).toBe(
        '409 KEEPS_AND_MARKS',
      );
    expect(
      await codeOf(
        create('apart', [grantOf('keeper', here), grantOf('judge', { competitionId: 'other' as never })]),
      ),
    ).toBe('done');
    const grants = `/api/access/accounts/${small.judges[0]}/grants`;
    expect(await codeOf(admin.post(grants, { grants: [grantOf('keeper', here)] }))).toBe(
      '409 KEEPS_AND_MARKS',
    );
    expect(await codeOf(admin.post(grants, { grants: [grantOf('keeper')] }))).toBe('409 KEEPS_AND_MARKS');
  });

  it('[SEA-8] a keeper is not seated as a judge', async () => {
    const where = { competitionId: small.id };
    const judgeId = await createAccount(test, 'to be seated', [grantOf('keeper', where)]);
    const [trade] = smallArchive(prefix).trades;
    const [stage] = trade!.stages;
    const seats = [{ ...stage!.seats[0]!, judgeId }];
    const seating = test.app
      .get(Transactions, { strict: false })
      .run((tx) =>
        test.app
          .get(PanelsService, { strict: false })
          .seatJudges(tx, [{ ...trade!, stages: [{ ...stage!, seats }] }]),
      );
    await expect(seating).rejects.toThrow('KEEPS_AND_MARKS');
    expect(await test.dataSource.query('SELECT * FROM panel_seat WHERE judge_id = ?', [judgeId])).toEqual([]);
  });

  it('[SEA-8] who runs the competition can neither seal nor open, whatever else she was granted', async () => {
    const where = { competitionId: small.id };
    await createAccount(test, 'two hats', [grantOf('keeper', where), grantOf('organizer', where)]);
    const hats = await signIn(test, 'two hats');
    expect(await codeOf(seal(1, hats))).toBe('403 NOT_ALLOWED');
    expect(await codeOf(seal(1, organizer))).toBe('403 NOT_ALLOWED');
    await seal();
    await markAndClose();
    await confirm();
    expect(await codeOf(open(1, hats))).toBe('403 NOT_ALLOWED');
  });

  it('[SEA-3] a short passphrase is none, and there is no fourth layer', async () => {
    expect(await codeOf(seal(1, keeper, 'short'))).toBe('400 MALFORMED');
    expect(await codeOf(seal(4))).toBe('404 NOT_FOUND');
  });
});
