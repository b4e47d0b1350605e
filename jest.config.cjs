// Nest 12 is ESM only; Jest on Node 20 cannot require it, so SWC compiles it to CommonJS too (docs/adr/001).
const swc = (parser) => [
  '@swc/jest',
  {
    jsc: { parser, transform: { legacyDecorator: true, decoratorMetadata: true }, keepClassNames: true, target: 'es2023' },
    module: { type: 'commonjs' },
  },
];
const base = {
  testEnvironment: 'node',
  moduleNameMapper: {
    '^#domain/(.*)$': '<rootDir>/src/domain/$1',
    '^#contract/(.*)$': '<rootDir>/src/contract/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)'],
  transform: {
    '^.+\\.tsx?$': swc({ syntax: 'typescript', tsx: false, decorators: true }),
    'node_modules/.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
};
const suite = (displayName, testMatch, more = {}) => ({ ...base, displayName, testMatch, ...more });
module.exports = {
  projects: [
    suite('unit', ['<rootDir>/src/**/*.spec.ts', '<rootDir>/web/src/**/*.spec.ts', '<rootDir>/seeds/**/*.spec.ts']),
    suite('rules', ['<rootDir>/test/rules/**/*.spec.ts', '<rootDir>/test/laws/**/*.spec.ts']),
    suite('e2e', ['<rootDir>/test/e2e/**/*.spec.ts']),
    suite('storage', ['<rootDir>/test/storage/**/*.spec.ts'], {
      globalSetup: '<rootDir>/test/support/postgres.setup.mjs',
      globalTeardown: '<rootDir>/test/support/postgres.teardown.mjs',
    }),
    suite('browser', ['<rootDir>/test/browser/**/*.spec.ts']),
  ],
};
