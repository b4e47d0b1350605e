import type { AdmissionView } from '../../src/contract/admission';
import type { ArrivalView } from '../../src/contract/check-in';
import type { ProposalView } from '../../src/contract/schedule';
import type { EntryId } from '../../src/domain/kernel/ids';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { showSlipCode } from '../../src/domain/sign-in/slip-code';
import { PersonalData } from '../../src/platform/identity/personal-data';
import { resultCode } from '../../src/platform/identity/result-code';
import { startTestApp, type TestApp } from '../support/app';
import { FakeClock } from '../support/fake-clock';
import type { HttpClient } from '../support/http-client';
import { jpegOf, pngOf } from '../support/pictures';
import { codesOfPdf, textOfPdf } from '../support/read-pdf';
import { person } from '../support/small-hall';
import { signIn } from '../support/sign-in';
import { importTwoTrades, type TwoTrades } from '../support/two-trades';

/** Rare signs of names that the font has, and one that it has not. */
const RARE = ['虚构𬭎', '虚构䶮', '虚构㛃芃', '玥玥·虚构', '虚构喆', '虚构旻'];
const LACKING = '虚构𠮷';
const SESSION = {
  id: 'am',
  startsAt: '2026-10-01T00:30:00.000Z',
  endsAt: '2026-10-01T03:30:00.000Z',
  place: '虚构实训楼一层',
  address: '虚构路 1 号',
  stations: 3,
  batches: 2,
  lateMinutes: 15,
};

let test: TestApp;
let small: TwoTrades;
let organizer: HttpClient;
let competitions = 0;

beforeAll(async () => {
  test = await startTestApp({ clock: new FakeClock() });
});
afterAll(() => test.close());

async function open(names: readonly string[] = RARE): Promise<void> {
  competitions += 1;
  small = await importTwoTrades(test, `adm-${competitions}`, names);
  organizer = await person(test, small, 'organizer');
  const schedule = `/api/stages/${small.stageId}/schedule`;
  const { body } = await organizer.post<ProposalView>(`${schedule}/proposal`, {
    sessions: [SESSION],
    placements: [],
  });
  const { status } = await organizer.put(schedule, {
    version: 0,
    sessions: [SESSION],
    placements: body.placements,
    hallRules: '一、凭准考证和身份证入场。\n二、不得携带通信工具。',
  });
  expect(status).toBe(200);
}

const base = (): string => `/api/exports/stages/${small.stageId}`;
const view = async (): Promise<AdmissionView> =>
  (await organizer.get<AdmissionView>(`${base()}/admission`)).body;
