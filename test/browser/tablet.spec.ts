import type { BrowserContext, Page } from 'playwright-core';
import { describeWithChromium } from '../support/chromium';
import { eventually } from '../support/hall-socket';
import { ON_SERVER, openSheet, outboxRows, settle, signInJudge, tap } from '../support/judge-tablet';
import { startKillableChromium, type KillableChromium } from '../support/killable-chromium';
import { runHouse, type RunningHouse } from '../support/running-house';
import { temporaryFolder } from '../support/temporary-folder';

const POINT = 1_000_000;
const HOUR = 3_600_000;
const LAST = '确定';
/** A name that is this machine, but for the browser a foreign host on plain http. */
const PLAIN = 'tablet.test';
const FULL = `for (const method of ['add', 'put'])
  IDBObjectStore.prototype[method] = () => { throw new DOMException('full', 'QuotaExceededError'); };`;

/** A wall clock that can be set while the page runs; the steady clock goes on as it does. */
const CLOCK = `(() => {
  const Real = Date;
  const now = () => Real.now() + Number(localStorage.getItem('test.ahead') ?? 0);
  globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(now()) : super(...given); }
    static now() { return now(); }
  };
})();`;

describeWithChromium('a judge’s tablet', () => {
  let house: RunningHouse;
  let profile: ReturnType<typeof temporaryFolder>;
  let browser: KillableChromium;
  let context: BrowserContext;

  beforeEach(async () => {
    profile = temporaryFolder();
    const rules = `--host-resolver-rules=MAP ${PLAIN} 127.0.0.1`;
    [house, browser] = await Promise.all([runHouse(), startKillableChromium(profile.path, [rules])]);
    context = browser.context;
  });
  afterEach(async () => {
    await browser.kill();
    await house.remove();
    profile.remove();
  });

  const plainUrl = (): string => house.url.replace('127.0.0.1', PLAIN);
  const judge = (): string => house.small.judges[0];
  const points = async (): Promise<readonly unknown[]> => (await house.marks()).map((mark) => mark.points);
  const arrived = async (wanted: readonly number[]): Promise<void> => {
    await eventually(points, (seen) => seen.length >= wanted.length, 30_000);
    expect(await points()).toEqual(wanted);
  };
  const onServer = (page: Page): Promise<void> => page.getByText(ON_SERVER).waitFor({ timeout: 60_000 });

  /** Two pages of the same judge, three marks entered on the first while the server is away. */
  const twoPages = async (url: string): Promise<readonly [Page, Page]> => {
    const first = await signInJudge(context, url, judge());
    const second = await context.newPage();
    await second.goto(`${url}/judge?lang=zh-CN`);
    await second.locator('.sheet-row').first().waitFor();
    await openSheet(first, '01-3');
    await openSheet(second, '01-3');
    await house.stop();
    await tap(first, '4', '0', '下一项', '3', '0', '下一项');
    await tap(second, '下一项', '下一项', '2', '0', LAST);
    for (const page of [first, second]) await page.getByText('3 项待存服务器').waitFor();
    return [first, second];
  };

  it.each([
    ['with Web Locks', (): string => house.url],
    ['on plain http, by the lease', plainUrl],
  ])('[BRW-27][OFL-7] two pages, %s: each mark is sent once and seen on both', async (_, address) => {
    const pages = await twoPages(address());
    await house.start();
    for (const page of pages) await onServer(page);
    expect(await points()).toEqual([40 * POINT, 30 * POINT, 20 * POINT]);
    for (const page of pages) await page.getByText('已评 3 / 3').waitFor();
  });

  it('[BRW-28][OFL-14] a tablet that is full says that the mark is not stored, and shows none', async () => {
    const page = await signInJudge(context, house.url, judge());
    await openSheet(page, '01-1');
    await onServer(page);
    await page.evaluate(FULL);
    await tap(page, '4', '0', '下一项');
    await page.getByText('这台平板没能存下这个分数').waitFor();
    expect(await page.locator('.sync-sign[data-state=kept]').count()).toBe(0);
    await page.getByText('已评 0 / 3').waitFor();
    await page.reload();
    await page.getByText('已评 0 / 3').waitFor();
    expect(await points()).toEqual([]);
  });

  it('[BRW-29][OFL-8][OFL-12] entries of an older database and form are read, sent and stored anew in the present form', async () => {
    const [entryId] = house.small.entries;
    const row = {
      accountId: judge(),
      body: { name: 'enterMark', entryId, aspectId: house.small.speed, points: 36 * POINT, basedOn: 0 },
    };
    const old = await context.newPage();
    await old.goto(`${house.url}/icon.svg`);
    await old.evaluate(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('baigong-outbox', 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('clients', { keyPath: 'accountId' });
        opening.result.createObjectStore('entries', { keyPath: ['accountId', 'id'] });
      };
      opening.onerror = reject;
      opening.onsuccess = () => {
        const tx = opening.result.transaction(['clients', 'entries'], 'readwrite');
        tx.objectStore('clients').put({ accountId: '${judge()}', clientId: 'old-client', nextId: 2 });
        tx.objectStore('entries').put({ ...${JSON.stringify(row)}, id: 1, at: '2026-10-01T08:00:00.000Z', refusal: null });
        tx.oncomplete = () => { opening.result.close(); resolve(); };
      };
    })`);
    await old.close();
    const page = await signInJudge(context, house.url, judge());
    await onServer(page);
    await arrived([36 * POINT]);
    await settle(page, house.small.entries.length);
    await house.stop();
    await openSheet(page, '01-1');
    await tap(page, '5', '0', '下一项');
    await page.getByText('1 项待存服务器').waitFor();
    expect(await outboxRows(page)).toMatchObject([{ version: 2, id: 2 }]);
    await house.start();
    await arrived([36 * POINT, 50 * POINT]);
  });

  it.each([
    ['an hour behind', -HOUR - 30_000, '慢 1 小时'],
    ['an hour ahead', HOUR + 30_000, '快 1 小时'],
    ['in 1970', 1_000 - new Date().getTime(), '慢'],
  ])('[BRW-30][OFL-11] a clock %s changes nothing and is named', async (_, ahead, words) => {
    await context.addInitScript(CLOCK);
    const page = await context.newPage();
    await page.goto(`${house.url}/icon.svg`);
    await page.evaluate(`localStorage.setItem('test.ahead', '${ahead}')`);
    await page.close();
    const tablet = await signInJudge(context, house.url, judge());
    await settle(tablet, house.small.entries.length);
    expect(await tablet.evaluate('document.querySelector(".contact").dataset.alive')).toBe('true');
    await tablet.locator('.clock-notice', { hasText: words }).waitFor();
    await openSheet(tablet, '01-2');
    await tap(tablet, '4', '0', '下一项');
    await arrived([40 * POINT]);
    await onServer(tablet);
  });

  it('[BRW-30][OFL-9][OFL-11] a clock that jumps between two marks, in another zone, changes neither their order nor the age of contact', async () => {
    await context.addInitScript(CLOCK);
    const tablet = await signInJudge(context, house.url, judge());
    const cdp = await context.newCDPSession(tablet);
    await cdp.send('Emulation.setTimezoneOverride', { timezoneId: 'America/Los_Angeles' });
    const jump = (ms: number): Promise<unknown> =>
      tablet.evaluate(`localStorage.setItem('test.ahead', '${ms}')`);
    await openSheet(tablet, '01-2');
    expect(await tablet.locator('.clock-notice').count()).toBe(0);
    await house.stop();
    await jump(5 * HOUR);
    await tap(tablet, '4', '0', '下一项');
    await jump(-20 * HOUR - 30_000);
    await tap(tablet, '3', '0', '下一项');
    await tablet.getByRole('button', { name: '撤销' }).click();
    await tablet.locator('.clock-notice', { hasText: '慢 20 小时' }).waitFor();
    expect(await tablet.locator('.contact-age').innerText()).toMatch(/秒/);
    await house.start();
    await onServer(tablet);
    const [theory, speed] = [house.small.theory, house.small.speed];
    expect((await house.marks()).map(({ aspectId }) => aspectId)).toEqual([theory, speed]);
    await tablet.reload();
    await tablet.getByText('已评 1 / 3').waitFor();
  });

  it('[BRW-31][OFL-13] on plain http marking, signing and a reload work, and the page says what is missing', async () => {
    const page = await signInJudge(context, plainUrl(), judge());
    expect(
      await page.evaluate(
        '[isSecureContext, "serviceWorker" in navigator, "locks" in navigator, Boolean(crypto.subtle)]',
      ),
    ).toEqual([false, false, false, false]);
    await page.getByText('本机可以评分，但缺少部分保障').click();
    await page.getByText('未启用 HTTPS').waitFor();
    await openSheet(page, '01-4');
    await tap(page, '4', '0', '下一项', '3', '0', '下一项', '2', '0', LAST);
    await arrived([40 * POINT, 30 * POINT, 20 * POINT]);
    await page.getByRole('button', { name: '提交评分表' }).click();
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await page.getByText('这份评分表已提交').waitFor();
    await page.reload();
    await page.getByText('这份评分表已提交').waitFor();
    await eventually(
      () => outboxRows(page),
      (rows) => rows.length === 0,
    );
  });
});
