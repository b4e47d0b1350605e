/** `npm run mutation`: how many changes of the rulebook the specs beside it notice. Cases, laws and golden results come on top. */
export default {
  testRunner: 'specs',
  plugins: ['./test/mutation/spec-runner.mjs'],
  // The second computation has the laws as its tests.
  mutate: ['src/domain/**/*.ts', '!src/domain/second-computation/**', '!**/*.spec.ts'],
  ignorePatterns: ['bench', 'data', 'dist', 'docs', 'web'],
  coverageAnalysis: 'perTest',
  tempDirName: '.cache/mutation/work',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  warnings: { slow: false },
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
};
