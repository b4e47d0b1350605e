import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { eventually } from '../support/hall-socket';
import { GUIDE_FOLDER, readGuide, wordsOnScreen, type GuideLanguage } from '../support/guide-page';
import { HttpClient } from '../support/http-client';
import { pngOf } from '../support/pictures';
import { PASSWORD, runHouse, type RunningHouse } from '../support/running-house';
import { issueSlips, TEST_PIN } from '../support/tablet';
import { workshopArchive } from '../support/workshop-archive';

const TABLET = { width: 1280, height: 800 };
const MOST_BYTES = 120_000;
const guide = readGuide();

/** A step of the walk under the title that the guide gives it. Its screenshot is taken after that many of its acts. */
interface Step {
  readonly title: string;
  /** What is there once the step can begin. */
  readonly from: string;
  readonly acts: readonly (() => Promise<unknown>)[];
  readonly shotAfter: number;
}

describeWithChromium('the guide for judges', () => {
  let house: RunningHouse;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let lang: GuideLanguage;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await context?.close();
    await house?.remove();
  });
  afterAll(() => browser.close());

  const words = (zh: string, en: string): string => (lang === 'en' ? en : zh);
  const button = (zh: string, en: string, within: Page | Locator = page): Locator =>
    within.getByRole('button', { name: words(zh, en), exact: true });
  const press =
    (zh: string, en: string): (() => Promise<void>) =>
    () =>
      button(zh, en).click();
  const type = async (digits: string): Promise<void> => {
    for (const digit of digits) {
      const key = digit === '.' ? words('小数点', 'Decimal point') : digit;
      await page.locator('.key-pad').getByRole('button', { name: key, exact: true }).click();
    }
  };
  const next = press('下一项', 'Next');
  /** A key for a mark is pressed when the one before it is stored, as a person would. */
  const level = async (zh: string, en: string): Promise<void> => {
    await page.getByText(words(zh, en)).click();
    await page.locator('.focus-state [data-state=on-disk]').waitFor();
  };

  const slip = async (): Promise<string> => {
    const desk = new HttpClient(house.url);
    await desk.post('/api/access/sign-in', { name: 'organizer', password: PASSWORD });
    const [, judge] = house.small.judges;
    const slips = await issueSlips(desk, house.small.id, { accountIds: [judge] });
    return slips.get(judge)?.code ?? '';
  };
  const pin = async (): Promise<void> => {
    for (const digit of TEST_PIN)
      await page.locator('.pin-keys').getByRole('button', { name: digit, exact: true }).click();
  };
  const note = async (): Promise<void> => {
    await page
      .getByRole('dialog')
      .locator('textarea')
      .fill(words('孔口有毛刺', 'Burr at the edge of a hole'));
    const photo = { name: 'photo.png', mimeType: 'image/png', buffer: pngOf(400) };
    await page.locator('input[type=file]').setInputFiles(photo);
    await page.locator('.note-form .note-photo').waitFor();
  };

  const entering = (): Step[] => [
    {
      title: 'Type the code of your slip',
      from: 'input[name=slip]',
      acts: [async () => page.locator('input[name=slip]').fill(await slip()), press('下一步', 'Next')],
      shotAfter: 1,
    },
    { title: 'Choose a PIN', from: '.pin-keys', acts: [pin, pin], shotAfter: 0 },
    {
      title: 'Choose a sheet',
      from: '.sheet-row',
      acts: [() => page.locator('.sheet-row').first().click()],
      shotAfter: 0,
    },
  ];
  const marking = (): Step[] => [
    { title: 'Mark with the keys', from: '.key-pad', acts: [() => type('28.5'), next], shotAfter: 1 },
    {
      title: 'Judge by levels',
      from: '.key-pad',
      acts: [() => level('刀痕轻微、均匀', 'Slight and even tool marks'), next],
      shotAfter: 1,
    },
    {
      title: 'Take points off',
      from: '.key-pad',
      acts: [() => level('未戴护目镜', 'No goggles'), next],
      shotAfter: 1,
    },
    {
      title: 'A mark that cannot be',
      from: '.key-pad',
      acts: [() => type('30'), next, () => type('20'), next],
      shotAfter: 2,
    },
    { title: 'Undo', from: '.key-pad', acts: [press('撤销', 'Undo'), () => type('21'), next], shotAfter: 1 },
    {
      title: 'A note and a photo',
      from: '.key-pad',
      acts: [press('备注', 'Note'), note, press('添加备注', 'Add the note'), press('完成', 'Done')],
      shotAfter: 2,
    },
    {
      title: 'The network is away',
      from: '.key-pad',
      acts: [() => house.stop(), () => type('3700'), press('确定', 'Enter')],
      shotAfter: 3,
    },
    { title: 'The network is back', from: '.key-pad', acts: [() => house.start()], shotAfter: 1 },
  ];
  const signing = (): Step[] => [
    {
      title: 'Submit and sign',
      from: '.submit-panel .button:enabled',
      acts: [
        press('提交评分表', 'Submit sheet'),
        () => button('确认提交', 'Submit', page.getByRole('alertdialog')).click(),
      ],
      shotAfter: 1,
    },
    {
      title: 'The contestant signs',
      from: '.sheet-notices .button[data-kind=primary]',
      acts: [
        press('交选手签字', 'Hand it to the contestant'),
        press('我已看过，无异议', 'I have seen it and agree'),
        () => page.locator('.acknowledge-form input').fill('01-1'),
        press('签字', 'Sign'),
        press('把平板交还裁判', 'Give the tablet back to the judge'),
      ],
      shotAfter: 3,
    },
    {
      title: 'The next one, or change judge',
      from: '.sheet-notices .button[data-kind=primary]',
      acts: [
        () => page.locator('.sheet-notices').getByRole('button').first().waitFor(),
        () => page.locator('.sheet-top > .button').click(),
        press('换人', 'Change judge'),
      ],
      shotAfter: 1,
    },
  ];

  /** Looks until the words are seen or nothing comes any more, since a page needs a moment after each act. */
  const lookFor = async (missing: readonly string[], patienceMs: number): Promise<readonly string[]> => {
    let left = missing;
    await eventually(
      async () => {
        const seen = await wordsOnScreen(page, left);
        left = left.filter((word) => !seen.includes(word));
        return left.length;
      },
      (count) => count === 0,
      patienceMs,
    ).catch(() => undefined);
    return left;
  };

  const shoot = async (picture: string): Promise<void> => {
    if (!process.env.UPDATE_SCREENSHOTS || lang !== 'zh-CN') return;
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.waitForTimeout(400);
    mkdirSync(path.join(GUIDE_FOLDER, path.dirname(picture)), { recursive: true });
    await page.screenshot({ path: path.join(GUIDE_FOLDER, picture) });
  };

  /** @returns the words of the step that were not on the screen, neither before nor after one of its acts */
  const walk = async ({ from, acts, shotAfter }: Step, index: number): Promise<readonly string[]> => {
    const { words: named, picture } = guide.steps[index]!;
    await page.locator(from).first().waitFor({ timeout: 45_000 });
    let missing = await lookFor(named[lang], 400);
    if (shotAfter === 0) await shoot(picture);
    for (const [done, act] of acts.entries()) {
      await act();
      const isLast = done === acts.length - 1;
      missing = await lookFor(missing, isLast ? 20_000 : 700);
      if (shotAfter === done + 1) await shoot(picture);
    }
    return missing;
  };

  it.each<GuideLanguage>(['zh-CN', 'en'])(
    '[GUI-1][GUI-2] a judge who does what it says sees what it says, step by step (%s)',
    async (language) => {
      lang = language;
      house = await runHouse(undefined, workshopArchive());
      await house.addAccount('organizer');
      context = await browser.newContext({ viewport: TABLET, locale: lang, reducedMotion: 'reduce' });
      context.setDefaultTimeout(15_000);
      page = await context.newPage();
      await page.goto(`${house.url}/judge?lang=${lang}`);
      const steps = [...entering(), ...marking(), ...signing()];
      expect(guide.steps.map(({ title }) => title)).toEqual(steps.map(({ title }) => title));
      for (const [index, step] of steps.entries())
        expect({ step: step.title, missing: await walk(step, index) }).toEqual({
          step: step.title,
          missing: [],
        });
    },
    120_000,
  );

  it('[GUI-3] every picture that it shows is there, and small', () => {
    expect(guide.steps.length).toBeGreaterThanOrEqual(10);
    for (const { picture, words: named } of guide.steps) {
      expect(existsSync(path.join(GUIDE_FOLDER, picture))).toBe(true);
      expect(statSync(path.join(GUIDE_FOLDER, picture)).size).toBeLessThan(MOST_BYTES);
      expect(Math.min(named['zh-CN'].length, named.en.length)).toBeGreaterThan(0);
    }
  });

  it.each<GuideLanguage>(['zh-CN', 'en'])(
    '[GUI-4] what it quotes for the case that something goes wrong are texts of the interface (%s)',
    (language) => {
      const file = path.join(GUIDE_FOLDER, `../web/src/i18n/${language}.json`);
      const texts = readFileSync(file, 'utf8');
      expect(guide.troubles[language].length).toBeGreaterThan(10);
      // The way back is a sign.
      const unknown = guide.troubles[language].filter((word) => word !== '←' && !texts.includes(word));
      expect(unknown).toEqual([]);
    },
  );
});
