import type { RouteObject } from 'react-router';
import { Loading } from '../ui/loading';
import { ConsoleHome } from './console-home';
import { PageProblem } from './page-problem';

/** Pages of one competition, below `/competitions/<id>`. Each is fetched when it is first opened. */
const COMPETITION_ROUTES: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('../organizer/overview-page')).OverviewPage }),
  },
  { path: 'setup', lazy: async () => ({ Component: (await import('../organizer/setup-page')).SetupPage }) },
  {
    path: 'roster',
    lazy: async () => ({ Component: (await import('../organizer/roster-import/roster-page')).RosterPage }),
  },
  {
    path: 'units',
    lazy: async () => ({ Component: (await import('../organizer/units/units-page')).UnitsPage }),
  },
  {
    path: 'registrations',
    lazy: async () => ({
      Component: (await import('../organizer/registrations/registrations-page')).RegistrationsPage,
    }),
  },
  {
    path: 'judges',
    lazy: async () => ({ Component: (await import('../organizer/judges/judges-home')).JudgesHome }),
  },
  {
    path: 'judges/register',
    lazy: async () => ({ Component: (await import('../organizer/judges/register-page')).RegisterPage }),
  },
  {
    path: 'judges/conflicts',
    lazy: async () => ({ Component: (await import('../organizer/judges/conflicts-page')).ConflictsPage }),
  },
  {
    path: 'judges/seats',
    lazy: async () => ({ Component: (await import('../organizer/judges/seats-page')).SeatsPage }),
  },
  {
    path: 'judges/slips',
    lazy: async () => ({ Component: (await import('../organizer/slips/slips-page')).SlipsPage }),
  },
  {
    path: 'trades/:tradeId/entry-rules',
    lazy: async () => ({
      Component: (await import('../organizer/entry-rules/entry-rules-page')).EntryRulesPage,
    }),
  },
  {
    path: 'units/participations',
    lazy: async () => ({
      Component: (await import('../organizer/participations/participations-page')).ParticipationsPage,
    }),
  },
  {
    path: 'units/participations/file',
    lazy: async () => ({
      Component: (await import('../organizer/participations/participation-file-page')).ParticipationFilePage,
    }),
  },
  {
    path: 'units/file',
    lazy: async () => ({
      Component: (await import('../organizer/unit-files/unit-files-page')).UnitFilesPage,
    }),
  },
  {
    path: 'field',
    lazy: async () => ({ Component: (await import('../organizer/field/field-page')).FieldPage }),
  },
  {
    path: 'stages/:stageId/reveal',
    lazy: async () => ({ Component: (await import('../organizer/reveal/remote-page')).RemotePage }),
  },
  {
    path: 'stages/:stageId/schedule',
    lazy: async () => ({ Component: (await import('../organizer/schedule/schedule-page')).SchedulePage }),
  },
  {
    path: 'stages/:stageId/draws',
    lazy: async () => ({ Component: (await import('../organizer/field/draws-page')).DrawsPage }),
  },
  {
    path: 'stages/:stageId/scores',
    lazy: async () => ({
      Component: (await import('../organizer/score-import/score-import-page')).ScoreImportPage,
    }),
  },
  {
    path: 'stages/:stageId/scheme',
    lazy: async () => ({ Component: (await import('../organizer/scheme/scheme-page')).SchemePage }),
  },
  {
    path: 'stages/:stageId/sealing',
    lazy: async () => ({ Component: (await import('../organizer/field/sealing-page')).SealingPage }),
  },
  {
    path: 'stages/:stageId/check-in',
    lazy: async () => ({ Component: (await import('../organizer/field/check-in-page')).CheckInPage }),
  },
  {
    path: 'rehearsal',
    lazy: async () => ({ Component: (await import('../organizer/rehearsal/rehearsal-page')).RehearsalPage }),
  },
  {
    path: 'stages/:stageId/rules',
    lazy: async () => ({ Component: (await import('../organizer/rules-form/rules-page')).RulesPage }),
  },
  {
    path: 'marking',
    lazy: async () => ({ Component: (await import('../organizer/marking-page')).MarkingPage }),
  },
  {
    path: 'results',
    lazy: async () => ({ Component: (await import('../organizer/results-page')).ResultsPage }),
  },
  {
    path: 'publication',
    lazy: async () => ({ Component: (await import('../organizer/publication-page')).PublicationPage }),
  },
  {
    path: 'publication/plan',
    lazy: async () => ({ Component: (await import('../organizer/notice/plan-page')).PlanPage }),
  },
  {
    path: 'appeals',
    lazy: async () => ({ Component: (await import('../organizer/appeals/appeals-page')).AppealsPage }),
  },
  {
    path: 'appeals/:appealId',
    lazy: async () => ({ Component: (await import('../organizer/appeals/appeal-page')).AppealPage }),
  },
  {
    path: 'trades/:tradeId',
    lazy: async () => ({ Component: (await import('../organizer/trade-page')).TradePage }),
  },
  {
    path: 'paper/:stageId',
    lazy: async () => ({ Component: (await import('../organizer/paper/print-page')).PrintPage }),
  },
  {
    path: 'keying/:stageId',
    lazy: async () => ({ Component: (await import('../organizer/paper/keying-page')).KeyingPage }),
  },
  {
    path: 'trades/:tradeId/desk',
    lazy: async () => ({ Component: (await import('../organizer/desk/desk-page')).DeskPage }),
  },
  {
    path: 'trades/:tradeId/recheck',
    lazy: async () => ({ Component: (await import('../organizer/recheck/recheck-page')).RecheckPage }),
  },
  {
    path: 'trades/:tradeId/deliberation',
    lazy: async () => ({
      Component: (await import('../organizer/deliberation/deliberation-page')).DeliberationPage,
    }),
  },
  {
    path: 'trades/:tradeId/time',
    lazy: async () => ({ Component: (await import('../organizer/record/time-page')).TimePage }),
  },
  {
    path: 'selections',
    lazy: async () => ({
      Component: (await import('../organizer/selections/selections-page')).SelectionsPage,
    }),
  },
  {
    path: 'selections/:ruleId',
    lazy: async () => ({
      Component: (await import('../organizer/selections/selection-page')).SelectionPage,
    }),
  },
  {
    path: 'recommendations',
    lazy: async () => ({
      Component: (await import('../organizer/recommendations/recommendations-page')).RecommendationsPage,
    }),
  },
  {
    path: 'recommendations/:ruleId',
    lazy: async () => ({
      Component: (await import('../organizer/recommendations/recommendation-page')).RecommendationPage,
    }),
  },
  {
    path: 'own-sheets',
    lazy: async () => ({
      Component: (await import('../organizer/selections/own-sheets-page')).OwnSheetsPage,
    }),
  },
  { path: 'honours', lazy: async () => ({ Component: (await import('../hr/honours-page')).HonoursPage }) },
  {
    path: 'certificates',
    lazy: async () => ({
      Component: (await import('../organizer/certificates/certificates-page')).CertificatesPage,
    }),
  },
  { path: 'exports', lazy: async () => ({ Component: (await import('../hr/exports-page')).ExportsPage }) },
];

/** Pages of the whole house, below `/house`. */
const HOUSE_ROUTES: RouteObject[] = [
  {
    path: 'accounts',
    lazy: async () => ({ Component: (await import('../organizer/house/accounts-page')).AccountsPage }),
  },
  {
    path: 'sessions',
    lazy: async () => ({ Component: (await import('../organizer/house/sessions-page')).SessionsPage }),
  },
  {
    path: 'audit',
    lazy: async () => ({ Component: (await import('../organizer/house/audit-page')).AuditPage }),
  },
];

/** What the console shows under each path. The table and dialog library comes with the first page that needs it. */
export const CONSOLE_ROUTES: readonly RouteObject[] = [
  { index: true, element: <ConsoleHome /> },
  {
    HydrateFallback: Loading,
    ErrorBoundary: PageProblem,
    lazy: async () => ({ Component: (await import('../ui/antd-layout')).AntdLayout }),
    children: [
      {
        path: 'new-competition',
        lazy: async () => ({
          Component: (await import('../organizer/new-competition/new-competition-page')).NewCompetitionPage,
        }),
      },
      { path: 'competitions/:competitionId', children: COMPETITION_ROUTES },
      { path: 'house', children: HOUSE_ROUTES },
    ],
  },
];
