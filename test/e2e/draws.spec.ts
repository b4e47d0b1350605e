import type { DrawBody, DrawSeedView, DrawsView } from '../../src/contract/draws';
import { drawLots } from '../../src/domain/draw/draw-lots';
import type { Refusal } from '../../src/domain/kernel/refusal';
import { sha256 } from '../../src/platform/identity/sha256';
import { startTestApp, type TestApp } from '../support/app';
import type { HttpClient } from '../support/http-client';
import type { SmallCompetition } from '../support/small-archive';
import { person } from '../support/small-hall';
import { importSmall } from '../support/small-house';

const WITNESS = 'the leaders of A and B';
const SAID = '41 07 93 25';

let test: TestApp;
let small: SmallCompetition;
let organizer: HttpClient;
let competitions = 0;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  competitions += 1;
  small = await importSmall(test, `draws-${competitions}`);
  organizer = await person(test, small, 'organizer');
});

const path = (): string => `/api/stages/${small.stageId}/draws`;
const view = async (as = organizer): Promise<DrawsView> => (await as.get<DrawsView>(path())).body;
const promise = async (kind: DrawBody['kind']): Promise<DrawSeedView> =>
  (await organizer.post<DrawSeedView>(`${path()}/seeds`, { kind })).body;
const draw = async (body: object, as = organizer): Promise<string> => {
  const { status, body: answer } = await as.post<{ refusal?: Refusal }>(path(), {
    witness: WITNESS,
    ...body,
  });
  return status === 200 ? 'drawn' : `${status} ${answer.refusal?.code}`;
};

describe('a draw', () => {
  it('[DRW-4] a promised seed shows its hash first, and the seed of that hash only once it is used', async () => {
    const seed = await promise('order');
    const before = await organizer.get(path());
    expect(JSON.stringify(before.body)).toContain(seed.commitment);
    const [row] = await test.dataSource.query('SELECT seed FROM draw_seed WHERE id = ?', [seed.id]);
    expect(sha256(row.seed)).toBe(seed.commitment);
    expect(JSON.stringify(before.body)).not.toContain(row.seed);
    expect(await draw({ kind: 'order', seedId: seed.id })).toBe('drawn');
    const [made] = (await view()).draws;
    expect(made).toMatchObject({
      isCommitted: true,
      commitment: seed.commitment,
      seed: row.seed,
      ordinal: 1,
    });
    expect(Buffer.from(row.seed, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  });

  it('[DRW-5] anybody can draw again from the published seed and gets the same lots', async () => {
    expect(await draw({ kind: 'stations', seed: SAID, batchSize: 2 })).toBe('drawn');
    const [made] = (await view()).draws;
    const lots = made?.lots.map(({ entryId, position, batch, station }) => ({
      id: entryId,
      position,
      batch,
      station,
    }));
    const terms = { kind: 'stations', seed: SAID, batchSize: 2 } as const;
    expect(lots).toEqual(drawLots(terms, small.entries, sha256));
    expect(made).toMatchObject({ isCommitted: false, commitment: sha256(SAID), witness: WITNESS });
    expect(made?.lots.every(({ contestantName, unitName }) => contestantName && unitName)).toBe(true);
  });

  it('[DRW-6] a second draw of a kind asks for a reason and keeps the first; a seed is used once', async () => {
    const seed = await promise('order');
    expect(await draw({ kind: 'order', seedId: seed.id })).toBe('drawn');
    const reason = 'one contestant was missing from the list';
    expect(await draw({ kind: 'order', seed: SAID })).toBe('422 REASON_TOO_SHORT');
    expect(await draw({ kind: 'order', seed: SAID, reason: 'again' })).toBe('422 REASON_TOO_SHORT');
    expect(await draw({ kind: 'order', seedId: seed.id, reason })).toBe('409 ALREADY_EXISTS');
    expect(await draw({ kind: 'order', seed: SAID, reason })).toBe('drawn');
    expect(await draw({ kind: 'stations', seed: SAID, batchSize: 3 })).toBe('drawn');
    const { draws } = await view();
    expect(draws.map(({ kind, ordinal, reason: why }) => [kind, ordinal, why])).toEqual([
      ['order', 1, null],
      ['order', 2, reason],
      ['stations', 1, null],
    ]);
  });

  it('[DRW-6] of two draws at the same moment one is the first, the other is asked for its reason', async () => {
    const outcomes = await Promise.all([
      draw({ kind: 'order', seed: SAID }),
      draw({ kind: 'order', seed: `${SAID} 1` }),
    ]);
    expect(outcomes.toSorted()).toEqual(['422 REASON_TOO_SHORT', 'drawn']);
  });

  it('[DRW-6] seeds that were promised and left unused stay in sight', async () => {
    await promise('order');
    const second = await promise('order');
    await draw({ kind: 'order', seedId: second.id });
    expect((await view()).seeds.map(({ isUsed }) => isUsed)).toEqual([false, true]);
  });

  it('[DRW-7] who draws has the right in this competition; a supervisor reads; the audit says who drew what', async () => {
    const supervisor = await person(test, small, 'supervisor');
    const elsewhere = await person(test, await importSmall(test, `draws-${competitions}-b`), 'organizer');
    expect(await draw({ kind: 'order', seed: SAID }, supervisor)).toBe('403 NOT_ALLOWED');
    expect(await draw({ kind: 'order', seed: SAID }, elsewhere)).toBe('403 NOT_ALLOWED');
    expect(await draw({ kind: 'order', seed: SAID })).toBe('drawn');
    expect((await view(supervisor)).draws).toHaveLength(1);
    const rows = await test.dataSource.query(
      `SELECT detail FROM audit_record WHERE action = 'draw.make' AND subject = ?`,
      [`stage/${small.stageId}`],
    );
    expect(rows.map(({ detail }: { detail: string }) => JSON.parse(detail))).toEqual([
      { kind: 'order', ordinal: 1, commitment: sha256(SAID), reason: null },
    ]);
  });

  it.each([
    ['no seed at all', { kind: 'order' }],
    ['two seeds', { kind: 'order', seed: SAID, seedId: 'x' }],
    ['a seed of a few signs', { kind: 'order', seed: '1234567' }],
    ['stations without a batch size', { kind: 'stations', seed: SAID }],
    ['a batch of nobody', { kind: 'stations', seed: SAID, batchSize: 0 }],
    ['a batch size for an order', { kind: 'order', seed: SAID, batchSize: 2 }],
    ['no witness', { kind: 'order', seed: SAID, witness: '' }],
    ['another kind', { kind: 'teams', seed: SAID }],
  ])('[DRW-4] %s is malformed and draws nothing', async (_, body) => {
    expect(await draw(body)).toBe('400 MALFORMED');
    expect((await view()).draws).toEqual([]);
  });
});
