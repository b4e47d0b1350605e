import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumProgram } from './chromium';

/** A real browser on a folder of its own, as on a tablet: what it stored is there when it is started again. */
export interface KillableChromium {
  /** The one context there is: that of the profile. */
  readonly context: BrowserContext;
  /** SIGKILL: nothing is flushed, no handler runs. */
  kill(): Promise<void>;
  /** As a person closes it. */
  close(): Promise<void>;
}

/** Starts it, with more arguments where they are needed; the caller ends it. */
export async function startKillableChromium(
  folder: string,
  more: readonly string[] = [],
): Promise<KillableChromium> {
  const { executablePath, env } = chromiumProgram();
  const portFile = path.join(folder, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`];
  const args = [...CHROMIUM_ARGS, ...own, ...more];
  const child = spawn(executablePath, args, { env, stdio: 'ignore' });
  const browser = await connect(child, portFile);
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no profile');
  context.setDefaultTimeout(20_000);
  return {
    context,
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
    close: async () => {
      const ended = once(child, 'exit');
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

async function connect(child: ChildProcess, portFile: string): Promise<Browser> {
  const deadline = performance.now() + 30_000;
  while (child.exitCode === null && performance.now() < deadline) {
    const [port] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the browser did not start (${child.exitCode})`);
}
