import type { Browser, Page } from 'playwright-core';
import { PASSWORD } from './running-house';

interface Visit {
  readonly name: string;
  /** May carry a query. */
  readonly path: string;
  /** Absent: the one that every account of a test has. */
  readonly password?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly language?: string;
  /** At which the page's own clock stands still; absent: the machine's. */
  readonly now?: Date;
}

const DESK = { width: 1440, height: 900 };

/** A person with an account at her page, in a browser of her own; closing the browser closes it. */
export async function openSignedIn(browser: Browser, url: string, visit: Visit): Promise<Page> {
  const { name, password = PASSWORD, path, viewport = DESK, language = 'zh-CN', now } = visit;
  // Without motion, as people may ask for it: a dialog that still opens moves under the mouse.
  const context = await browser.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  if (now) await page.clock.setFixedTime(now);
  if (path === '/judge') {
    await signInByPassword(page, url, name, password);
    return page;
  }
  await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
  await submitPassword(page, name, password);
  return page;
}

/** Signs a judge in on her page by the fallback: account and password. */
export async function signInByPassword(
  page: Page,
  url: string,
  name: string,
  password = PASSWORD,
): Promise<void> {
  await page.goto(`${url}/judge?lang=zh-CN`);
  await page.getByRole('button', { name: '用账号和密码登录' }).click();
  await submitPassword(page, name, password);
}

/** Fills in the form that is open. */
export async function submitPassword(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.locator('input[name=name]').fill(name);
  await page.locator('input[type=password]').fill(password);
  await page.locator('button[type=submit]').click();
}
