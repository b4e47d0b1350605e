import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { EntryId, JudgeId } from '../../src/domain/kernel/ids';
import type { MutationBody } from '../../src/domain/mark/mutation';
import { faultsOf } from '../support/axe';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { HttpClient } from '../support/http-client';
import { signInByPassword } from '../support/signed-in-page';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { clientOf } from '../support/small-archive';
import { batchOf } from '../support/small-house';
import { issueSlips, TEST_PIN } from '../support/tablet';
import { smallTargets } from '../support/targets';
import { ALL_ASPECTS, workshopArchive, workshopSheet } from '../support/workshop-archive';

const LANDSCAPE = { width: 1280, height: 800 };
const PORTRAIT = { width: 800, height: 1280 };
const PHONE = { width: 390, height: 844 };
const PHONE_KEY = 44;

/** What is looked for in each state, in each language. English has the longer words, Chinese the colours of both themes. */
const THEMES: Readonly<Record<string, readonly string[]>> = { 'zh-CN': ['light', 'dark'], en: ['light'] };

describeWithChromium('every page and state of the judge', () => {
  let house: RunningHouse;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let lang: string;
  let faults: Record<string, unknown>;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    house = await runHouse(undefined, workshopArchive(ALL_ASPECTS));
    await house.addAccount('organizer');
    await house.addAccount('chief-judge');
    faults = {};
  });
  afterEach(async () => {
    await context.close();
    await house.remove();
  });
  afterAll(() => browser.close());

  const open = async (language: string): Promise<void> => {
    lang = language;
    context = await browser.newContext({ viewport: LANDSCAPE, locale: lang, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
  };
  const client = async (name: string): Promise<HttpClient> => {
    const http = new HttpClient(house.url);
    await http.post('/api/access/sign-in', { name, password: PASSWORD });
    return http;
  };
  const hand = async (judgeId: JudgeId, bodies: readonly MutationBody[], device = 'desk'): Promise<void> => {
    const batch = batchOf(clientOf(judgeId, device), bodies);
    const { status } = await (await client(judgeId)).post('/api/marking/mutations', batch);
    expect(status).toBe(200);
  };
  const wide = async (on: Page, { width, height }: typeof PHONE): Promise<string[]> => {
    await on.setViewportSize({ width, height });
    const extent = await on.evaluate<number>('document.documentElement.scrollWidth');
    return extent > width ? [`${extent} wide at ${width}`] : [];
  };

  /** Notes what is wrong with the page as it stands, in both orientations, light and dark, and on a telephone. */
  const look = async (state: string, on = page): Promise<void> => {
    const found: unknown[] = [];
    for (const viewport of [PORTRAIT, LANDSCAPE]) {
      found.push(...(await wide(on, viewport)), ...(await smallTargets(on)));
      for (const theme of THEMES[lang] ?? []) {
        await on.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
        found.push(...(await faultsOf(on)));
      }
    }
    found.push(...(await wide(on, PHONE)), ...(await smallTargets(on, PHONE_KEY)));
    await on.setViewportSize(LANDSCAPE);
    if (found.length > 0) faults[state] = found;
  };
  const words = (zh: string, en: string): string => (lang === 'en' ? en : zh);
  const button = (zh: string, en: string): Locator =>
    page.getByRole('button', { name: words(zh, en), exact: true });
  const openSheet = (on: Page, number: string): Promise<void> =>
    on.locator('.sheet-row', { hasText: number }).click();
  const toList = async (): Promise<void> => {
    await page.locator('.sheet-top > .button').click();
    await page.locator('.sheet-row').first().waitFor();
  };
  const onServer = (): Promise<void> =>
    page.getByText(words('全部在服务器上', 'All on the server')).waitFor({ timeout: 45_000 });

  const entrance = async (judge: JudgeId): Promise<void> => {
    const desk = await client('organizer');
    const slips = await issueSlips(desk, house.small.id, { accountIds: [judge] });
    await page.goto(`${house.url}/judge?lang=${lang}`);
    await page.locator('input[name=slip]').fill('12');
    await page.keyboard.press('Enter');
    await page.locator('.notice').waitFor();
    await look('slip, not read');
    await page.locator('.other-ways .button').last().click();
    await look('password');
    await button('返回', 'Back').click();
    await page.locator('input[name=slip]').fill(slips.get(judge)?.code ?? '');
    await page.keyboard.press('Enter');
    await page.locator('.pin-keys').waitFor();
    await page.keyboard.type('111111111111');
    await page.locator('.notice').waitFor();
    await look('PIN, refused');
    await page.keyboard.type(TEST_PIN + TEST_PIN);
    await page.locator('.sheet-row').first().waitFor();
    await page.locator('.device-notice summary').click();
    await look('list');
    await button('申报回避', 'Declare a conflict of interest').click();
    const declaring = page.locator('.declare-form');
    await declaring.getByLabel(words('亲属', 'Kin')).check();
    await declaring.locator('select').selectOption({ index: 1 });
    await declaring.locator('textarea').fill('虚构的情况');
    await look('a conflict, being declared');
    await button('提交申报', 'Declare').click();
    await page.locator('.declared-list li').waitFor();
    await declaring.getByLabel(words('某个人或某个单位', 'A person or a unit')).check();
    await look('a conflict, declared');
    await button('关闭', 'Close').click();
  };

  const aspects = async (): Promise<void> => {
    await openSheet(page, '01-1');
    await page.locator('.key-pad').waitFor();
    for (const [index, { id }] of ALL_ASPECTS.entries()) {
      await page.locator('.aspect-row').nth(index).click();
      await look(`sheet, ${id}`);
    }
    await page.locator('.aspect-row').first().click();
    await page.keyboard.type('99\n');
    await page.locator('#entry-fault').waitFor();
    await look('sheet, mark refused');
    await page.keyboard.press('Escape');
    await button('备注', 'Note').click();
    await page.getByRole('dialog').locator('textarea').fill('Burr');
    await look('note');
    await button('添加备注', 'Add the note').click();
    await page.locator('.note-list li').waitFor();
    await look('note, added');
    await page.locator('.note-dialog .dialog-acts button').click();
  };

  const conflict = async (judge: JudgeId, entry: EntryId): Promise<void> => {
    const mine: MutationBody = {
      name: 'enterMark',
      entryId: entry,
      aspectId: ALL_ASPECTS[0]!.id,
      points: 0,
      basedOn: 0,
    } as MutationBody;
    await onServer();
    await context.setOffline(true);
    await page.locator('.aspect-row').first().click();
    await page.keyboard.type('20\n');
    await page
      .getByText(words('暂时连不上服务器', 'The server cannot be reached'))
      .waitFor({ timeout: 45_000 });
    await look('sheet, server away');
    await hand(judge, [mine]);
    await context.setOffline(false);
    await page.locator('.aspect-row').first().click();
    await page.locator('.conflict-choice').waitFor({ timeout: 45_000 });
    await look('sheet, conflict');
    await page.locator('.conflict-choice button').first().click();
    await page.locator('.conflict-choice').waitFor({ state: 'detached' });
  };

  const elsewhere = async (judge: JudgeId): Promise<void> => {
    const second = await browser.newContext({ viewport: LANDSCAPE, locale: lang, reducedMotion: 'reduce' });
    const other = await second.newPage();
    await signInByPassword(other, house.url, judge);
    await other.locator('.sheet-row').first().waitFor();
    await other.goto(`${house.url}/judge?lang=${lang}`);
    await openSheet(other, '01-1');
    await other.locator('.sheet-notices .notice[data-kind=warning]').waitFor();
    await look('sheet, marked on another tablet', other);
    await second.close();
  };

  const sign = async (): Promise<void> => {
    const values = ['\n', '2\n', '1\n', '20\n', '3600\n', '0.02\n', '9\n', '5\n', '1\n'];
    for (const [index, value] of values.entries()) {
      await page.locator('.aspect-row').nth(index).click();
      const choice = page.locator('.key-choices button');
      if ((await choice.count()) > 0) await choice.first().click();
      else await page.keyboard.type(value);
    }
    await button('提交评分表', 'Submit sheet').click();
    await page.getByRole('alertdialog').waitFor();
    await look('submit');
    await button('确认提交', 'Submit').click();
    await button('交选手签字', 'Hand it to the contestant').waitFor();
    await look('submitted');
    await button('交选手签字', 'Hand it to the contestant').click();
    await look('acknowledgement');
    await button('我拒绝签字', 'I refuse to sign').click();
    await look('acknowledgement, refusal');
    await button('再看一遍', 'Read it again').click();
    await button('我已看过，无异议', 'I have seen it and agree').click();
    await page.locator('.acknowledge-form input').fill('01-1');
    await look('acknowledgement, signature');
    await button('签字', 'Sign').click();
    await page.locator('.acknowledge-done').waitFor();
    await look('acknowledgement, done');
    await button('把平板交还裁判', 'Give the tablet back to the judge').click();
    await page.getByText(words('选手已于', 'Signed: the contestant')).waitFor();
    await look('acknowledged');
    await toList();
  };

  const again = async (): Promise<void> => {
    const { judges, entries } = house.small;
    for (const [index, judge] of judges.entries())
      await hand(judge, workshopSheet(judge, entries[1]!, index === 1 ? 10 : 40), 'again');
    await page
      .locator('.sheet-row', { hasText: '01-2' })
      .getByText(words('重新评分', 'mark again'))
      .waitFor();
    await openSheet(page, '01-2');
    await page.locator('.aspect-again').waitFor();
    await look('to be marked again');
    await toList();
  };

  const closed = async (): Promise<void> => {
    const chief = await client('chief-judge');
    const ruling = { kind: 'StatusSet', status: 'withdrawn', reason: 'went home before it began' };
    for (const entry of house.small.entries)
      await chief.post(`/api/marking/entries/${entry}/rulings`, ruling);
    await openSheet(page, '01-3');
    await page.getByText(words('这名选手弃权', 'This contestant has withdrawn')).waitFor();
    await look('withdrawn');
    const { status } = await chief.post(`/api/marking/stages/${house.small.stageId}/close`);
    expect(status).toBe(200);
    await page.getByText(words('本阶段已封存', 'This stage is closed')).waitFor();
    await look('closed');
    await page.locator('.sheet-top > .button').click();
    await page.locator('.sheet-list-page h1').waitFor();
    await look('list, closed');
  };

  const leave = async (): Promise<void> => {
    await button('换人', 'Change judge').click();
    await page.locator('.judge-list').waitFor();
    await look('judges of the tablet');
    await page.locator('.judge-list button').first().click();
    await page.locator('.pin-keys').waitFor();
    await look('PIN');
  };

  it.each(['zh-CN', 'en'])(
    '[BRW-6][BRW-7] no WCAG 2.2 AA fault, no small target and nothing cut off, from the slip to the closed stage (%s)',
    async (language) => {
      await open(language);
      const [, judge] = house.small.judges;
      await entrance(judge);
      await aspects();
      await conflict(judge, house.small.entries[0]!);
      await elsewhere(judge);
      await sign();
      await again();
      await closed();
      await leave();
      expect(faults).toEqual({});
    },
    180_000,
  );
});
