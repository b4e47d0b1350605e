import type { Browser, Page } from 'playwright-core';
import { AccountsService } from '../../src/access/accounts.service';
import type { CompetitionListItem, CompetitionView } from '../../src/contract/competitions';
import { Config } from '../../src/platform/config/config';
import { Transactions } from '../../src/platform/database/transactions';
import { startServer, type RunningServer } from '../../src/start-server';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { PASSWORD, runHouse } from '../support/running-house';
import { grantOf } from '../support/sign-in';
import { openSignedIn } from '../support/signed-in-page';
import { temporaryFolder } from '../support/temporary-folder';

describeWithChromium('a competition is set up from an empty database', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = temporaryFolder();
    const config = Object.assign(new Config(), { port: 0, dataDir: folder.path, logLevel: 'silent' });
    [server, browser] = await Promise.all([startServer(config), launchChromium()]);
    const grants = [grantOf('administrator')];
    const draft = { name: 'admin', displayName: '虚构管理员', password: PASSWORD, grants };
    await server.app
      .get(Transactions)
      .run((tx) => server.app.get(AccountsService, { strict: false }).createForSystem(draft, tx));
    page = await openSignedIn(browser, server.url, { name: 'admin', path: '/' });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    folder.remove();
  });

  const competition = (): Promise<CompetitionView> =>
    page.evaluate(async () => {
      const [one] = (await (await fetch('/api/competitions')).json()) as CompetitionListItem[];
      return (await (await fetch(`/api/competitions/${one!.id}`)).json()) as CompetitionView;
    });

  it('[TPL-8] whoever has never seen it finds the way: an empty house says what to do, a template reads as sentences', async () => {
    await page.getByText('还没有赛事').waitFor();
    await page.getByRole('link', { name: '新建赛事' }).click();
    await page.getByText('晋级第 1 项：前 30 名').first().waitFor();
    await page.getByLabel('赛事名称').fill('虚构市职工技能竞赛');
    await page.getByLabel('年份').fill('2026');
    // Twice, as impatient people do.
    await page.getByRole('button', { name: '创建赛事' }).dblclick();
    await page.getByRole('dialog', { name: '添加工种' }).waitFor();
    expect((await competition()).name.zh).toBe('虚构市职工技能竞赛');
  });

  it('[TPL-8] three trades, one after the other, by keyboard alone', async () => {
    for (const [name, code] of [
      ['焊工', '6-18-02-04'],
      ['钳工', '6-20-01-01'],
      ['电工', '6-31-01-03'],
    ] as const) {
      await page.getByLabel('工种名称').and(page.locator(':focus')).waitFor();
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
      await page.getByText(`已添加：${name}。`).waitFor();
    }
    await page.keyboard.press('Escape');
    const { trades } = await competition();
    expect(trades.map(({ name, occupation }) => [name.zh, occupation.code, occupation.name])).toEqual([
      ['焊工', '6-18-02-04', '焊工'],
      ['钳工', '6-20-01-01', '钳工'],
      ['电工', '6-31-01-03', '电工'],
    ]);
    await page.getByRole('button', { name: '修改工种：钳工' }).click();
    await page.getByRole('dialog', { name: '修改工种：钳工' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('[RFM-1][RFM-2] a rule is changed in its form, read back as a sentence at once, and saved with the change in words', async () => {
    await page.getByRole('button', { name: '查看焊工复赛的规则' }).click();
    await page.getByRole('link', { name: '修改规则' }).click();
    const said = page.getByRole('complementary', { name: '规则读作' });
    await said.getByText('晋级第 1 项：前 30 名').waitFor();
    const places = page.getByRole('textbox', { name: '名次数' });
    await places.fill('二十');
    await page.getByText('类型或取值不对').first().waitFor();
    expect(await page.getByRole('button', { name: '查看改动并保存' }).isDisabled()).toBe(true);
    await places.fill('20');
    await said.getByText('晋级第 1 项：前 20 名').waitFor();
    // What was typed outlives a reload.
    await page.reload();
    await said.getByText('晋级第 1 项：前 20 名').waitFor();
    await places.scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: '查看改动并保存' }).click();
    const dialog = page.getByRole('dialog', { name: '保存规则' });
    expect(await dialog.getByRole('row').last().innerText()).toMatch(/晋级.*名次数[\s\S]*30[\s\S]*20/);
    await dialog.getByRole('button', { name: '保存规则' }).click();
    await page.getByText('第 2 版').waitFor();
  });

  it('[PRV-5] what would come out is tried in the page: titles, levels, who goes on, and what a tie would do', async () => {
    const panel = page.getByRole('region', { name: '试算' });
    await panel.getByRole('button', { name: '开始试算' }).click();
    await panel.getByText('20 人晋级，递补 3 人。').first().waitFor();
    await panel.getByText('假如晋级线上下两人总分完全相同').waitFor();
    expect(await panel.innerText()).toContain('60 人参赛，60 人有名次');
  });

  it('[RFM-4] of two who save, the second is told, and keeps what was typed', async () => {
    const places = page.getByRole('textbox', { name: '名次数' });
    await places.fill('25');
    await page.getByRole('button', { name: '查看改动并保存' }).click();
    const dialog = page.getByRole('dialog', { name: '保存规则' });
    const door = `/api${/[/]stages[/][^/]+[/]rules/.exec(page.url())?.[0]}`;
    const status = await page.evaluate(async (at) => {
      const { rules } = (await (await fetch(at)).json()) as { rules: object };
      const headers = { 'content-type': 'application/json' };
      const meanwhile = { ...rules, recheck: undefined };
      return (await fetch(at, { method: 'PUT', headers, body: JSON.stringify(meanwhile) })).status;
    }, door);
    expect(status).toBe(200);
    await dialog.getByRole('button', { name: '保存规则' }).click();
    await dialog.getByText('第 3 版').waitFor();
    expect(await places.inputValue()).toBe('25');
  });
});

describeWithChromium('rules of a stage that is being marked', () => {
  it('[RFM-3] are to be read, and say why', async () => {
    const [house, browser] = await Promise.all([runHouse(), launchChromium()]);
    await house.addAccount('organizer');
    await house.markAll();
    const { id, stageId } = house.small;
    const path = `/competitions/${id}/stages/${stageId}/rules`;
    const page = await openSignedIn(browser, house.url, { name: 'organizer', path });
    await page.getByText('本阶段已有评分，规则不能再改').waitFor();
    expect(await page.getByRole('button', { name: '查看改动并保存' }).count()).toBe(0);
    expect(await page.locator('.rules-form input:not([disabled])').count()).toBe(0);
    await browser.close();
    await house.remove();
  });
});
