import { gunzipSync } from 'node:zlib';
import type { ContestantId } from '../../src/domain/kernel/ids';
import { showSlipCode } from '../../src/domain/sign-in/slip-code';
import { PersonalData } from '../../src/platform/identity/personal-data';
import { resultCode } from '../../src/platform/identity/result-code';
import { HttpClient } from '../support/http-client';
import { noticeHouse, type NoticeHouse } from '../support/notice-house';
import { archiveOf } from '../support/small-house';

let house: NoticeHouse;
let browser: HttpClient;
let people: readonly { readonly contestantId: ContestantId; readonly number: string }[];
let unitId: string;

beforeAll(async () => {
  house = await noticeHouse();
  browser = new HttpClient(house.test.url);
  const archive = await archiveOf(house.test, house.small.id);
  people = archive.trades[0]!.stages[0]!.entries;
  unitId = archive.units[0]!.id;
}, 60_000);
afterAll(() => house.test.close());

const base = (): string => `/public/competitions/${house.small.id}`;
const stage = (): string => `${base()}/stages/${house.small.stageId}`;
const act = (name: string): Promise<void> =>
  house.act(`/api/publication/stages/${house.small.stageId}/${name}`);
const page = async (path: string): Promise<string> => (await browser.get<string>(path)).body;
const codeOf = (person: number): string =>
  showSlipCode(
    resultCode(
      house.test.app.get(PersonalData, { strict: false }),
      house.small.stageId,
      people[person]!.contestantId,
    ),
  );

async function ask(
  number: string,
  code: string,
): Promise<{ status: number; body: string; headers: Headers }> {
  return browser.send<string>('POST', `${base()}/own`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ number, code }).toString(),
  });
}

