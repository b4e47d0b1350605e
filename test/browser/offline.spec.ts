import type { Page } from 'playwright-core';
import { describeWithChromium } from '../support/chromium';
import { eventually } from '../support/hall-socket';
import {
  ENTRANCE,
  buildOf,
  keptPaths,
  ON_SERVER,
  openSheet,
  settle,
  signInJudge,
  tap,
} from '../support/judge-tablet';
import { startKillableChromium, type KillableChromium } from '../support/killable-chromium';
import { otherBuild, type OtherBuild } from '../support/other-build';
import { runHouse, type RunningHouse } from '../support/running-house';
import { temporaryFolder } from '../support/temporary-folder';

const POINT = 1_000_000;
const NEXT = '9.9.9+0000beef';
/** A page that reaches the server for its files, but neither by the socket nor by the door for marks. */
const CUT_SOCKET = 'window.WebSocket = class { constructor() { throw new Error("cut"); } }';
const REGISTRATION = 'navigator.serviceWorker.getRegistration("/judge")';

describeWithChromium('a tablet without the network', () => {
  let house: RunningHouse;
  let profile: ReturnType<typeof temporaryFolder>;
  let browser: KillableChromium;
  let next: OtherBuild;

  beforeAll(() => {
    next = otherBuild(NEXT);
  });
  beforeEach(async () => {
    profile = temporaryFolder();
    [house, browser] = await Promise.all([runHouse(), startKillableChromium(profile.path)]);
  });
  afterEach(async () => {
    await browser.kill();
    await house.remove();
    profile.remove();
  });
  afterAll(() => next.remove());

  const list = (): string => `${house.url}/judge?lang=zh-CN`;

  const signIn = async (): Promise<Page> => {
    const page = await signInJudge(browser.context, house.url, house.small.judges[0]);
    await settle(page, house.small.entries.length);
    return page;
  };

  const startAgain = async (): Promise<Page> => {
    browser = await startKillableChromium(profile.path);
    const page = await browser.context.newPage();
    await page.goto(list());
    return page;
  };
  const killAndStart = async (): Promise<Page> => {
    await browser.kill();
    return startAgain();
  };
  /** Closed as a person does it, so that the cookie of the session is on the disk too. */
  const closeAndStart = async (): Promise<Page> => {
    await browser.close();
    const page = await startAgain();
    await page.locator('.sheet-row').first().waitFor();
    return page;
  };

  it('[BRW-20][OFL-4] killed right after “saved on this tablet”, with the server away: the mark is there, and is sent exactly once', async () => {
    await signIn();
    const page = await closeAndStart();
    await page.getByText(ON_SERVER).waitFor();
    await house.stop();
    await openSheet(page, '01-2');
    await tap(page, '3', '6', '下一项');
    await page.getByText('1 项待存服务器').waitFor();

    const again = await killAndStart();
    await again.locator('.sheet-row', { hasText: '01-2' }).getByText('1 项未发送').waitFor();
    expect(await again.getByText('本机保存的内容').count()).toBe(1);
    expect(await again.locator('.list-head').innerText()).toContain('虚构裁判1');
    await openSheet(again, '01-2');
    await again.getByText('已评 1 / 3').waitFor();
    expect(await again.locator('.sheet').innerText()).toContain('36');
    // A sheet that was never opened is there too, and can be marked.
    await again.goto(list());
    await openSheet(again, '01-4');
    await tap(again, '2', '8', '下一项');
    await again.getByText('2 项待存服务器').waitFor();

    await house.start();
    await again.getByText(ON_SERVER).waitFor({ timeout: 60_000 });
    expect((await house.marks()).map(({ points }) => points)).toEqual([36 * POINT, 28 * POINT]);

    // What has a receipt is on the kept sheet too.
    await house.stop();
    await again.reload();
    await again.getByText('已评 1 / 3').waitFor();
    expect(await again.locator('.sheet').innerText()).toContain('28');
  });

  it('[BRW-21] killed while the server is there: sent exactly once, whatever the page managed before', async () => {
    const page = await signIn();
    await openSheet(page, '01-1');
    await tap(page, '4', '0', '下一项');
    await page.locator('.sync-sign').first().waitFor();
    let again = await killAndStart();
    // The cookie may not have reached the disk before the kill: then she signs in again, and nothing is lost.
    const isOut = await again
      .locator(ENTRANCE)
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => false,
      );
    if (isOut) {
      await again.close();
      again = await signIn();
    }
    await again.getByText(ON_SERVER).waitFor();
    expect(await house.marks()).toMatchObject([{ points: 40 * POINT }]);
  });

  it('[BRW-22][OFL-6] a new version does not take over while a mark waits, not even when the browser is started again', async () => {
    await signIn();
    const page = await closeAndStart();
    const first = await buildOf(page);
    await house.stop();
    await openSheet(page, '01-2');
    await tap(page, '3', '6', '下一项');
    await page.getByText('1 项待存服务器').waitFor();

    await page.context().route('**/api/marking/mutations', (route) => route.abort());
    await browser.context.addInitScript(CUT_SOCKET);
    await house.start(next.path);
    await page.goto(list());
    await page.evaluate(`${REGISTRATION}.then((one) => one.update())`);
    await eventually(
      () => page.evaluate(`${REGISTRATION}.then((one) => one.waiting !== null)`),
      (isWaiting) => isWaiting === true,
      20_000,
    );
    await page.getByText('1 项待存服务器').waitFor();
    expect(await page.getByText('本页面有新版本').count()).toBe(0);
    // Neither when a page asks for it.
    await page.evaluate(`${REGISTRATION}.then((one) => one.waiting.postMessage('take-over'))`);
    await page.reload();
    await page.locator('.sheet-row').first().waitFor();
    expect(await buildOf(page)).toBe(first);

    // With every page closed the browser itself lets the new worker in; the page stays the one that wrote the mark.
    await house.stop();
    const again = await killAndStart();
    await again.getByText('1 项待存服务器').waitFor();
    expect(await buildOf(again)).toBe(first);
    await house.start(next.path);
    await again.getByText(ON_SERVER).waitFor({ timeout: 60_000 });
    expect(await house.marks()).toMatchObject([{ points: 36 * POINT }]);

    await again.goto(list());
    await again.locator('.sheet-row').first().waitFor();
    expect(await buildOf(again)).toBe(NEXT);
  });

  it('[BRW-23][OFL-6] with nothing waiting the new version is offered, and taken by a touch', async () => {
    const page = await signIn();
    await house.stop();
    await house.start(next.path);
    await page.getByText('本页面有新版本').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: '刷新' }).click();
    await eventually(
      () => buildOf(page).catch(() => null),
      (build) => build === NEXT,
      60_000,
    );
    await page.locator('.sheet-row').first().waitFor();
    expect(await page.getByText('本页面有新版本').count()).toBe(0);
    // The waits above may take so long together.
  }, 150_000);

  it('[BRW-24][OFL-4] signing out takes the sheets and the name off the tablet; without an answer nobody is told to be out', async () => {
    const page = await signIn();
    await page.context().route('**/api/access/sign-out', (route) => route.abort());
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByText('服务器没有应答').waitFor();
    await page.context().unroute('**/api/access/sign-out');
    await page.getByRole('button', { name: '退出' }).click();
    await page.locator(ENTRANCE).waitFor();
    await eventually(
      () => keptPaths(page),
      (paths) => paths.length === 0,
    );
    await house.stop();
    await page.reload();
    await page.locator(ENTRANCE).waitFor();
    expect(await page.locator('.sheet-row').count()).toBe(0);
  });

  it('[BRW-25][OFL-4] a session that ended while the tablet was away is over when it is back', async () => {
    const page = await signIn();
    await page.context().clearCookies();
    await page.reload();
    await page.locator(ENTRANCE).waitFor();
    expect(await page.evaluate('localStorage.getItem("baigong.judge")')).toBeNull();
  });

  it('[BRW-26][OFL-5] the worker answers for the page and its files alone', async () => {
    const page = await signIn();
    await house.stop();
    const tried = (path: string): Promise<string> =>
      page.evaluate(`fetch('${path}').then(() => 'answered', () => 'no answer')`);
    expect(await tried('/judge.webmanifest')).toBe('answered');
    for (const path of ['/api/access/me', '/api/marking/sheets', '/socket.io/?EIO=4', '/board'])
      expect([path, await tried(path)]).toEqual([path, 'no answer']);
  });
});
