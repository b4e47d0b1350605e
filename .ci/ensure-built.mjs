import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ensureInstalled } from './ensure-installed.mjs';
import { withLock } from './lib/lock.mjs';
import { at, filesBelow, fingerprint, run, runTool, say, secondsSince } from './lib/repository.mjs';

const isTest = (file) => /[.]spec[.]tsx?$/.test(file);
const COMPRESSIBLE = /[.](js|css|html|svg|json|webmanifest|txt|wasm|map)$/;
/** Below this size a compressed copy saves no packet on the wire. */
const WORTH_COMPRESSING = 1024;

const PAPER_FONTS = [
  ['noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf', 'NotoSansSC'],
  ['noto-serif-sc', '600SemiBold/NotoSerifSC_600SemiBold.ttf', 'NotoSerifSC'],
];

const PARTS = [
  {
    name: '服务器 / server',
    stamp: at('dist', '.server-built'),
    sources: ['src', 'seeds', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    build: buildServer,
  },
  {
    name: '网页 / web client',
    stamp: at('dist', '.web-built'),
    sources: ['web', 'src/domain', 'src/contract', 'package-lock.json'],
    build: buildWeb,
  },
];

/** Makes dist/ match the sources; each part is rebuilt only when the contents of its own sources changed. */
export async function ensureBuilt() {
  await withLock(at('.cache', 'build.lock'), async () => {
    for (const part of PARTS) await ensurePart(part);
  });
}

async function ensurePart(part) {
  const wanted = fingerprint(filesBelow(part.sources).filter((file) => !isTest(file)));
  if (existsSync(part.stamp) && readFileSync(part.stamp, 'utf8') === wanted) return;
  const startedAt = performance.now();
  say(`正在构建：${part.name} … / Building …`);
  const { code, output } = await part.build();
  if (code !== 0) {
    say(output);
    say(`构建失败：${part.name}。/ The build failed; the reason is above.`);
    process.exit(code);
  }
  mkdirSync(path.dirname(part.stamp), { recursive: true });
  writeFileSync(part.stamp, wanted);
  say(`构建完成：${part.name}（${secondsSince(startedAt)} s）`);
}

async function buildServer() {
  // From nothing: a migration that was renamed must not stay behind in its old compiled form.
  for (const old of ['dist/src', 'dist/seeds', 'dist/.tsbuildinfo', 'dist/.server-built']) {
    rmSync(at(old), { recursive: true, force: true });
  }
  const result = await runTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json'], { quiet: true });
  if (result.code !== 0) return result;
  copySeedData();
  copyPaperFonts();
  return run(process.execPath, [at('dist/src/describe-http.js'), at('dist/openapi.json')], { quiet: true });
}

/** One weight of nine of each font, and its licence: what printed papers need is all that the server carries. */
function copyPaperFonts() {
  mkdirSync(at('dist/fonts'), { recursive: true });
  for (const [name, weight, file] of PAPER_FONTS) {
    const from = (path) => at('node_modules/@expo-google-fonts', name, path);
    cpSync(from(weight), at('dist/fonts', `${file}.ttf`));
    cpSync(from('LICENSE_FONT'), at('dist/fonts', `${file}-LICENSE.txt`));
  }
}

function copySeedData() {
  for (const file of filesBelow(['seeds']).filter((name) => !name.endsWith('.ts'))) {
    cpSync(at(file), at('dist', file), { recursive: true });
  }
}

async function buildWeb() {
  for (const old of ['dist/web', 'dist/.web-built']) rmSync(at(old), { recursive: true, force: true });
  const result = await runTool('vite/bin/vite.js', ['build', 'web', '--logLevel', 'warn'], { quiet: true });
  if (result.code === 0) await precompress();
  return result;
}

/** Writes a .br and a .gz beside every text asset, so that the server compresses nothing while it serves. */
async function precompress() {
  const assets = filesBelow(['dist/web'], []).filter((file) => COMPRESSIBLE.test(file));
  await Promise.all(assets.filter((file) => statSync(at(file)).size >= WORTH_COMPRESSING).map(compressOne));
}

async function compressOne(file) {
  const bytes = readFileSync(at(file));
  // Quality 9 is within a few per cent of 11 and takes a fraction of its time.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  writeFileSync(at(`${file}.br`), brotli);
  writeFileSync(at(`${file}.gz`), zipped);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensureInstalled();
  await ensureBuilt();
}
