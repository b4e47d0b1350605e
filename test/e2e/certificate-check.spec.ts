import { startTestApp, type TestApp } from '../support/app';
import { CertificateDesk } from '../support/certificate-desk';
import { FakeClock } from '../support/fake-clock';
import { honouredHouse, type HonouredHouse } from '../support/honoured-house';

const REASON = '虚构的测试理由，足够长';

let clock: FakeClock;
let test: TestApp;
let house: HonouredHouse;
let desk: CertificateDesk;
let paths: string[];

beforeAll(async () => {
  clock = new FakeClock();
  test = await startTestApp({ clock });
  house = await honouredHouse(test, 'check', ['虚构<b>甲</b>', '虚构乙', '虚构丙']);
  desk = new CertificateDesk(house.organizer, house.small.id);
  await desk.issue({});
  paths = (await desk.view()).certificates.map(({ checkPath }) => checkPath);
});
afterAll(() => test.close());

const look = async (path: string): Promise<{ status: number; text: string; headers: string }> => {
  const response = await fetch(test.url + path);
  const headers = JSON.stringify([...response.headers].filter(([name]) => name !== 'date'));
  return { status: response.status, text: await response.text(), headers };
};
/** The cells of the page, as a reader sees them. */
const cellsOf = (text: string): string[] =>
  [...text.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, ''));

describe('the page that checks a certificate', () => {
  it('[CER-11] says who, where, what and that it is valid, in both languages, without a script', async () => {
    const { status, text, headers } = await look(paths[0]!);
    expect(status).toBe(200);
    expect(cellsOf(text)).toEqual(['● 有效', '虚构&lt;b&gt;甲&lt;/b&gt;', '虚构小赛', '状元']);
    expect(text).not.toMatch(/<script|虚构一厂|钳工|95|check-person/);
    expect(headers).toContain('no-store');
    expect(headers).toContain('noindex');
    expect(headers).not.toContain('set-cookie');
    const english = await look(`${paths[0]}?lang=en`);
    expect(cellsOf(english.text).slice(0, 1)).toEqual(['● valid']);
    expect(english.text).toContain('Champion');
  });

  it('[CER-11] says since when it is revoked, and by which number it is replaced', async () => {
    const [, second, third] = (await desk.view()).certificates;
    await desk.revoke([second!.id], REASON);
    await desk.reissue(third!.id, REASON);
    const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(
      clock.now(),
    );
    expect(cellsOf((await look(paths[1]!)).text)[0]).toBe(`✕ 已于${day}撤销，不再有效`);
    expect(cellsOf((await look(paths[2]!)).text)[0]).toBe(
      `→ 已于${day}由 RY2026-01-0004 号证书替代，本证不再有效`,
    );
    expect((await look(paths[1]!)).text).not.toContain(REASON);
  });

  it('[CER-11] a wrong number and a wrong code have one and the same answer, slowed down after a while', async () => {
    const [code] = paths[0]!.split('/').slice(-1);
    const wrongCode = await look(paths[0]!.replace(code!, `${code!.slice(0, -1)}~`));
    const wrongNumber = await look(`/public/certificates/RY2026-01-0099/${code}`);
    expect((await look(`/public/certificates/%00/${code}`)).status).toBe(404);
    const neutral = ({ text }: { text: string }): string =>
      text.replaceAll(/href="\/public\/certificates[^"]*"/g, 'href');
    expect(wrongCode.status).toBe(404);
    expect(wrongNumber.status).toBe(404);
    expect(neutral(wrongCode)).toBe(neutral(wrongNumber));
    expect(wrongCode.text).toContain('未查到这份证书');
    for (let tries = 0; tries < 60; tries += 1) await look('/public/certificates/x/y');
    const slowed = await look('/public/certificates/x/y');
    expect([slowed.status, neutral(slowed)]).toEqual([429, neutral(wrongNumber)]);
    expect((await look(paths[0]!)).status).toBe(200);
    clock.advance(61_000);
    expect((await look('/public/certificates/x/y')).status).toBe(404);
  });
});
