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

/**
 * Kinds whose specs start the whole product. In the gate (GATHERED=1) they are loaded by the dozen, see test/support/gathered.ts; else
 * each is a file of its own, as whoever works on one wants it.
 */
const products = (displayName, folders, shares, more) =>
  process.env.GATHERED === '1'
    ? Array.from({ length: shares }, (_, nth) =>
        suite(displayName, ['<rootDir>/test/support/gathered.ts'], {
          ...more,
          globals: { GATHERED: { folders, nth, of: shares } },
        }),
      )
    : [
        suite(
          displayName,
          folders.map((folder) => `<rootDir>/${folder}/*.spec.ts`),
          more,
        ),
      ];

module.exports = {
  // A third one works while browsers and timers of the other two are waited for.
  maxWorkers: process.env.GATHERED === '1' ? 3 : 2,
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
    ...products('e2e', ['test/e2e', 'web/test'], 8, patient),
    ...products('storage', ['test/storage'], 5, {
      ...patient,
      globalSetup: '<rootDir>/test/support/postgres.setup.mjs',
      globalTeardown: '<rootDir>/test/support/postgres.teardown.mjs',
    }),
    ...products('browser', ['test/browser'], 6, patient),
  ],
};
