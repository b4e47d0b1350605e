import { FirstSchema1764000000000 } from './migrations/1764000000000-first-schema.migration';
import { RulesInVersions1764100000000 } from './migrations/1764100000000-rules-in-versions.migration';
import { SlipsAndTablets1764200000000 } from './migrations/1764200000000-slips-and-tablets.migration';
import { Evidence1764300000000 } from './migrations/1764300000000-evidence.migration';
import { SheetLeases1764400000000 } from './migrations/1764400000000-sheet-leases.migration';
import { TabletPresence1764500000000 } from './migrations/1764500000000-tablet-presence.migration';
import { DrawsSealingCheckIn1764600000000 } from './migrations/1764600000000-draws-sealing-check-in.migration';
import { KeyedSheets1764650000000 } from './migrations/1764650000000-keyed-sheets.migration';
import { Registrations1764700000000 } from './migrations/1764700000000-registrations.migration';
import { RosterImports1764720000000 } from './migrations/1764720000000-roster-imports.migration';
import { Rehearsals1764740000000 } from './migrations/1764740000000-rehearsals.migration';
import { Judges1764710000000 } from './migrations/1764710000000-judges.migration';
import { SchedulesAndAdmission1764730000000 } from './migrations/1764730000000-schedules-and-admission.migration';
import { TradesRemoved1764705000000 } from './migrations/1764705000000-trades-removed.migration';
import { PeopleAndDecisions1764750000000 } from './migrations/1764750000000-people-and-decisions.migration';
import { OneIndexOfPeople1764770000000 } from './migrations/1764770000000-one-index-of-people.migration';
import { StatesOfEditions1764820000000 } from './migrations/1764820000000-states-of-editions.migration';
import { CorrectionsAndReveals1764830000000 } from './migrations/1764830000000-corrections-and-reveals.migration';
import { Certificates1764860000000 } from './migrations/1764860000000-certificates.migration';
import { PromotionSteps1764850000000 } from './migrations/1764850000000-promotion-steps.migration';
import { OwnConflicts1764780000030 } from './migrations/1764780000030-own-conflicts.migration';
import { RehearsalsToTheirEnd1764780000031 } from './migrations/1764780000031-rehearsals-to-their-end.migration';
import { DocumentsOfPeople1764875000000 } from './migrations/1764875000000-documents-of-people.migration';
import { RunsOfImports1764880000000 } from './migrations/1764880000000-runs-of-imports.migration';
import { OneTreeByTrade1764890000000 } from './migrations/1764890000000-one-tree-by-trade.migration';
import { Appeals1764800000000 } from './migrations/1764800000000-appeals.migration';
import { Recommendations1764780000010 } from './migrations/1764780000010-recommendations.migration';
import { PublicArchives1764780000020 } from './migrations/1764780000020-public-archives.migration';
import { Selections1764840000000 } from './migrations/1764840000000-selections.migration';

/** In order. A migration that has been released is never edited. */
export const MIGRATIONS = [
  FirstSchema1764000000000,
  RulesInVersions1764100000000,
  SlipsAndTablets1764200000000,
  Evidence1764300000000,
  SheetLeases1764400000000,
  TabletPresence1764500000000,
  DrawsSealingCheckIn1764600000000,
  KeyedSheets1764650000000,
  Registrations1764700000000,
  RosterImports1764720000000,
  Rehearsals1764740000000,
  Judges1764710000000,
  SchedulesAndAdmission1764730000000,
  TradesRemoved1764705000000,
  PeopleAndDecisions1764750000000,
  OneIndexOfPeople1764770000000,
  OwnConflicts1764780000030,
  RehearsalsToTheirEnd1764780000031,
  StatesOfEditions1764820000000,
  CorrectionsAndReveals1764830000000,
  Certificates1764860000000,
  PromotionSteps1764850000000,
  Appeals1764800000000,
  Selections1764840000000,
  DocumentsOfPeople1764875000000,
  Recommendations1764780000010,
  PublicArchives1764780000020,
  RunsOfImports1764880000000,
  OneTreeByTrade1764890000000,
];
