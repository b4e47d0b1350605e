import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Archive } from '../../src/domain/archive/archive';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { startTestApp } from '../support/app';
import { faultsOf } from '../support/axe';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { officialSmall } from '../support/official-house';
import { runProgram } from '../support/program';
import { runHouse, type RunningHouse } from '../support/running-house';
import { archiveOf } from '../support/small-house';
import { withMembers } from '../support/small-rules';
import { temporaryFolder } from '../support/temporary-folder';

const PHONE = { width: 390, height: 844 };

async function officialArchive(): Promise<Archive> {
  const test = await startTestApp();
  const { small } = await officialSmall(test, 'verify');
  const archive = JSON.parse(canonicalJson(await archiveOf(test, small.id))) as Archive;
  await test.close();
  return archive;
}

describeWithChromium('an archive verified in the browser', () => {
  const folder = temporaryFolder();
  let house: RunningHouse;
  let browser: Browser;
  let archive: Archive;

  beforeAll(async () => {
    [house, browser, archive] = await Promise.all([
      runHouse('所有数据均为虚构'),
      launchChromium(),
      officialArchive(),
    ]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.remove();
    folder.remove();
  });

  const written = (name: string, text: string): string => {
    const path = join(folder.path, name);
    writeFileSync(path, text);
    return path;
  };

  /** The page, loaded as a whole; from then on without the network. What it asks for afterwards is in `asked`. */
  async function withoutNetwork(): Promise<{ readonly page: Page; readonly asked: readonly string[] }> {
    const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const asked: string[] = [];
    await page.goto(`${house.url}/verify?lang=en`);
    await page.getByText('you may switch it off').waitFor();
    await context.setOffline(true);
    page.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url())) asked.push(request.url());
    });
    return { page, asked };
  }

  const choose = async (page: Page, path: string, conclusion: string): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByRole('heading', { name: conclusion }).waitFor();
  };

  const saved = async (page: Page, link: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: link }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };

  it('[VER-11] without the network a sound archive verifies as by the command, in both languages, and nothing is sent', async () => {
    const { page, asked } = await withoutNetwork();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.type')).toBe('file');
    const path = written('sound.json', canonicalJson(archive));
    await choose(page, path, 'Everything in the archive is what its ledger and its rules come to.');
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    const [english, chinese] = await Promise.all([
      runProgram(['verify', path, '--language', 'en']),
      runProgram(['verify', path]),
    ]);
    expect(await saved(page, 'Save this report')).toBe(english.stdout);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '结论：档案与复算结果全部一致。' }).waitFor();
    expect(await page.getByRole('list', { name: '核验项目' }).getByRole('listitem').count()).toBe(10);
    expect(await saved(page, '保存核验报告')).toBe(chinese.stdout);
    expect(asked).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('[VER-12] one changed mark is named with its row; a file that is no archive is said in a sentence; the next file takes its place', async () => {
    const { page } = await withoutNetwork();
    const row = archive.ledger.findIndex(({ fact }) => fact.kind === 'MarkAppended');
    const forged = withMembers(archive, { [`ledger[${row}].fact.points`]: 0 });
    const path = written('forged.json', canonicalJson(forged));
    await choose(page, path, 'The archive does not fit');
    const chain = page.getByRole('listitem').filter({ hasText: 'hash chain of the ledger' });
    expect(await chain.innerText()).toContain('DOES NOT FIT');
    expect(await chain.innerText()).toContain(`ledger row ${row + 1} (hash)`);
    expect(await chain.innerText()).toContain(`written: ${archive.ledger[row]!.hash}`);
    expect(await faultsOf(page)).toEqual([]);
    const cut = written('cut.json', canonicalJson(archive).slice(0, -9));
    await choose(page, cut, 'This file is not an archive that can be verified.');
    await page.getByText('Take the archive again').waitFor();
    expect(await page.getByRole('listitem').count()).toBe(0);
    const large = written('large.json', '[' + '1,'.repeat(16 << 20));
    await page.locator('input[type=file]').setInputFiles(large);
    await choose(page, written('sound.json', canonicalJson(archive)), 'Everything in the archive');
    // The larger file had been far from its end: nothing more is heard of it.
    const heard = `new Promise((done) => {
      new MutationObserver(() => done('changed')).observe(document.querySelector('.verify-result'), { childList: true });
      setTimeout(() => done('as it was'), 300);
    })`;
    expect(await page.evaluate(heard)).toBe('as it was');
    await page.context().close();
  }, 120_000);
});
