import type { Browser } from 'playwright-core';
import { AccountsService } from '../../src/access/accounts.service';
import type { AccountId, RegistrationId } from '../../src/domain/kernel/ids';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { Config } from '../../src/platform/config/config';
import { Transactions } from '../../src/platform/database/transactions';
import { startServer, type RunningServer } from '../../src/start-server';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { PASSWORD } from '../support/running-house';
import { grantOf } from '../support/sign-in';
import { openSignedIn } from '../support/signed-in-page';
import { smallArchive } from '../support/small-archive';
import { temporaryFolder } from '../support/temporary-folder';

describeWithChromium('what is missing, at the head of the set-up', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    folder = temporaryFolder();
    const config = Object.assign(new Config(), { port: 0, dataDir: folder.path, logLevel: 'silent' });
    [server, browser] = await Promise.all([startServer(config), launchChromium()]);
    const grants = [grantOf('organizer'), grantOf('chief-judge')];
    const draft = { name: 'organizer', displayName: '虚构组织者', password: PASSWORD, grants };
    await server.app
      .get(Transactions)
      .run((tx) => server.app.get(AccountsService, { strict: false }).createForSystem(draft, tx));
    const archive = smallArchive('ready');
    const [trade] = archive.trades;
    const registrations = archive.contestants.map(({ id }, index) => ({
      id: `r${index}` as RegistrationId,
      contestantId: id,
      state: 'approved' as const,
      submittedAt: '2026-03-01T08:00:00.000Z',
      submittedBy: 'somebody' as AccountId,
    }));
    const stages = trade!.stages.map((stage) => ({ ...stage, entries: [] }));
    const trades = [{ ...trade!, stages, registrations }];
    await server.app.get(ArchiveImportService, { strict: false }).importArchive({ ...archive, trades });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    folder.remove();
  });

  it('[RDY-10] leads to the act, which says what else the stage lacks, and then says that nothing is missing', async () => {
    const page = await openSignedIn(browser, server.url, {
      name: 'organizer',
      path: '/competitions/ready-competition/setup',
    });
    const list = page.getByRole('region', { name: '下一阶段开赛前还缺什么' });
    await list.getByText('缺 1 项').waitFor();
    await list.getByText('人已审核通过，尚未开赛').waitFor();
    await list.getByRole('link', { name: '前往赛事设置' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('没有写明报名条件：任何人都可以报名').waitFor();
    await page.reload();
    await dialog.getByRole('button', { name: '按名单开赛' }).click();
    await list.getByRole('heading', { name: /^已备齐/ }).waitFor();
    await list.locator('summary').click();
    await list.getByRole('link', { name: '前往场次安排' }).click();
    await page.waitForURL(/\/schedule$/);
    expect(new URL(page.url()).pathname).toBe('/competitions/ready-competition/stages/ready-final/schedule');
  });
});