// One competition from an internal edition to a superseded one: each step stands on the ones before it.
describe('public pages', () => {
  it('[PBP-4] before anything is public there is nothing to find, and every address says so in a page', async () => {
    await act('publish');
    expect(await page('/public')).toContain('目前没有公开的竞赛成绩');
    for (const path of [
      base(),
      stage(),
      `${stage()}/editions/1`,
      `${base()}/own`,
      `${base()}/units/${unitId}`,
    ]) {
      const { status, body } = await browser.get<string>(path);
      expect([path, status, body.includes('没有找到这一页')]).toEqual([path, 404, true]);
    }
  });

  it('[PBP-4] the notice names its days, how day 1 counts, whom to write to, edition, time and hash', async () => {
    await act('notice');
    const text = await page(stage());
    expect(text).toContain('<html lang="zh-CN">');
    expect(text).toMatch(/<title>钳工决赛成绩公示 · [^<]+ · 百工<\/title>/);
    expect(text).toContain('公示期 5 个工作日：2026年11月27日星期五至2026年12月3日星期四。');
    expect(text).toContain('发布公示的当日不计入公示期');
    expect(text).toContain('联系方式：竞赛组委会办公室（虚构） 010-00000000');
    expect(text).toMatch(
      /data-state="notice"><strong>公示<\/strong><span>第 1 版<\/span><time[^>]*>2026-11-26 10:00</,
    );
    expect(text).toMatch(/SHA-256）: <code>[0-9a-f]{64}<\/code>/);
    expect(text.match(/<tr>/g)).toHaveLength(1 + people.length);
    expect(text).not.toMatch(/<script|javascript:| on[a-z]+="/);
    const english = await page(`${stage()}?lang=en`);
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('5 working days, from Friday, November 27, 2026 to Thursday, December 3, 2026');
    expect(english).toContain(`href="${base()}?lang=en"`);
    expect(english).toContain(`hrefLang="zh-CN"`);
  });

  it('[PBP-4] the list, the competition and the unit lead to it', async () => {
    expect(await page('/public')).toContain(`href="${base()}"`);
    const competition = await page(base());
    expect(competition).toContain(`href="${stage()}"`);
    expect(competition).toContain(`href="${base()}/units/${unitId}"`);
    const unit = await page(`${base()}/units/${unitId}`);
    expect(unit).toContain('钳工决赛');
    expect(competition).toMatch(/成绩可独立核验.*<a [^>]*href="\/verify\?lang=zh-CN">核验赛事档案</);
    expect(unit.match(/<th scope="row">/g)).toHaveLength(people.length);
    expect((await browser.get(`${base()}/units/other`)).status).toBe(404);
  });

  it('[PBP-5] a page is kept and asked about by its ETag; packed and unpacked it is the same', async () => {
    const url = house.test.url + stage();
    const first = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    const text = await first.text();
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(first.headers.get('content-encoding')).toBeNull();
    const etag = first.headers.get('etag')!;
    const again = await fetch(url, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const { request } = await import('node:http');
    const packed = await new Promise<Buffer>((resolve) =>
      request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        expect([response.headers['content-encoding'], response.headers.etag]).toEqual(['gzip', etag]);
        const parts: Buffer[] = [];
        response
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () => resolve(Buffer.concat(parts)));
      }).end(),
    );
    expect(gunzipSync(packed).toString('utf8')).toBe(text);
    expect((await page(stage())) === text).toBe(true);
  });

  it('[PBP-6] on notice nobody is shown an own result, by the right code neither', async () => {
    const right = await ask(people[0]!.number, codeOf(0));
    const wrong = await ask(people[0]!.number, '0000-0000');
    expect(right.body).toContain('没有查到');
    expect(right.body).toBe(wrong.body);
    expect(right.headers.get('cache-control')).toBe('no-store');
  });

  it('[PBP-6] final, number and code show the own points per module and criterion, and nothing of others', async () => {
    await house.passDays(8);
    await act('finalize');
    expect(await page(stage())).toMatch(/成绩已于2026年11月27日星期五至2026年12月3日星期四公示期满/);
    const { status, body } = await ask(` ${people[1]!.number} `, codeOf(1).toLowerCase().replace('-', ''));
    expect(status).toBe(200);
    expect(body).toContain(`<dd>${people[1]!.number}</dd>`);
    expect(body.match(/<tr class="page-module">/g)).toHaveLength(2);
    expect(body.match(/class="page-below"/g)!.length).toBeGreaterThanOrEqual(2);
    for (const other of people.filter((_, index) => index !== 1))
      expect(body).not.toContain(`>${other.number}<`);
    for (const judge of house.small.judges) expect(body).not.toContain(judge);
    expect((await ask(people[0]!.number, codeOf(1))).body).toContain('没有查到');
  });

  it('[PBP-6] guessing is slowed: after ten tries the right code is not looked at, and other numbers go on', async () => {
    for (let n = 0; n < 12; n += 1) await ask(people[2]!.number, `0000-00${10 + n}`);
    expect((await ask(people[2]!.number, codeOf(2))).body).toMatch(/查询次数过多。请在 \d+ 分钟后再试/);
    expect((await ask(people[3]!.number, codeOf(3))).body).toContain('以下为正式成绩');
    house.clock.advance(16 * 60_000);
    expect((await ask(people[2]!.number, codeOf(2))).body).toContain('以下为正式成绩');
  });

  it('[PBS-7] the edition before stays readable under its number and says which one took its place', async () => {
    await house.changeMark(house.small.entries[0]!);
    await house.publishAgain();
    const before = await page(`${stage()}/editions/1`);
    expect(before).not.toContain('已被第 2 版代替');
    await act('notice');
    expect(await page(`${stage()}/editions/1`)).toContain('本版已被第 2 版代替');
    const now = await page(stage());
    expect(now).toContain('data-state="notice"');
    expect(now).toContain(`href="${stage()}/editions/1"`);
    expect((await browser.get(`${stage()}/editions/3`)).status).toBe(404);
  });

  it('[PBP-7] codes differ from person to person and from stage to stage, and another house has others', async () => {
    const seal = house.test.app.get(PersonalData, { strict: false });
    const codes = people.map(({ contestantId }) => resultCode(seal, house.small.stageId, contestantId));
    const elsewhere = people.map(({ contestantId }) => resultCode(seal, 'other' as never, contestantId));
    expect(new Set([...codes, ...elsewhere]).size).toBe(2 * people.length);
  });
});
