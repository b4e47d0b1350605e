import type { BrowserContext, Page } from 'playwright-core';
import { eventually } from './hall-socket';
import { signInByPassword } from './signed-in-page';

/** What the judge's page shows to whoever is not signed in. */
export const ENTRANCE = '.other-ways';
/** "Everything is on the server." */
export const ON_SERVER = '全部在服务器上';

/** Signs a judge in by account and password, in a new page of the browser. */
export async function signInJudge(context: BrowserContext, url: string, name: string): Promise<Page> {
  const page = await context.newPage();
  await signInByPassword(page, url, name);
  await page.locator('.sheet-row').first().waitFor();
  return page;
}

export async function openSheet(page: Page, number: string): Promise<void> {
  await page.locator('.sheet-row', { hasText: number }).click();
  await page.locator('.key-pad').waitFor();
}

export async function tap(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys)
    await page.locator('.key-pad').getByRole('button', { name: key, exact: true }).click();
}

/** Waits until the page is kept by its worker, and so many sheets by the page. */
export async function settle(page: Page, sheets: number): Promise<void> {
  await page.waitForFunction('navigator.serviceWorker.controller !== null');
  await eventually(
    () => keptPaths(page),
    (paths) => paths.length === 1 + sheets,
    20_000,
  );
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** Which build the page is of. */
export function buildOf(page: Page): Promise<string | null> {
  return page.locator('meta[name=baigong-build]').getAttribute('content');
}

/** What of the sheets is kept in the browser. */
export async function keptPaths(page: Page): Promise<readonly string[]> {
  const keys = await readAll<[string, string]>(page, ['baigong-kept', 'answers', 'getAllKeys']);
  return keys.map(([, path]) => path);
}

/** The rows of the outbox as they lie on the tablet's disk. */
export function outboxRows(page: Page): Promise<readonly Record<string, unknown>[]> {
  return readAll(page, ['baigong-outbox', 'entries', 'getAll']);
}

/** Reads a store as it is; makes no database where there is none. In the words of the browser, whose types tests do not have. */
function readAll<T>(page: Page, [database, store, method]: readonly string[]): Promise<readonly T[]> {
  return page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open(${JSON.stringify(database)});
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction('${store}').objectStore('${store}').${method}();
      reading.onsuccess = () => {
        db.close();
        resolve(reading.result);
      };
    };
  })`);
}
