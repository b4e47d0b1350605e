// Nest 12 is ESM only; Jest on Node 20 cannot require it, so SWC compiles it to CommonJS too (docs/adr/001).
const swc = (parser) => [
  '@swc/jest',
  {
    jsc: {
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      keepClassNames: true,
      target: 'es2023',
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const base = {
  testEnvironment: 'node',
  moduleNameMapper: {
    '^#domain/(.*)$': '<rootDir>/src/domain/$1',
    '^#contract/(.*)$': '<rootDir>/src/contract/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/.cache/'],
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@noble|hucre|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)',
  ],
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', tsx: false, decorators: true }),
    '^.+\\.tsx$': swc({ syntax: 'typescript', tsx: true, decorators: true }),
    'node_modules/.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
};
/** Tests that start servers, databases and browsers. Jest knows a time limit per project only in this way. */
const patient = { setupFilesAfterEnv: ['<rootDir>/test/support/patient.cjs'] };
const suite = (displayName, testMatch, more = {}) => ({ ...base, displayName, testMatch, ...more });

module.exports = {
  maxWorkers: 2,
  testTimeout: 10_000,
  reporters: [['default', { summaryThreshold: 1000 }]],
  verbose: false,
  projects: [
    suite('unit', [
      '<rootDir>/src/**/*.spec.{ts,tsx}',
      '<rootDir>/web/src/**/*.spec.ts',
      '<rootDir>/seeds/**/*.spec.ts',
    ]),
    suite(
      'rules',
      ['rules', 'laws', 'golden', 'docs'].map((folder) => `<rootDir>/test/${folder}/**/*.spec.ts`),
      patient,
    ),
    suite('e2e', ['<rootDir>/test/e2e/**/*.spec.ts', '<rootDir>/web/test/**/*.spec.ts'], patient),
    suite('storage', ['<rootDir>/test/storage/**/*.spec.ts'], {
      ...patient,
      globalSetup: '<rootDir>/test/support/postgres.setup.mjs',
      globalTeardown: '<rootDir>/test/support/postgres.teardown.mjs',
    }),
    suite('browser', ['<rootDir>/test/browser/**/*.spec.ts'], patient),
  ],
};
