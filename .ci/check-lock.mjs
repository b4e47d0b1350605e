// `npm ci` refuses a lock file that lacks a package some other platform needs, and npm leaves such packages out when
// the registry it was written with could not give them. This finds the gaps; with --fix it fills them: the version is
// the one the parent names, the platform is in the name, and npm fetches it only where it fits.
import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './lib/repository.mjs';

const FILE = at('package-lock.json');
const SYSTEMS = ['darwin', 'win32', 'linux', 'freebsd', 'android', 'openharmony', 'aix', 'sunos'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64'];
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const gaps = Object.values(lock.packages).flatMap((parent) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !Object.keys(lock.packages).some((place) => place.endsWith(`node_modules/${name}`)))
    .map(([name, version]) => ({ name, version, dev: parent.dev })),
);

if (gaps.length === 0) {
  console.log('the lock file names every package of every platform');
} else if (process.argv.includes('--fix')) {
  for (const gap of gaps) lock.packages[`node_modules/${gap.name}`] = entryFor(gap);
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`${gaps.length} packages of other platforms added to the lock file`);
} else {
  gaps.forEach(({ name, version }) => console.error(`not in the lock file: ${name}@${version}`));
  console.error('repair it with: node .ci/check-lock.mjs --fix');
  process.exit(1);
}

function entryFor({ name, version, dev }) {
  const words = name.split(/[-/]/);
  const system = SYSTEMS.find((known) => words.includes(known));
  const processor = PROCESSORS.find((known) => words.includes(known));
  const library = LIBRARIES[words.at(-1)];
  if (!system || !processor) throw new Error(`cannot tell the platform of ${name}`);
  return {
    version,
    cpu: [processor],
    ...(dev && { dev }),
    ...(system === 'linux' && library && { libc: [library] }),
    optional: true,
    os: [system],
  };
}
