const { projects } = require('../../jest.config.cjs');

/** What must notice a changed rule: the specs that stand beside it. Cases, laws and golden results come on top. */
const [unit] = projects;

module.exports = {
  ...unit,
  displayName: 'mutation',
  rootDir: '../..',
  // Jest looks through these folders again for every mutant.
  roots: ['<rootDir>/src/domain'],
  watchman: false,
  testMatch: [`<rootDir>/src/domain/${process.env.MUTATED_FOLDER ?? '*'}/**/*.spec.ts`],
};
