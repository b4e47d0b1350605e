import type { Archive } from '../../src/domain/archive/archive';
import type { UnitsRule } from '../../src/domain/selection/units/units-rule';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { text } from '../rules/builders';
import { startTestApp, type TestApp, type TestAppSettings } from './app';
import type { HttpClient } from './http-client';
import { pointsOf, smallArchive, smallCompetition, type SmallCompetition } from './small-archive';
import { person } from './small-hall';
import { markInOrder } from './small-house';
import { withMembers } from './small-rules';

/** A competition that is over: four places from the first to the fourth, two people of each of two units, honours conferred. */
export interface SelectionHouse {
  readonly test: TestApp;
  readonly small: SmallCompetition;
  readonly organizer: HttpClient;
  /** …/selections */
  readonly base: string;
}

const OTHER = { id: 'chosen-other', name: '虚构二厂', kind: 'enterprise', headcount: 20 };

/** Places 1 and 4 are the first unit's, 2 and 3 the other's; both bring 12 people. */
export function twoUnits(): Archive {
  return withMembers(smallArchive('chosen'), {
    'units[1]': OTHER,
    'contestants[1].unitId': OTHER.id,
    'contestants[2].unitId': OTHER.id,
    'trades[0].participations[1]': { unitId: OTHER.id, entrants: 12 },
  });
}

/** Marked, not yet published. */
export async function selectionHouse(settings: TestAppSettings = {}): Promise<SelectionHouse> {
  const test = await startTestApp(settings);
  const small = smallCompetition('chosen');
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(twoUnits());
  const organizer = await person(test, small, 'organizer');
  await markInOrder(test, small);
  return { test, small, organizer, base: `/api/honours/competitions/${small.id}/selections` };
}

export async function publishAndConfer({ organizer, small }: SelectionHouse): Promise<void> {
  const answers = [
    await organizer.post(`/api/marking/stages/${small.stageId}/close`),
    await organizer.post(`/api/publication/stages/${small.stageId}/publish`),
    await organizer.post(`/api/honours/competitions/${small.id}/confer`),
  ];
  if (answers.some(({ status }) => status >= 400)) throw new Error('the competition is not over');
}

/** Points by places, a sheet of two lines, and one title. */
export const UNITS_RULE: UnitsRule = {
  kind: 'excellent-units',
  id: 'units',
  name: text('优秀组织单位'),
  parts: [
    {
      kind: 'points',
      weight: 1_000_000,
      ranking: {
        id: 'places',
        name: text('名次分'),
        count: {
          kind: 'place-table',
          points: [10, 9, 8, 7].map(pointsOf),
          others: pointsOf(1),
          shared: 'same',
        },
        tieBreaks: [{ key: 'count-back', places: 3 }],
        style: '1-1-3',
        decimals: 2,
        clause: text('一'),
      },
    },
    {
      kind: 'checklist',
      weight: 1_000_000,
      items: [
        { id: 'plan', name: text('方案'), points: pointsOf(10), isVeto: false },
        { id: 'safety', name: text('安全'), points: pointsOf(0), isVeto: true },
      ],
    },
    { kind: 'participation', target: 300_000, points: pointsOf(6), weight: 1_000_000 },
  ],
  titles: [{ id: 'excellent', title: text('优秀组织单位'), count: 1 }],
  withoutPoints: 'out',
  tieBreaks: [],
  decimals: 2,
  clause: text('第九条'),
};
