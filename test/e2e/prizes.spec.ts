import type { HonoursView } from '../../src/contract/honours';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { Archive } from '../../src/domain/archive/archive';
import { checkArchive } from '../../src/domain/archive/check-archive';
import { verifyArchive } from '../../src/domain/verification/verify-archive';
import { ArchiveImportService } from '../../src/exports/archive/archive-import.service';
import { sha256 } from '../../src/platform/identity/sha256';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import { smallArchive, smallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { archiveOf, markInOrder } from '../support/small-house';
import { rulesWith, withMembers } from '../support/small-rules';

const small = smallCompetition('prize');
let test: TestApp;
let organizer: HttpClient;
let honours: HonoursView;

beforeAll(async () => {
  test = await startTestApp();
  const rules = rulesWith({
    'awards[0].prize': { currency: 'CNY', amounts: [{ money: 1_200_000, people: 1 }], ties: 'each' },
    'awards[1].prize': {
      currency: 'CNY',
      amounts: [{ money: 700_000, people: 1 }, { money: 500_050 }],
      ties: 'split',
    },
  });
  const archive = withMembers(smallArchive('prize'), { 'trades[0].stages[0].rules': rules });
  await test.app.get(ArchiveImportService, { strict: false }).importArchive(archive);
  await markInOrder(test, small);
  organizer = await person(test, small, 'organizer');
  await organizer.post(`/api/marking/stages/${small.stageId}/close`);
  await organizer.post(`/api/publication/stages/${small.stageId}/publish`);
  honours = (await organizer.post<HonoursView>(`/api/honours/competitions/${small.id}/confer`)).body;
});
afterAll(() => test.close());

describe('prize money that comes with titles', () => {
  it('[AWD-14] stands with each title, with the sum of each row', () => {
    expect(honours.awards.map(({ ruleId, prize }) => [ruleId, prize])).toEqual([
      ['champion', { currency: 'CNY', money: 1_200_000 }],
      ['expert', { currency: 'CNY', money: 700_000 }],
      ['expert', { currency: 'CNY', money: 500_050 }],
    ]);
    expect(honours.awardTotals.map(({ ruleId, people, prizes }) => [ruleId, people, prizes])).toEqual([
      ['champion', 1, 1_200_000],
      ['expert', 2, 1_200_050],
    ]);
  });

  it('[AWD-14] is on the list of titles, each and in all', async () => {
    const path = `/api/exports/competitions/${small.id}/papers/awards/csv`;
    const { body: zh } = await organizer.get<string>(path);
    expect(zh).toContain('奖金（元）');
    for (const money of ['12000.00', '7000.00', '5000.50', '12000.50']) expect(zh).toContain(money);
    expect((await organizer.get<string>(`${path}?lang=en`)).body).toContain('Prize (CNY)');
  });

  it('[AWD-14] is computed twice and from the archive, and another amount is named', async () => {
    const archive = await archiveOf(test, small.id);
    expect(checkArchive(archive, sha256)).toMatchObject({ ok: true });
    const misfits = async (of: Archive) => {
      const bytes = new TextEncoder().encode(canonicalJson(of));
      const { checks } = await verifyArchive((take) => Promise.resolve(take(bytes)), sha256);
      return checks.flatMap(({ name, misfit }) =>
        misfit ? [`${name} ${misfit.at.name} ${misfit.member}`] : [],
      );
    };
    expect(await misfits(archive)).toEqual([]);
    const more = withMembers(archive, { 'honours.awards[1].prize.money': 700_001 });
    expect(await misfits(more)).toEqual(['titles prize-person-2 prize']);
    const without = withMembers(archive, { 'honours.awards[1].prize': undefined });
    expect(await misfits(without)).toEqual(['titles prize-person-2 prize']);
  });
});
