import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/domain/archive/archive';
import { publicArchive } from '../../src/domain/archive/public-archive';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { chainEntry, GENESIS_HASH } from '../../src/domain/ledger/chain-entry';
import type { CheckName, VerificationReport } from '../../src/domain/verification/report';
import { reportText } from '../../src/domain/verification/report-text';
import { verifyArchive } from '../../src/domain/verification/verify-archive';
import { sha256 } from '../../src/platform/identity/sha256';
import { startTestApp, type TestApp } from '../support/app';
import { officialSmall } from '../support/official-house';
import { runProgram } from '../support/program';
import { archiveOf } from '../support/small-house';
import { withMembers } from '../support/small-rules';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
let test: TestApp;
let archive: Archive;

beforeAll(async () => {
  test = await startTestApp();
  const { small } = await officialSmall(test, 'verify');
  archive = JSON.parse(canonicalJson(await archiveOf(test, small.id))) as Archive;
});
afterAll(async () => {
  folder.remove();
  await test.close();
});

/** In pieces that end anywhere, also within a sign. */
const verify = (of: Archive, piece = 997): Promise<VerificationReport> => {
  const bytes = new TextEncoder().encode(canonicalJson(of));
  return verifyArchive((take) => {
    for (let at = 0; at < bytes.length; at += piece) take(bytes.subarray(at, at + piece));
    return Promise.resolve();
  }, sha256);
};
const misfits = (report: VerificationReport): Partial<Record<CheckName, string>> =>
  Object.fromEntries(
    report.checks.flatMap(({ name, misfit }) =>
      misfit ? [[name, `${misfit.at.kind} ${misfit.at.name} ${misfit.member}`]] : [],
    ),
  );
const after = async (members: Record<string, unknown>, base = archive) =>
  misfits(await verify(withMembers(base, members)));

/** What somebody does who knows how: every hash of the ledger anew. */
const rechained = (of: Archive): Archive => {
  let prevHash = GENESIS_HASH;
  const ledger = of.ledger.map((row) => {
    const next = chainEntry({ ...row, prevHash }, of.competition.id, sha256);
    prevHash = next.hash;
    return next;
  });
  return { ...of, ledger };
};
/** The same with the hashes of editions. */
const rehashed = (of: Archive): Archive => {
  const editions = of.editions!.map(({ content }) => ({ content, hash: sha256(canonicalJson(content)) }));
  const { hash } = editions[0]!;
  return {
    ...of,
    editions,
    honours: { ...of.honours!, editions: of.honours!.editions.map((one) => ({ ...one, hash })) },
  };
};
const rowOf = (kind: string): number => archive.ledger.findIndex(({ fact }) => fact.kind === kind);

