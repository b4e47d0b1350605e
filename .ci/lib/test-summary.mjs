import path from 'node:path';
import { ROOT } from './repository.mjs';

/**
 * What is said at the end of a test run.
 * @param report Jest's JSON report, or undefined when there is none
 * @returns ok, the lines that name failures and skips, and the closing line `N passed, N failed, N skipped`
 */
export function testSummary(report, { jestCode, isCi }) {
  if (!report)
    return {
      ok: false,
      lines: ['Jest ended without a report'],
      closingLine: '0 passed, 1 failed, 0 skipped',
    };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const names = ['pending', 'todo', 'skipped'].flatMap((status) => testsWith(report, status));
  const mustRun = names.filter((name) => !isOutside(name));
  const lines = [
    ...testsWith(report, 'failed').map((name) => `   failed   ${name}`),
    ...broken.map((file) => `   failed   ${fileName(file)} (did not run)`),
    ...names.map((name) => `   skipped  ${name}`),
  ];
  if (isCi && mustRun.length > 0) lines.push('   under CI a skipped test is a failure');
  if (report.numTotalTests === 0) lines.push('   no test was found');
  return {
    ok: jestCode === 0 && failed === 0 && report.numTotalTests > 0 && !(isCi && mustRun.length > 0),
    lines,
    closingLine: `${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped`,
  };
}

/** Golden results lie beside the repository, not in it: where they are absent, nothing here could be at fault. */
const isOutside = (name) => /\[GLD-\d+\]/.test(name);

const fileName = (file) => path.relative(ROOT, file.name);

function testsWith(report, status) {
  return report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === status)
      .map((test) => `${fileName(file)}: ${test.fullName}`),
  );
}
