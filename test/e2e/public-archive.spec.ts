import type { Archive } from '../../src/domain/archive/archive';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { checkArchive } from '../../src/domain/archive/check-archive';
import { publicArchive } from '../../src/domain/archive/public-archive';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { sha256 } from '../../src/platform/identity/sha256';
import { startTestApp, type TestApp } from '../support/app';
import { closedSmall, officialSmall } from '../support/official-house';
import { archiveOf } from '../support/small-house';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const pathOf = (id: string) => `/api/exports/competitions/${id}/archive?audience=public`;

describe('the archive for everybody', () => {
  it('[ARC-13] has no documents, phones, contacts, judges’ names, or what no rule asks of a person, and results stay the same', async () => {
    const { small } = await officialSmall(test, 'public');
    const whole = await archiveOf(test, small.id);
    const made = publicArchive(whole, new Set(whole.ledger.map(({ fact }) => fact.stageId)));
    if (!made.ok) throw new Error(made.refusal.code);
    const body = JSON.parse(canonicalJson({ ...made.value, ledger: whole.ledger })) as Archive;
    const told = checkArchive(body, sha256);
    if (!told.ok) throw new Error(JSON.stringify(told.refusal));
    expect(JSON.stringify(body)).not.toMatch(/13000000000|E00000000|0454-0000000|虚构裁判/);
    expect(body.contestants.map(({ birthDate }) => birthDate)).toEqual(
      whole.contestants.map(() => '1900-01-01'),
    );
    expect(body.contestants.map(({ name }) => name)).toEqual(whole.contestants.map(({ name }) => name));
    expect(archiveStandings(body)).toEqual(archiveStandings(whole));
    expect([body.editions, body.honours?.awards, body.ledger]).toEqual([
      whole.editions,
      whole.honours?.awards,
      whole.ledger,
    ]);
  });

  it('[ARC-13] is not given while the marks of a stage are not official', async () => {
    const { small, organizer } = await closedSmall(test, 'private');
    const { status, body } = await organizer.get<{ refusal: Refusal }>(pathOf(small.id));
    expect([status, body.refusal]).toEqual([409, { code: 'NOT_PUBLISHED', stages: 1 }]);
  });
});
