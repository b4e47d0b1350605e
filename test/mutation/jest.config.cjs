const { projects } = require('../../jest.config.cjs');

/** What proves the domain: its own specs, the cases and the laws, without servers, databases and browsers. */
const [unit, rules] = projects;

module.exports = {
  ...unit,
  displayName: 'mutation',
  rootDir: '../..',
  setupFilesAfterEnv: rules.setupFilesAfterEnv,
  testMatch: ['<rootDir>/src/domain/**/*.spec.ts', ...rules.testMatch],
};
