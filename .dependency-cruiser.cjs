const FEATURES = 'setup|marking|results|live|publication|honours|exports|access';
const PRIVATE = '^src/.*[.](repository|entity|controller|gateway|dto|view)[.]ts$';
/** Every station writes its outbox row and its audit record in its own transaction. */
const SHARED = '^src/platform/(outbox|audit)/';
/** Every station may look upstream only (docs/adr/006). */
const DOWNSTREAM = {
  setup: 'marking|results|live|publication|honours|exports',
  marking: 'results|live|publication|honours|exports',
  results: 'live|publication|honours|exports',
  live: 'publication|honours|exports',
  publication: 'live|honours|exports',
  honours: 'live|exports|results',
};
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '[.]spec[.]ts$' },
      to: { pathNot: '^src/domain/' },
    },
    {
      // docs/adr/028: types may be shared, nothing that computes.
      name: 'second-computation-shares-no-code',
      severity: 'error',
      from: { path: '^src/domain/second-computation/', pathNot: '[.]spec[.]ts$' },
      to: {
        path: '^src/domain/',
        pathNot: '^src/domain/second-computation/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      // Nor may what it is compared with lean on it.
      name: 'rulebook-knows-no-second-computation',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '^src/domain/(second-computation|verification)/' },
      to: { path: '^src/domain/second-computation/' },
    },
    {
      name: 'contract-is-types',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { pathNot: '^src/(contract|domain)/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: `^src/(${FEATURES})/` },
    },
    ...Object.entries(DOWNSTREAM).map(([station, later]) => ({
      name: `${station}-looks-upstream-only`,
      severity: 'error',
      from: { path: `^src/${station}/` },
      to: { path: `^src/(${later})/` },
    })),
    {
      name: 'no-foreign-privates',
      severity: 'error',
      from: { path: '^src/([^/]+)/([^/]+)/' },
      to: { path: PRIVATE, pathNot: `^src/$1/$2/|${SHARED}` },
    },
    {
      name: 'no-foreign-privates-flat',
      severity: 'error',
      from: { path: '^src/(live|publication|exports|access)/[^/]+[.]ts$' },
      to: { path: PRIVATE, pathNot: `^src/$1/|${SHARED}` },
    },
    {
      name: 'only-repositories-touch-typeorm',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '[.](repository|entity|read-model|migration)[.]ts$|^src/platform/database/|[.]spec[.]ts$',
      },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm|better-sqlite3|pg)/' },
    },
    {
      name: 'only-gateways-touch-socket-io',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]gateway[.]ts$|^src/platform/realtime/|^src/cli/simulate/' },
      to: { path: 'node_modules/socket.io' },
    },
    {
      name: 'web-sees-domain-and-contract-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: '^src/(domain|contract)/' },
    },
    {
      name: 'sync-knows-no-react',
      severity: 'error',
      from: { path: '^web/src/sync/' },
      to: { path: 'node_modules/react' },
    },
    {
      name: 'screens-do-not-import-each-other',
      severity: 'error',
      from: { path: '^web/src/(judge|organizer|hr|board|verify)/' },
      to: { path: '^web/src/(judge|organizer|hr|board|verify)/', pathNot: '^web/src/$1/' },
    },
    { name: 'no-barrels', severity: 'error', from: { path: '^(src|web/src)/.*index[.]tsx?$' }, to: {} },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(src|web/src)', pathNot: 'main[.]tsx?$|[.]d[.]ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
  },
};
