/** One folder of the domain, named by the environment; run-mutation.mjs goes through them all. */
const folder = process.env.MUTATED_FOLDER ?? '*';

export default {
  testRunner: 'jest',
  jest: { configFile: 'test/mutation/jest.config.cjs', enableFindRelatedTests: false },
  plugins: ['@stryker-mutator/jest-runner'],
  mutate: [`src/domain/${folder}/**/*.ts`, '!**/*.spec.ts'],
  ignorePatterns: ['bench', 'data', 'dist', 'docs', 'web'],
  coverageAnalysis: 'perTest',
  tempDirName: `.cache/mutation/work-${folder}`,
  reporters: ['json', 'html'],
  jsonReporter: { fileName: `.cache/mutation/${folder}.json` },
  htmlReporter: { fileName: `.cache/mutation/${folder}.html` },
  warnings: { slow: false },
  concurrency: 2,
};
