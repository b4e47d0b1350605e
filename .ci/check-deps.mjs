import { filesBelow, runTool } from './lib/repository.mjs';

/** Folders whose imports are held to .dependency-cruiser.cjs. */
const FOLDERS = ['src', 'web/src', 'seeds'];
/** Fewer modules than this means that the tool saw nothing, which it reports as "no violations". */
const FLOOR = 150;

const args = [
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'json',
  ...FOLDERS.filter((f) => filesBelow([f]).length > 0),
];
const { output, code } = await runTool('dependency-cruiser/bin/dependency-cruise.mjs', args, { quiet: true });
const start = output.indexOf('{');
if (start < 0) fail([`dependency-cruiser answered no report (exit ${code}):`, output]);

const { modules, summary } = JSON.parse(output.slice(start));
const cruised = new Set(modules.map((module) => module.source));
const ours = filesBelow(FOLDERS).filter((file) => /[.]tsx?$/.test(file) && !file.endsWith('.d.ts'));
const missed = ours.filter((file) => !cruised.has(file));
const count = ours.length - missed.length;

const problems = summary.violations.map(({ rule, from, to, cycle }) => {
  const way = cycle?.length ? cycle.map((step) => step.name ?? step).join(' → ') : to;
  return `${rule.severity} ${rule.name}: ${from} → ${way}`;
});
problems.push(...missed.map((file) => `error not-cruised: ${file}`));
if (count < FLOOR)
  problems.push(`error too-few-modules: ${count} modules cruised, at least ${FLOOR} expected`);
if (problems.length > 0) fail([...problems, `${problems.length} problems in ${count} modules`]);
console.log(
  `import rules hold in ${count} modules (floor ${FLOOR}), ${summary.totalDependenciesCruised} imports`,
);

function fail(lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}
