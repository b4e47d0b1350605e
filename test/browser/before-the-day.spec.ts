import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { AccountsService } from '../../src/access/accounts.service';
import type { CompetitionListItem, CompetitionView } from '../../src/contract/competitions';
import type { StandingsView } from '../../src/contract/results';
import { Config } from '../../src/platform/config/config';
import { Transactions } from '../../src/platform/database/transactions';
import { startServer, type RunningServer } from '../../src/start-server';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { madeUpNumber } from '../support/made-up-people';
import { rosterCsv, soundRows } from '../support/roster-house';
import { PASSWORD } from '../support/running-house';
import { grantOf } from '../support/sign-in';
import { openSignedIn } from '../support/signed-in-page';
import { temporaryFolder } from '../support/temporary-folder';

const TRADES = ['焊工', '钳工', '电工'] as const;
const UNITS = ['虚构机械厂', '虚构农具厂'] as const;
/** What the units report of six welders of one unit: of those with 60 the first three go on, and a tie at the cut takes both. */
const REPORTED = ['95', '88.5', '77', '77', '59.5', '61'] as const;

/** From an empty database to a start list, in the browser alone, as somebody who has never seen it. All people are fictional. */
describeWithChromium('before the day', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let at: string;

  beforeAll(async () => {
    folder = temporaryFolder();
    const config = Object.assign(new Config(), { port: 0, dataDir: folder.path, logLevel: 'silent' });
    [server, browser] = await Promise.all([startServer(config), launchChromium()]);
    const grants = [grantOf('administrator'), grantOf('organizer')];
    const draft = { name: 'organizer', displayName: '虚构组织者', password: PASSWORD, grants };
    await server.app
      .get(Transactions)
      .run((tx) => server.app.get(AccountsService, { strict: false }).createForSystem(draft, tx));
    page = await openSignedIn(browser, server.url, { name: 'organizer', path: '/' });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    folder.remove();
  });

  const press = (on: Page | Locator, name: string | RegExp): Promise<void> =>
    on.getByRole('button', { name, exact: true }).first().click();
  const station = (name: string): Promise<void> =>
    page.locator('.console-stations').getByRole('link', { name, exact: false }).first().click();
  const ask = <T>(path: string): Promise<T> =>
    page.evaluate(async (url) => (await (await fetch(url)).json()) as T, path);
  const competition = async (): Promise<CompetitionView> => {
    const [one] = await ask<CompetitionListItem[]>('/api/competitions');
    return ask(`/api/competitions/${one!.id}`);
  };
  const send = (name: string, bytes: Uint8Array | string): Promise<void> =>
    page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });

  it('[SET-1] a competition of three trades comes from a template', async () => {
    await page.getByRole('link', { name: '新建赛事' }).click();
    await page.getByLabel('赛事名称').fill('虚构市职工技能竞赛');
    await page.getByLabel('年份').fill('2026');
    await press(page, '创建赛事');
    for (const trade of TRADES) {
      const name = page.getByRole('dialog').getByLabel('工种名称');
      await name.fill(trade);
      await name.press('Enter');
      await page.getByText(`已添加：${trade}。`).waitFor();
    }
    await page.keyboard.press('Escape');
    const view = await competition();
    expect(view.trades.map(({ name }) => name.zh)).toEqual(TRADES);
    at = `/competitions/${view.id}`;
  }, 60_000);

  it('[SET-2] two units are added', async () => {
    await station('单位');
    for (const name of UNITS) {
      await press(page, '添加单位');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('单位').first().fill(name);
      await dialog.getByLabel('职工人数').fill('600');
      await press(dialog, '保存');
      await page.getByRole('row', { name: new RegExp(name) }).waitFor();
      await dialog.waitFor({ state: 'hidden' });
    }
    expect((await competition()).units).toBe(2);
  }, 60_000);

  it('[SET-3] a roster with planted faults comes back, is mended and taken', async () => {
    await station('报名表');
    const rows = [
      ...soundRows(6),
      ...soundRows(2, 20, UNITS[1], '钳工'),
      ['虚构误', '110101190001010011', UNITS[0], '电工', '13000000000'],
      ['虚构缺', madeUpNumber(41), UNITS[1], '', ''],
    ];
    await send('报名.csv', rosterCsv(rows));
    await page.getByText('有误 2 行').first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, '下载退回表')]);
    const returned = readFileSync(await download.path(), 'utf8');
    expect(returned).toContain('证件号码：身份证号的校验位不正确');
    expect(returned).toContain('工种：未填写');
    const mended = returned
      .replace('110101190001010011', madeUpNumber(40))
      .replace(`${madeUpNumber(41)},${UNITS[1]},`, `${madeUpNumber(41)},${UNITS[1]},电工`);
    await press(page, '上传另一份文件');
    await send('报名改正.csv', mended);
    await press(page, '导入全部');
    await page.getByText('已导入 10 行').waitFor();
  }, 60_000);

  it('[SET-4] every trade’s registrations are approved, and its preliminary is opened', async () => {
    for (const [index, { id }] of (await competition()).trades.entries()) {
      await page.goto(`${server.url}${at}/registrations?trade=${id}`);
      await press(page.locator('.decide-bar'), /^通\s?过$/);
      await press(page.getByRole('dialog'), /^通\s?过$/);
      await page.getByText(`通过 ${[6, 2, 2][index]} 条报名`).waitFor();
    }
    await station('设置');
    for (const trade of TRADES) {
      await press(page, `${trade}初赛开赛`);
      await press(page.getByRole('dialog'), '按名单开赛');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    const { trades } = await competition();
    expect(trades.map(({ stages }) => stages[0]?.entries)).toEqual([6, 2, 2]);
  }, 90_000);

  it('[SET-5] the units’ results are taken from a file, and the start list of the semifinal follows from the rule', async () => {
    const [trade] = (await competition()).trades;
    const [preliminary, semifinal] = trade!.stages;
    await page.goto(`${server.url}${at}/stages/${preliminary!.id}/scores`);
    const { standings } = await ask<StandingsView>(`/api/results/stages/${preliminary!.id}/standings`);
    const people = standings.toSorted((a, b) => (a.number < b.number ? -1 : 1));
    const lines = people.map(({ number }, index) => `${number},${REPORTED[index]}`);
    await send('初赛成绩.csv', ['编号,初赛总分', ...lines].join('\r\n'));
    await press(page, '导入 6 人的成绩');
    await page.getByText('“初赛成绩.csv”已导入').first().waitFor();

    await page.goto(`${server.url}${at}/trades/${trade!.id}?stage=${preliminary!.id}`);
    await press(page, '结束评分');
    await press(page.getByRole('dialog'), '结束评分');
    await press(page, '将 4 人列入复赛');
    await press(page.getByRole('dialog'), '列入');
    await page.getByText('已列入 4/4 人').waitFor();
    const started = await ask<StandingsView>(`/api/results/stages/${semifinal!.id}/standings`);
    const best = people.filter((_, index) => Number(REPORTED[index]) >= 77);
    expect(started.standings.map(({ contestantName }) => contestantName).toSorted()).toEqual(
      best.map(({ contestantName }) => contestantName).toSorted(),
    );
  }, 120_000);
});
