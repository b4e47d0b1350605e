import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { formatPoints } from '../../src/domain/kernel/format-points';
import { groupBy } from '../../src/domain/kernel/group-by';
import type { AspectId, EntryId, JudgeId } from '../../src/domain/kernel/ids';
import { CutLine } from '../support/cut-line';
import { describeWithChromium, launchChromium } from '../support/chromium';
import { ON_SERVER, settle, signInJudge } from '../support/judge-tablet';
import { runHouse, type RunningHouse } from '../support/running-house';
import { aspectsOf, sampleMark, smallArchive } from '../support/small-archive';

const TABLET = { width: 1280, height: 800 };
const SIZE = { entries: 4, judges: 5 };
/** How long two tablets have no network. `PANEL_CUT_SECONDS=180` for the length of a real failure. */
const CUT_MS = Number(process.env.PANEL_CUT_SECONDS ?? 15) * 1000;
/** How long the server is away each time. */
const AWAY_MS = 3_000;

interface Tablet {
  readonly judgeId: JudgeId;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly line: CutLine;
}

describeWithChromium('a panel of five tablets in a hall with bad luck', () => {
  let house: RunningHouse;
  let browser: Browser;
  let tablets: Tablet[];

  beforeAll(async () => {
    [house, browser] = await Promise.all([
      runHouse('All data are fictional', smallArchive('small', [], SIZE)),
      launchChromium(),
    ]);
    tablets = await Promise.all(house.small.judges.map(openTablet));
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(tablets.map(({ line }) => line.cut()));
    await house.remove();
  });

  const openTablet = async (judgeId: JudgeId): Promise<Tablet> => {
    const line = await CutLine.before(house.url);
    const context = await browser.newContext({ viewport: TABLET, locale: 'zh-CN' });
    context.setDefaultTimeout(60_000);
    const page = await signInJudge(context, line.url, judgeId);
    // Tablets are opened before the start: their sheets are there before any network fails.
    await settle(page, SIZE.entries);
    await page.getByText(ON_SERVER).waitFor();
    return { judgeId, context, page, line };
  };

  const numberOf = (entryId: EntryId): string => `01-${house.small.entries.indexOf(entryId) + 1}`;
  const openSheet = async ({ page }: Tablet, entryId: EntryId): Promise<void> => {
    await page.locator('.sheet-row', { hasText: numberOf(entryId) }).click();
    await page.locator('.score-field, .submit-panel').first().waitFor();
  };
  const leaveSheet = async ({ page }: Tablet): Promise<void> => {
    await page.getByRole('button', { name: '全部评分表' }).first().click();
    await page.locator('.sheet-row').first().waitFor();
  };

  /** One mark by the keys of the page; it counts as entered when the tablet says that it has it. */
  const tapMark = async ({ page }: Tablet, text: string): Promise<void> => {
    const keys = page.locator('.key-pad');
    for (const key of text)
      await keys.getByRole('button', { name: key === '.' ? '小数点' : key, exact: true }).click();
    await keys.getByRole('button', { name: /^(下一项|确定)$/ }).click();
  };

  const markAll = async (tablet: Tablet): Promise<void> => {
    for (const entryId of house.small.entries) {
      await openSheet(tablet, entryId);
      for (const aspectId of aspectsOf(house.small, tablet.judgeId))
        await tapMark(tablet, formatPoints(sampleMark(entryId, tablet.judgeId, aspectId)));
      await leaveSheet(tablet);
      await wait(AWAY_MS / 3);
    }
  };

  const signAll = async (tablet: Tablet): Promise<void> => {
    for (const entryId of house.small.entries) {
      await openSheet(tablet, entryId);
      await tablet.page.getByRole('button', { name: '提交评分表' }).click();
      await tablet.page.getByRole('button', { name: '确认提交' }).click();
      await tablet.page.getByText('这份评分表已提交').waitFor();
      await leaveSheet(tablet);
    }
  };

  /** The server is away twice, and two tablets have no network for much longer. */
  const haveBadLuck = async (): Promise<void> => {
    const unlucky = tablets.slice(0, 2);
    await wait(1_500);
    await Promise.all(unlucky.map(({ line }) => line.cut()));
    for (let time = 0; time < 2; time += 1) {
      await house.stop();
      await wait(AWAY_MS);
      await house.start();
      await wait(AWAY_MS);
    }
    await wait(Math.max(0, CUT_MS - 4 * AWAY_MS));
    for (const { page } of unlucky) expect(await page.getByText(ON_SERVER).count()).toBe(0);
    await Promise.all(unlucky.map(({ line }) => line.mend()));
  };

  it('[BRW-14] no mark is lost or doubled, and every tablet ends with all of them on the server', async () => {
    await Promise.all([haveBadLuck(), ...tablets.map(markAll)]);
    await Promise.all(tablets.map(({ page }) => page.getByText(ON_SERVER).waitFor({ timeout: 90_000 })));
    await Promise.all(tablets.map(signAll));

    const rows = await house.ledger();
    const facts = rows.map(({ fact }) => fact);
    const marks = facts.flatMap((fact) =>
      fact.kind === 'MarkAppended' ? [[fact.entryId, fact.judgeId, fact.aspectId, fact.points]] : [],
    );
    const expected = tablets.flatMap(({ judgeId }) =>
      house.small.entries.flatMap((entryId) =>
        aspectsOf(house.small, judgeId).map((aspectId: AspectId) => [
          entryId,
          judgeId,
          aspectId,
          sampleMark(entryId, judgeId, aspectId),
        ]),
      ),
    );
    const inOrder = (list: readonly unknown[][]): string[] => list.map(String).toSorted();
    expect(inOrder(marks)).toEqual(inOrder(expected));
    const kinds = groupBy(facts, ({ kind }) => kind);
    expect([...kinds.keys()].toSorted()).toEqual(['MarkAppended', 'SheetSubmitted']);
    expect(kinds.get('SheetSubmitted')).toHaveLength(SIZE.entries * SIZE.judges);
    await Promise.all(tablets.map(({ context }) => context.close()));
  }, 400_000);
});
