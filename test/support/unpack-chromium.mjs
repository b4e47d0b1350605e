// node unpack-chromium.mjs <folder>: unpacks the Chromium of @sparticuz/chromium, with the libraries it needs on a
// machine that has none, into a folder. A process of its own, because the package takes both the folder and the
// decision about the libraries from its environment.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [folder] = process.argv.slice(2);
const staging = `${folder}.${process.pid}`;
mkdirSync(staging, { recursive: true });
process.env.TMPDIR = staging;
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'; // makes it unpack the NSS libraries too
const { default: chromium } = await import('@sparticuz/chromium'); // only now: it reads the environment at once
await chromium.executablePath();

// The font list names the place it was made for.
const fonts = path.join(staging, 'fonts', 'fonts.conf');
writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', path.join(folder, 'fonts')));
try {
  renameSync(staging, folder); // at once: no other process ever sees half a browser
} catch {
  rmSync(staging, { recursive: true, force: true }); // another process was faster
}