async function print(
  body: object = {},
  as = organizer,
): Promise<{ status: number; pdf: Buffer; refusal?: Refusal }> {
  const whole = { perPage: 4, language: 'zh-CN', unprintable: 'refuse', ...body };
  const response = await fetch(`${test.url}${base()}/admission-tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: as.cookie },
    body: JSON.stringify(whole),
  });
  const pdf = Buffer.from(await response.arrayBuffer());
  if (response.status === 200) return { status: 200, pdf };
  return {
    status: response.status,
    pdf,
    refusal: (JSON.parse(pdf.toString()) as { refusal: Refusal }).refusal,
  };
}
const photo = (entryId: EntryId, bytes: Buffer<ArrayBuffer>, type: string) =>
  organizer.postBytes<{ refusal?: Refusal }>(`${base()}/photos/${entryId}`, bytes, type);

describe('admission tickets', () => {
  it('[ADM-1][PBP-7] each has name, number, unit, result code, place, time and rules; rare signs are text that can be read again', async () => {
    await open();
    const { status, pdf } = await print({ perPage: 1 });
    expect(status).toBe(200);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const pages = textOfPdf(pdf);
    expect(pages).toHaveLength(6);
    const all = pages.join('\n');
    expect(all).not.toContain('□');
    for (const name of RARE) expect(all).toContain(name);
    const seal = test.app.get(PersonalData, { strict: false });
    for (const { contestantId } of small.archive.trades[0]!.stages[0]!.entries)
      expect(all).toContain(showSlipCode(resultCode(seal, small.stageId, contestantId)));
    for (const text of [
      '虚构小赛',
      '钳工 · 决赛',
      '准 考 证',
      '01-1',
      '虚构一厂',
      '2026年10月1日星期四',
      '08:30–11:30  开始 15 分钟后不得入场',
      '虚构实训楼一层 · 虚构路 1 号',
      '第 1 批 · 1 号工位',
      '一、凭准考证和身份证入场。',
      '全部数据均为虚构',
    ])
      expect(all).toContain(text);
  });

  it('[ADM-1] four stand on a page, in English too, by unit and then by number', async () => {
    await open();
    const pages = textOfPdf((await print({ language: 'en' })).pdf);
    expect(pages).toHaveLength(2);
    const numbers = pages.join('\n').match(/01-\d/g) ?? [];
    expect([...new Set(numbers)]).toEqual(['01-1', '01-3', '01-5', '01-2', '01-4', '01-6']);
    expect(pages[0]).toContain('batch 1 · station 1');
    expect(pages[0]).toContain('Thursday, October 1, 2026');
  });

  it('[ADM-3] the code on a ticket is what the door reads', async () => {
    await open();
    const codes = codesOfPdf((await print()).pdf);
    expect(codes.toSorted()).toEqual([...small.entries].toSorted());
    const door = `/api/marking/stages/${small.stageId}/check-in`;
    await organizer.put(door, { startsAt: SESSION.startsAt.replace('10-01', '12-01'), lateMinutes: 15 });
    for (const ticket of codes) {
      const { status, body } = await organizer.post<ArrivalView>(`${door}/arrivals`, { ticket });
      expect([status, body.entryId]).toEqual([200, ticket]);
    }
  });

  it('[ADM-4] prints are on record: who, when, how many, how many again; the paper says which print it is', async () => {
    await open();
    const [first] = small.entries;
    await print();
    const { pdf } = await print({ entryIds: [first] });
    expect(textOfPdf(pdf).join('\n')).toContain('（第 2 次打印）');
    const { rows, prints } = await view();
    expect(prints.map(({ tickets, again }) => [tickets, again])).toEqual([
      [1, 1],
      [6, 0],
    ]);
    expect(prints[0]!.printedByName).toContain('organizer');
    expect(rows.filter((row) => row.prints === 2).map(({ entryId }) => entryId)).toEqual([first]);
    const acts = await test.dataSource.query<{ detail: string }[]>(
      `SELECT detail FROM audit_record WHERE action = 'admission.print' AND subject = ? ORDER BY seq`,
      [`stage/${small.stageId}`],
    );
    expect(acts.map(({ detail }) => JSON.parse(detail) as object)).toEqual([
      { tickets: 6, again: 0 },
      { tickets: 1, again: 1 },
    ]);
    await expect(test.dataSource.query('DELETE FROM admission_print')).rejects.toThrow('append-only');
  });

  it('[ADM-5] a name that the font lacks is said, and nothing is printed or recorded unless it is left out', async () => {
    await open([...RARE.slice(0, 5), LACKING]);
    const refused = await print();
    expect([refused.status, refused.refusal]).toEqual([
      422,
      { code: 'TEXT_UNPRINTABLE', texts: [`01-6 ${LACKING} 虚构二厂`] },
    ]);
    const before = await view();
    expect(before.prints).toEqual([]);
    expect(before.rows.flatMap(({ missing }) => missing)).toEqual(['𠮷']);
    const { status, pdf } = await print({ unprintable: 'leave-out' });
    expect(status).toBe(200);
    expect(codesOfPdf(pdf)).toHaveLength(5);
    expect(textOfPdf(pdf).join('')).not.toContain('□');
  });

  it('[ADM-2] nobody but the organizer prints, and nothing is printed or told of anybody while people are sealed', async () => {
    await open();
    for (const role of ['judge', 'chief-judge', 'supervisor', 'unit', 'keeper'] as const) {
      const other = await person(test, small, role);
      expect((await print({}, other)).status).toBe(403);
      expect((await other.get(`${base()}/admission`)).status).toBe(403);
      expect((await other.get(`${base()}/photos/${small.entries[0]}`)).status).toBe(403);
    }
    await print({ entryIds: [small.entries[0]] });
    await photo(small.entries[0]!, pngOf(120), 'image/png');
    const sealer = await signIn(test, `keeper of ${small.id}`);
    await sealer.post(`/api/marking/stages/${small.stageId}/seals/1`, {
      passphrase: 'twelve horses at dawn',
    });
    expect((await print()).refusal).toEqual({ code: 'SEALED' });
    expect(await view()).toMatchObject({ isSealed: true, rows: [], prints: [{ tickets: 1 }] });
    const { body: stage } = await organizer.get<{ entries: { entryId: EntryId }[] }>(
      `/api/stages/${small.stageId}/schedule`,
    );
    for (const { entryId } of stage.entries)
      expect((await organizer.get(`${base()}/photos/${entryId}`)).status).toBe(409);
  });

  it('[ADM-1] somebody of another stage, nobody at all and a strange layout are refused', async () => {
    await open();
    expect((await print({ entryIds: [`adm-${competitions}-other-1`] })).refusal).toEqual({
      code: 'NOT_FOUND',
    });
    for (const body of [{ entryIds: [] }, { perPage: 3 }, { language: 'fr' }, { unprintable: 'boxes' }])
      expect((await print(body)).refusal?.code).toBe('MALFORMED');
    expect((await view()).prints).toEqual([]);
  });
});

describe('photos', () => {
  it('[ADM-6] one is kept of a person, in every stage of hers, and printed; it can be taken away', async () => {
    await open();
    const [first] = small.entries;
    const without = (await print({ entryIds: [first] })).pdf;
    expect((await photo(first!, pngOf(120), 'image/png')).status).toBe(204);
    expect((await view()).rows.filter(({ hasPhoto }) => hasPhoto)).toHaveLength(1);
    const { body, headers } = await organizer.getBytes(`${base()}/photos/${first}`);
    expect(body.equals(pngOf(120))).toBe(true);
    expect(headers.get('cache-control')).toBe('no-store');
    const { pdf } = await print({ entryIds: [first] });
    expect([without.includes('/Subtype /Image'), pdf.includes('/Subtype /Image')]).toEqual([false, true]);
    const other = `/api/exports/stages/${small.otherStageId}/photos/adm-${competitions}-other-1`;
    expect((await organizer.get(other)).status).toBe(200);
    expect((await organizer.delete(`${base()}/photos/${first}`)).status).toBe(204);
    expect((await organizer.get(other)).status).toBe(404);
  });

  it.each([
    ['a page', Buffer.from('<html>'), 'NOT_A_PICTURE'],
    ['a picture without a size', jpegOf(5000), 'NOT_A_PICTURE'],
    ['a picture whose rows are not all there', brokenPng(), 'NOT_A_PICTURE'],
    ['a stamp', pngOf(99), 'PHOTO_UNFIT'],
    ['a poster', pngOf(2001), 'PHOTO_UNFIT'],
    ['too many bytes', Buffer.concat([pngOf(120), Buffer.alloc(1024 * 1024)]), 'EVIDENCE_TOO_LARGE'],
  ])('[ADM-6] %s is refused and the photo before stays', async (_, bytes, code) => {
    await open();
    const [first] = small.entries;
    await photo(first!, pngOf(120), 'image/png');
    const { body } = await photo(first!, bytes as Buffer<ArrayBuffer>, 'image/png');
    expect(body.refusal?.code).toBe(code);
    expect((await organizer.getBytes(`${base()}/photos/${first}`)).body.equals(pngOf(120))).toBe(true);
    expect((await print({ entryIds: [first] })).status).toBe(200);
  });
});

/** Whole by its signs, and with rows of another picture. */
function brokenPng(): Buffer {
  const bytes = Buffer.from(pngOf(120));
  bytes.writeUInt32BE(300, 20);
  return bytes;
}