describe('an archive that is verified', () => {
  it('[VER-1][VER-9] fits as it was written, whatever pieces it is read in, and so does the one for everybody', async () => {
    const report = await verify(archive);
    expect(misfits(report)).toEqual({});
    expect(report.fits).toBe(true);
    expect(await verify(archive, 1 << 20)).toEqual(report);
    expect(await verify(archive, 7)).toEqual(report);
    const counted = Object.fromEntries(report.checks.map(({ name, counted: records }) => [name, records]));
    expect(counted).toMatchObject({
      chain: archive.ledger.length,
      rows: archive.ledger.length,
      signatures: archive.ledger.filter(({ fact }) => fact.kind === 'SheetSubmitted').length,
      editions: 1,
      results: archive.editions![0]!.content.standings.length,
      titles: 1,
      promotions: 2,
    });
    const told = publicArchive(archive, new Set(archive.ledger.map(({ fact }) => fact.stageId)));
    expect(told.ok && misfits(await verify({ ...told.value, ledger: archive.ledger }))).toEqual({});
  });

  it.each(['preliminary', 'semifinal', 'final', 'review'])(
    '[VER-1] results of a stage of the kind %s are verified',
    async (kind) => {
      const members = { 'trades[0].stages[0].kind': kind, 'editions[0].content.stageKind': kind };
      expect(misfits(await verify(rehashed(withMembers(archive, members))))).toEqual({});
    },
  );

  it('[VER-2] a changed row is named by its number, whatever of it was changed', async () => {
    const row = rowOf('MarkAppended');
    const name = `row ${row + 1} hash`;
    for (const members of [
      { [`ledger[${row}].fact.points`]: 1_000_000 },
      { [`ledger[${row}].at`]: '2026-10-01T00:00:00.000Z' },
      { [`ledger[${row}].actorId`]: 'somebody' },
      { [`ledger[${row}].hash`]: 'f'.repeat(64) },
    ])
      expect((await after(members)).chain).toBe(name);
    expect((await after({ [`ledger[${row}].prevHash`]: 'f'.repeat(64) })).chain).toBe(
      `row ${row + 1} prevHash`,
    );
    const without = { ...archive, ledger: archive.ledger.toSpliced(3, 1) };
    expect(misfits(await verify(without)).chain).toBe('row 4 seq');
  });

  it('[VER-3] a row that no door would let in is named', async () => {
    const row = rowOf('MarkAppended');
    expect((await after({ [`ledger[${row}].fact.points`]: 999_000_000 })).rows).toBe(`row ${row + 1} fact`);
    expect((await after({ [`ledger[${row}].fact.more`]: 1 })).rows).toBe(`row ${row + 1} fact.more`);
  });

  it('[VER-4][VER-5] a mark changed by somebody who forges the whole chain is named by the signature and by the edition', async () => {
    const row = rowOf('MarkAppended');
    const { fact } = archive.ledger[row]! as { fact: { points: number; entryId: string; judgeId: string } };
    const forged = rechained(
      withMembers(archive, { [`ledger[${row}].fact.points`]: fact.points === 0 ? 500_000 : 0 }),
    );
    const found = misfits(await verify(forged));
    const signed = archive.ledger.findIndex(
      (one) =>
        one.fact.kind === 'SheetSubmitted' &&
        one.fact.entryId === fact.entryId &&
        one.fact.judgeId === fact.judgeId,
    );
    expect(found.chain).toBeUndefined();
    expect(found.signatures).toBe(`row ${signed + 1} content`);
    expect(found.editions).toMatch(/^edition .* 1 ledgerHash$/);
    expect(found.results).toMatch(/^edition /);
  });

  it('[VER-5] a changed edition is named by its hash', async () => {
    expect((await after({ 'editions[0].hash': 'f'.repeat(64) })).editions).toMatch(/ 1 hash$/);
    expect((await after({ 'editions[0].content.publishedAt': '2026-01-01T00:00:00Z' })).editions).toMatch(
      / 1 hash$/,
    );
    const version = { 'editions[0].content.version': 2, 'honours.editions[0].version': 2 };
    expect((await verify(rehashed(withMembers(archive, version)))).checks).toContainEqual(
      expect.objectContaining({ name: 'editions', misfit: expect.objectContaining({ member: 'version' }) }),
    );
  });

  it.each([
    ['place', 3],
    ['sharedBy', 2],
    ['exactTotal', '1'],
    ['total', '0.01'],
    ['theory', '0.01'],
    ['exactTheory', '1'],
    ['exactModules', []],
    ['struckAwards', ['first']],
    ['contestantName', '他人'],
    ['unitName', '别处'],
    ['number', '99'],
  ])(
    '[VER-6] a published %s that is not what was computed is named, though the edition has a new hash',
    async (member, value) => {
      const path = `editions[0].content.standings[1].${member}`;
      const { results, editions } = misfits(await verify(rehashed(withMembers(archive, { [path]: value }))));
      const { entryId, number } = archive.editions![0]!.content.standings[1]!;
      expect(editions).toBeUndefined();
      expect(results).toMatch(
        new RegExp(`${entryId} \\(${member === 'number' ? '99' : number}\\) ${member}$`),
      );
    },
  );

  it('[VER-6] set-up that was changed afterwards is found by what was published', async () => {
    const { contestantId } = archive.editions![0]!.content.standings[0]!;
    const at = archive.contestants.findIndex(({ id }) => id === contestantId);
    expect((await after({ [`contestants[${at}].name`]: '他人' })).results).toMatch(/contestantName$/);
    expect((await after({ [`contestants[${at}].grade`]: 2 })).promotions).toBe(
      `person ${contestantId} fromGrade`,
    );
    expect((await after({ 'units[0].name': '别处' })).results).toMatch(/unitName$/);
  });

  it('[VER-7] a title or a promotion that is not what was computed is named by its person', async () => {
    const [first, second] = archive.editions![0]!.content.standings as unknown as [
      { contestantId: string },
      { contestantId: string },
    ];
    const award = 'honours.awards[0]';
    expect((await after({ [`${award}.contestantId`]: second.contestantId })).titles).toMatch(/^person /);
    expect((await after({ [`${award}.ruleId`]: 'other' })).titles).toBe(`person ${first.contestantId} title`);
    expect((await after({ [`${award}.title`]: { zh: '金奖', en: 'Gold' } })).titles).toMatch(/ title$/);
    expect((await after({ [`${award}.place`]: 2 })).titles).toMatch(/ place$/);
    expect((await after({ 'honours.awards': [] })).titles).toBe(`person ${first.contestantId} title`);
    expect((await after({ 'honours.promotions[0].toGrade': 1 })).promotions).toMatch(/ toGrade$/);
    expect((await after({ 'honours.promotions[1].contestantName': '他人' })).promotions).toMatch(
      / contestantName$/,
    );
    expect((await after({ 'honours.promotions': archive.honours!.promotions.slice(1) })).promotions).toMatch(
      / promotion$/,
    );
    expect((await after({ 'honours.editions[0].hash': 'f'.repeat(64) })).titles).toMatch(/ hash$/);
  });

  it('[VER-3] what is no archive is said with the path, and nothing else is claimed', async () => {
    const report = await verify(withMembers(archive, { 'units[0].kind': 'club' }));
    expect(report.checks.map(({ name }) => name)).toEqual(['form']);
    expect(misfits(report)).toEqual({ form: 'path units[0].kind form' });
    expect(reportText(report, 'zh')).toContain('档案中的 units[0].kind (form)：类型或取值不对');
  });

  it('[VER-10] on the command line: the hash of the file, a line for each check, 0 or 1, in both languages', async () => {
    const row = rowOf('MarkAppended');
    const files = [archive, withMembers(archive, { [`ledger[${row}].fact.points`]: 0 })].map((of, index) => {
      const path = join(folder.path, `archive-${index}.json`);
      writeFileSync(path, canonicalJson(of));
      return path;
    }) as [string, string];
    const [sound, forged] = await Promise.all([
      runProgram(['verify', files[0], '--language', 'en']),
      runProgram(['verify', files[1]]),
    ]);
    expect(sound.code).toBe(0);
    expect(sound.stdout).toContain(`SHA-256 ${sha256(canonicalJson(archive))}`);
    expect(sound.stdout).toContain(`✓ hash chain of the ledger (rows): ${archive.ledger.length} fits`);
    expect(forged.code).toBe(1);
    expect(forged.stdout).toContain(`台账第 ${row + 1} 行`);
    expect(forged.stdout).toContain('结论：存在不一致');
  });
});
