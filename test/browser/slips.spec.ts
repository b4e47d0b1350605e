import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SheetView } from '../../src/contract/marking';
import type { JudgeId } from '../../src/domain/kernel/ids';
import { faultsOf } from '../support/axe';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { eventually } from '../support/hall-socket';
import { HttpClient } from '../support/http-client';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { submitPassword } from '../support/signed-in-page';
import { issueSlips, TEST_PIN } from '../support/tablet';

const TABLET = { width: 768, height: 1024 };
const OTHER_PIN = '314159';

describeWithChromium('slips, PINs and shared tablets', () => {
  let house: RunningHouse;
  let browser: Browser;
  let desk: HttpClient;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [house, browser] = await Promise.all([runHouse(), launchChromium()]);
    await house.addAccount('organizer');
    desk = await byPassword('organizer');
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await house.remove();
  });

  const byPassword = async (name: string): Promise<HttpClient> => {
    const client = new HttpClient(house.url);
    await client.post('/api/access/sign-in', { name, password: PASSWORD });
    return client;
  };

  const newPage = async (viewport = TABLET): Promise<Page> => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    contexts.push(context);
    return context.newPage();
  };

  /** Her PIN is set anew each time, so that the tests do not depend on one another. */
  const slipOf = async (judge: JudgeId): Promise<string> =>
    (await issueSlips(desk, house.small.id, { accountIds: [judge], withNewPin: true })).get(judge)?.code ??
    '';

  const press = async (page: Page, digits: string): Promise<void> => {
    for (const digit of digits) await page.locator('.pin-keys').getByRole('button', { name: digit }).click();
  };

  const bind = async (page: Page, judge: JudgeId, pin: string): Promise<void> => {
    await page.goto(`${house.url}/judge?lang=zh-CN#slip=${await slipOf(judge)}`);
    await page.getByText('请设置六位数字的 PIN 码').waitFor();
    await press(page, pin);
    await page.getByText('请再输入一次').waitFor();
    await press(page, pin);
    await page.locator('.sheet-row').first().waitFor();
  };

  const openSheet = async (page: Page, number: string): Promise<void> => {
    await page.locator('.sheet-row', { hasText: number }).click();
    await page.locator('.key-pad').waitFor();
  };

  const mark = async (page: Page, number: string, ...keys: string[]): Promise<void> => {
    await openSheet(page, number);
    await tap(page, ...keys);
  };

  const tap = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys)
      await page.locator('.key-pad').getByRole('button', { name: key, exact: true }).click();
  };

  /** What the server holds of a judge's sheet of the n-th entry. */
  const marksOf = async (judge: JudgeId, entry: number): Promise<readonly (number | string | null)[]> => {
    const client = await byPassword(judge);
    const { body } = await client.get<SheetView>(`/api/marking/sheets/${house.small.entries[entry]}`);
    return body.marks.map(({ points }) => points);
  };

  /** No mark gets through by either door, while everything else does. */
  const holdMarks = async (page: Page): Promise<void> => {
    await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
    await page.route('**/api/marking/mutations', (route) => route.abort());
  };

  it('[TKT-16] a scanned slip leaves the address at once, and leads over a PIN to the sheets, also after a reload', async () => {
    const [judge] = house.small.judges;
    const page = await newPage();
    const code = await slipOf(judge);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${house.url}/judge?lang=zh-CN#slip=${code}`);
    await page.getByText('虚构裁判1').waitFor();
    expect(page.url()).toBe(`${house.url}/judge?lang=zh-CN`);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(TABLET.width);
    for (const key of await page.locator('.pin-keys button').all()) {
      const box = await key.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(64);
    }
    await press(page, '111111');
    await press(page, '111111');
    await page.getByText('这个 PIN 码太容易猜到').waitFor();
    await press(page, TEST_PIN);
    await press(page, OTHER_PIN);
    await page.getByText('两次输入的 PIN 码不一致').waitFor();
    await page.keyboard.type(TEST_PIN + TEST_PIN);
    await page.locator('.sheet-row').first().waitFor();
    await page.reload();
    await page.locator('.sheet-row').first().waitFor();
    expect(asked.join()).not.toContain(code);
  });

  it('[TKT-16] a code is typed as it comes; a spent one says so and lets another be typed', async () => {
    const [, judge] = house.small.judges;
    const page = await newPage();
    const code = await slipOf(judge);
    await page.goto(`${house.url}/judge?lang=zh-CN`);
    await page.locator('input[name=slip]').fill('没有');
    await page.keyboard.press('Enter');
    await page.getByText('这不是登录条上的登录码').waitFor();
    await page.locator('input[name=slip]').fill('00000000');
    await page.keyboard.press('Enter');
    await page.getByText('已使用、已过期').waitFor();
    await page.getByRole('button', { name: '输入其他登录码' }).click();
    const typed = ` ${code.slice(0, 4).toLowerCase()} － ${code.slice(4)}`;
    await page.locator('input[name=slip]').fill(typed);
    await page.keyboard.press('Enter');
    await page.getByText('虚构裁判2').waitFor();
    expect(await page.locator('.pin-field').inputValue()).toBe('');
  });

  it('[TKT-16][OBX-4] a session that ends while the tablet is offline asks for the PIN, and every mark arrives', async () => {
    const [judge] = house.small.judges;
    const page = await newPage();
    await bind(page, judge, TEST_PIN);
    await openSheet(page, '01-2');
    await page.context().setOffline(true);
    await tap(page, '3', '6', '下一项');
    await page.getByText('1 项待存服务器').waitFor();
    const outside = new HttpClient(house.url);
    outside.cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    expect((await outside.post('/api/access/sign-out')).status).toBe(204);
    await page.context().setOffline(false);
    await page.getByText('登录已失效').waitFor({ timeout: 45_000 });
    await page.getByRole('heading', { name: '虚构裁判1', level: 1 }).waitFor();
    expect(await marksOf(judge, 1)).toEqual([]);
    await press(page, TEST_PIN);
    await page.getByText('全部在服务器上').waitFor();
    expect(await marksOf(judge, 1)).toEqual([36_000_000]);
  });

  it('[TKT-15] marks that wait stay under their own judge: not shown, not sent and not wiped by the next one', async () => {
    const [, first, second] = house.small.judges;
    const page = await newPage();
    await holdMarks(page);
    await bind(page, second, OTHER_PIN);
    await page.getByRole('button', { name: '换人' }).click();
    await page.getByText('请选择您的姓名').waitFor();
    await bind(page, first, TEST_PIN);
    await mark(page, '01-3', '2', '8', '下一项');
    await page.getByText('1 项待存服务器').waitFor();
    await page.getByRole('button', { name: '全部评分表' }).click();

    await page.getByRole('button', { name: '退出' }).click();
    await page.getByText('还有 1 项未存到服务器').waitFor();
    expect(await page.getByRole('button', { name: '仍要换人' }).count()).toBe(0);
    expect((await byCookieOf(page)).accountId).toBe(first);
    await page.getByRole('button', { name: '换人', exact: true }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '仍要换人' }).click();
    await page.getByText('请选择您的姓名').waitFor();
    await page.getByText('有 1 项待存服务器').waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.unroute('**/api/marking/mutations');
    await page.getByText('虚构裁判3').click();
    await press(page, OTHER_PIN);
    await page.getByText('全部在服务器上').waitFor();
    await mark(page, '01-3', '3', '5', '下一项');
    expect(await page.locator('body').innerText()).not.toMatch(/\b28\b/);
    await page.getByText('全部在服务器上').waitFor();
    expect([await marksOf(first, 2), await marksOf(second, 2)]).toEqual([[], [35_000_000]]);

    await page.getByRole('button', { name: '全部评分表' }).click();
    await page.getByRole('button', { name: '换人', exact: true }).click();
    await page.getByText('虚构裁判2').click();
    await press(page, TEST_PIN);
    await eventually(
      () => marksOf(first, 2),
      (marks) => marks.length > 0,
      15_000,
    );
    expect([await marksOf(first, 2), await marksOf(second, 2)]).toEqual([[28_000_000], [35_000_000]]);
  });

  it('[TKT-15] a page that is still open when another judge has signed in beside it hands nothing over', async () => {
    const [, first, second] = house.small.judges;
    const page = await newPage();
    await holdMarks(page);
    await bind(page, first, TEST_PIN);
    await mark(page, '01-4', '2', '1', '下一项');
    await page.getByText('1 项待存服务器').waitFor();
    const beside = await page.context().newPage();
    await bind(beside, second, OTHER_PIN);
    await page.unroute('**/api/marking/mutations');
    // The old page finds out by its own refused batch, and becomes the page of whoever is signed in.
    await page.getByText('全部在服务器上').waitFor({ timeout: 45_000 });
    expect(await page.locator('.score-field input').inputValue()).toBe('');
    await page.getByRole('button', { name: '全部评分表' }).click();
    await page.getByText('虚构裁判3').waitFor();
    expect([await marksOf(first, 3), await marksOf(second, 3)]).toEqual([[], []]);
  });

  it('[TKT-17] the desk prints slips, shows them once, and ends a tablet', async () => {
    const [judge] = house.small.judges;
    const tablet = await newPage();
    await bind(tablet, judge, TEST_PIN);
    const page = await newPage({ width: 1280, height: 900 });
    await page.goto(`${house.url}/competitions/${house.small.id}/judges/slips?lang=zh-CN`);
    await submitPassword(page, 'organizer');
    await page.getByRole('button', { name: '签发登录条', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click();
    await page.locator('.slip').nth(2).waitFor();
    const codes = await page.locator('.slip code').allInnerTexts();
    expect(codes).toHaveLength(3);
    for (const code of codes) expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.console-stations').isVisible()).toBe(false);
    expect(await page.locator('.slip code').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await page.getByText('前有效').first().waitFor();
    expect(await page.locator('body').innerText()).not.toContain(codes[0]);
    // The other tests bound tablets of hers too; this is the newest.
    await page
      .getByRole('button', { name: /解除虚构裁判1/ })
      .last()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: '解除', exact: true }).click();
    await tablet.getByText('裁判登录').waitFor();
  });

  const byCookieOf = async (page: Page): Promise<{ accountId: string }> =>
    page.evaluate(`fetch('/api/access/me').then((answer) => answer.json())`);
});
