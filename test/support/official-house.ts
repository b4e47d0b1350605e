import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import type { StageRules } from '../../src/domain/stage-rules/stage-rules';
import type { TestApp } from './app';
import type { HttpClient } from './http-client';
import { smallArchive, smallCompetition, type SmallCompetition } from './small-archive';
import { person } from './small-hall';
import { markAll } from './small-house';
import { rulesWith, withMembers } from './small-rules';

const text = (zh: string, en: string) => ({ zh, en });

/** One title for the first, one level for the first two. */
const HONOURED: StageRules = rulesWith({
  awards: [
    {
      id: 'first',
      title: text('技术状元', 'Champion'),
      group: 'title',
      ground: { kind: 'places', fromPlace: 1, toPlace: 1 },
      conditions: [],
      tiesAtEnd: 'all-in',
      onStrike: 'stay-empty',
      clause: text('第一条', 'clause 1'),
    },
  ],
  'promotions.rows': [
    {
      id: 'step',
      name: text('晋升一级', 'one level'),
      ground: { kind: 'places', fromPlace: 1, toPlace: 2 },
      conditions: [],
      grant: { kind: 'step', by: 1 },
      clause: text('第二条', 'clause 2'),
    },
  ],
});

export interface OfficialHouse {
  readonly small: SmallCompetition;
  readonly organizer: HttpClient;
}

/** A small competition with titles and levels whose only stage is marked and closed. */
export async function closedSmall(test: TestApp, prefix: string): Promise<OfficialHouse> {
  const small = smallCompetition(prefix);
  const archive = withMembers(smallArchive(prefix), {
    'trades[0].stages[0].rules': HONOURED,
    'units[0].contactPhone': '0454-0000000',
    'contestants[0].phone': '13000000000',
    'contestants[0].identity': { kind: 'passport', number: 'E00000000' },
  });
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
  await markAll(test, small);
  const chief = await person(test, small, 'chief-judge');
  await chief.post(`/api/marking/stages/${small.stageId}/close`);
  return { small, organizer: await person(test, small, 'organizer') };
}

/** The same, published and conferred. */
export async function officialSmall(test: TestApp, prefix: string): Promise<OfficialHouse> {
  const house = await closedSmall(test, prefix);
  await house.organizer.post(`/api/publication/stages/${house.small.stageId}/publish`);
  await house.organizer.post(`/api/honours/competitions/${house.small.id}/confer`);
  return house;
}
