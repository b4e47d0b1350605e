import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A browser program and the environment it needs. */
export interface ChromiumProgram {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const NODE_MODULES = path.resolve(__dirname, '..', '..', 'node_modules');
const INSTALLED_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'chrome.exe',
  'msedge.exe',
];
const INSTALLED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** As root, without a graphics card, and without a word to any server but the one under test. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--font-render-hinting=none',
];

const isPacked = process.platform === 'linux' && process.arch === 'x64';

/** Why no browser can be started on this machine; undefined when one can. */
export function chromiumSkipReason(): string | undefined {
  if (isPacked || installedChrome() !== undefined) return undefined;
  return `no Chromium from npm for ${process.platform}-${process.arch}, and no Chrome found: install one, or name it in CHROME`;
}

/** `describe` that is skipped, with the reason in its title, where no browser can be started. */
export function describeWithChromium(title: string, tests: () => void): void {
  const reason = chromiumSkipReason();
  if (reason === undefined) describe(title, tests);
  else describe.skip(`${title} [skipped: ${reason}]`, tests);
}

/**
 * Starts a real, headless Chromium: the one named in CHROME, else npm's (Linux x64), else an installed one.
 * The caller closes it. @throws Error with the reason when there is none
 */
export async function launchChromium(): Promise<Browser> {
  const reason = chromiumSkipReason();
  if (reason !== undefined) throw new Error(reason);
  return chromium.launch({ ...chromiumProgram(), headless: true, args: [...CHROMIUM_ARGS] });
}

/** The browser that is used on this machine. */
export function chromiumProgram(): ChromiumProgram {
  return isPacked && !process.env.CHROME ? unpackedChromium() : installedProgram();
}

function installedProgram(): ChromiumProgram {
  return { executablePath: installedChrome() ?? '', env: environment() };
}

/** The first call on a machine unpacks it (about three seconds); it stays in node_modules until the next install. */
function unpackedChromium(): ChromiumProgram {
  const folder = path.join(NODE_MODULES, '.cache', 'baigong', `chromium-${packedVersion()}`);
  if (!existsSync(folder)) {
    execFileSync(process.execPath, [path.join(__dirname, 'unpack-chromium.mjs'), folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(':');
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { ...environment(), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(folder, 'fonts') },
  };
}

function packedVersion(): string {
  const described: unknown = JSON.parse(
    readFileSync(path.join(NODE_MODULES, '@sparticuz', 'chromium', 'package.json'), 'utf8'),
  );
  return typeof described === 'object' && described !== null && 'version' in described
    ? String(described.version)
    : 'unknown';
}

function installedChrome(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = INSTALLED_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return process.env.CHROME ?? [...onPath, ...INSTALLED_PLACES].find((place) => existsSync(place));
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
