import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/domain/archive/archive';
import { archiveSchema } from '../../src/domain/archive/archive-schema';
import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { checkArchive } from '../../src/domain/archive/check-archive';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { sha256 } from '../../src/platform/identity/sha256';
import { runProgram, type Ran } from '../support/program';
import { temporaryFolder } from '../support/temporary-folder';
import { withMembers } from '../support/small-rules';
import { sealed } from '../rules/rules-case';

const DOCS = join(__dirname, '../../docs');
const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The smallest draft of docs/archive-format.md: two judges look at two seams. */
const DRAFT: object = JSON.parse(
  /```json\n(.*?)```/s.exec(readFileSync(join(DOCS, 'archive-format.md'), 'utf8'))?.[1] ?? '',
);
const STAGE = 'trades[0].stages[0]';

/** A file that holds the draft with other members. */
function draftFile(name: string, members: Readonly<Record<string, unknown>> = {}): string {
  return fileOf(name, JSON.stringify(withMembers(DRAFT, members)));
}

function fileOf(name: string, text: string): string {
  const file = join(folder.path, `${name}.json`);
  writeFileSync(file, text);
  return file;
}

/** What a run answered, when it answered and said nothing else. */
function answerOf({ code, stdout, stderr }: Ran): string {
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('the built program', () => {
  it('[CLI-3] seals a draft: the answer alone on standard output, or in a file; tally takes both', async () => {
    const draft = draftFile('draft');
    const out = join(folder.path, 'sealed.json');
    const [printed, written] = await Promise.all([
      runProgram(['seal', draft]),
      runProgram(['seal', draft, '--out', out]),
    ]);
    const text = canonicalJson(sealed(DRAFT));
    expect(answerOf(printed)).toBe(`${text}\n`);
    expect(answerOf(written)).toBe('');
    expect(readFileSync(out, 'utf8')).toBe(`${text}\n`);
    expect(checkArchive(JSON.parse(text), sha256)).toMatchObject({ ok: true });
    const tallies = await Promise.all([draft, out].map((file) => runProgram(['tally', file])));
    const results = canonicalJson(archiveStandings(sealed(DRAFT)));
    for (const tally of tallies) expect(answerOf(tally)).toBe(`${results}\n`);
    expect(results).toContain('"exactTotal":"9250000"');
  });

  it('[CLI-9] a roster of no competition or of no file is refused with what was looked for', async () => {
    const data = join(folder.path, 'data-of-rosters');
    const sealedDraft = join(folder.path, 'for-roster.json');
    await runProgram(['seal', draftFile('for-roster-draft'), '--out', sealedDraft]);
    await runProgram(['seed', sealedDraft], data);
    const none = await runProgram(['roster', sealedDraft, '--competition', 'none'], data);
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toMatch(/没有竞赛 none。现有：.+。There is no competition none\. There is: .+/);
    const file = join(folder.path, 'no-roster.csv');
    const missing = await runProgram(['roster', file], data);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain(`没有文件 ${file}。There is no file ${file}.`);
  });

  it('[CLI-3][ARC-7] seals an archive of the first version as one of the present', async () => {
    const sealing = await runProgram(['seal', join(DOCS, 'examples/small-archive.v1.json')]);
    const archive = JSON.parse(answerOf(sealing)) as Archive;
    const second = JSON.parse(readFileSync(join(DOCS, 'examples/small-archive.json'), 'utf8')) as Archive;
    expect(archive).toEqual(second);
  });

  it('[CLI-4] prints the rules in Chinese, or in English', async () => {
    const draft = draftFile('rules');
    const [zh, en] = await Promise.all([
      runProgram(['rules', draft]),
      runProgram(['rules', draft, '--language', 'en']),
    ]);
    expect(answerOf(zh).split('\n').slice(0, 7)).toEqual([
      '# welding',
      '## final',
      '### 评分方案',
      '- 总分满分 10 分',
      '- 模块「work」：满分 10；权重 100 %；各评分点相加；逐个评分点；取各裁判评分的平均分；至少须有 1 个评分',
      '- look：0 至 10 分，每 0.5 分一档',
      '- 仅总分保留 2 位小数，四舍五入',
    ]);
    expect(answerOf(en).split('\n').slice(0, 7)).toEqual([
      '# welding',
      '## final',
      '### Marking scheme',
      '- Full marks 10',
      '- Module “work”: full marks 10; weight 100 %; the sum of its aspects; aspect by aspect; the mean of the marks; at least 1 mark',
      '- look: 0 to 10 in steps of 0.5',
      '- only the total is rounded to 2 decimals, half up',
    ]);
  });

  it('[CLI-7] says what is odd on standard error, and answers all the same', async () => {
    const draft = withMembers(DRAFT, { [`${STAGE}.marks.li.judge2`]: undefined });
    const { code, stdout, stderr } = await runProgram(['tally', fileOf('short', JSON.stringify(draft))]);
    expect([code, stdout]).toEqual([0, `${canonicalJson(archiveStandings(sealed(draft)))}\n`]);
    expect(stderr).toBe(
      'final: 1 人的评分不全（缺评分、缺裁判或须重评）。One entry is not complete: marks or judges are missing, or are to be given again.\n',
    );
  });

  it('[CLI-5] prints the JSON Schema of archives and drafts', async () => {
    const forms = ['archive', 'draft'] as const;
    const schemas = await Promise.all(forms.map((form) => runProgram(['schema', form])));
    for (const [index, schema] of schemas.entries())
      expect(JSON.parse(answerOf(schema))).toEqual(archiveSchema(forms[index]!));
  });

  it('[CLI-6][IDN-4] says what numbers mean, a line for each', async () => {
    const numbers = ['110101199003077576', '91110000600037341L', 'S000000110101213000001', '12'];
    expect(answerOf(await runProgram(['number', ...numbers])).split('\n')).toEqual([
      '校验码不符 the check digit does not agree',
      '统一社会信用代码 credit code 91110000600037341L: 校验通过 check passed',
      '证书 certificate S000000110101213000001: skill-level, 年份 year 2021, 等级 level 3',
      '不是身份证号 not a resident number',
      '',
    ]);
  });
});

const FAULTY = '这个文件有误，未作任何更改。The file is faulty; nothing was changed.';

describe('the built program, on a file that is not sound', () => {
  it.each([
    [
      'tally',
      'a mark off its step',
      { [`${STAGE}.marks.wang.judge1.look`]: 8.3 },
      [`  ${STAGE}.marks.wang.judge1.look: 不是分值间隔的整数倍 this is off the step (off-step)`],
    ],
    [
      'seal',
      'a member that there is not',
      { [`${STAGE}.mark`]: {} },
      [`  ${STAGE}.mark: 没有此项 there is no such member (unknown-member)`],
    ],
    [
      'rules',
      'two faults in its rules',
      {
        [`${STAGE}.rules.scheme.fullMarks`]: 11,
        [`${STAGE}.rules.advancement`]: { steps: [{ kind: 'top-places', places: 3 }] },
      },
      [
        `  ${STAGE}.rules.scheme.fullMarks: 合计与各项之和不符 the declared sum is not the sum of the parts (sum-differs)`,
        `  ${STAGE}.rules.advancement.steps[0].places: 多于参赛人数 this is more than the field has (larger-than-field)`,
      ],
    ],
  ])(
    '[CLI-2] %s, %s: says it in both languages with its path, and answers nothing',
    async (verb, _, members, faults) => {
      const { code, stdout, stderr } = await runProgram([verb, draftFile(`faulty-${verb}`, members)]);
      expect([code, stdout]).toEqual([1, '']);
      const [first, ...lines] = stderr.split('\n');
      expect(first).toBe(FAULTY);
      expect(lines).toEqual(expect.arrayContaining(faults));
    },
  );

  it('[CLI-8] a file that is not JSON, or has a member twice: line and column', async () => {
    const twice = JSON.stringify(DRAFT, null, 2).replace('"version": 2,', '"version": 2,\n  "version": 2,');
    const [json, member] = await Promise.all([
      runProgram(['tally', fileOf('words', '{\n  no brace')]),
      runProgram(['rules', fileOf('twice', twice)]),
    ]);
    expect([json.code, json.stdout, member.code, member.stdout]).toEqual([1, '', 1, '']);
    expect(json.stderr).toBe(
      '第 2 行第 3 列：不是有效的 JSON。Line 2, column 3: this is not JSON (InvalidSymbol).\n',
    );
    expect(member.stderr).toBe(
      '第 4 行第 3 列：“version”出现两次。Line 4, column 3: "version" stands here twice.\n',
    );
  });

  it('[CLI-2] names the row of a ledger that was changed, and a file that is not there', async () => {
    const forged = withMembers(sealed(DRAFT), { 'ledger[2].fact.points': 9_500_000 });
    const runs = await Promise.all([
      runProgram(['tally', fileOf('forged', JSON.stringify(forged))]),
      runProgram(['tally', join(folder.path, 'nowhere.json')]),
    ]);
    expect(runs.map(({ code, stdout }) => [code, stdout])).toEqual(runs.map(() => [1, '']));
    const [row, nowhere] = runs.map(({ stderr }) => stderr);
    expect(row?.split('\n').slice(0, 2)).toEqual([FAULTY, expect.stringMatching(/^ {2}ledger\[2\]: /)]);
    expect(nowhere).toMatch(/没有.*There is no seed and no file called /);
  });

  it('[CLI-4][CLI-5] a language and a form that there are not are refused with the choice', async () => {
    const [language, form] = await Promise.all([
      runProgram(['rules', draftFile('french'), '--language', 'fr']),
      runProgram(['schema', 'thing']),
    ]);
    expect([language.code, language.stdout, form.code, form.stdout]).toEqual([1, '', 1, '']);
    expect(language.stderr).toContain('Allowed choices are zh, en.');
    expect(form.stderr).toContain('Allowed choices are archive, draft.');
  });
});

describe('the built program, with a database', () => {
  it('[CLI-3][ARC-8] seeds a draft, writes it as an archive with the same results, and takes it once', async () => {
    const data = join(folder.path, 'data');
    const draft = draftFile('seeded');
    const seeded = await runProgram(['seed', draft, '--json'], data);
    const roles = (JSON.parse(answerOf(seeded)) as { role: string }[]).map(({ role }) => role);
    expect(roles).toContain('organizer');
    const archive = JSON.parse(answerOf(await runProgram(['archive'], data))) as Archive;
    expect(archive.ledger).toEqual(sealed(DRAFT).ledger);
    expect(canonicalJson(archiveStandings(archive))).toBe(canonicalJson(archiveStandings(sealed(DRAFT))));
    const again = await runProgram(['seed', draftFile('again', { competition: { id: 'another' } })], data);
    expect([again.code, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toContain('{"code":"ALREADY_EXISTS"}\n同名的内容已存在。');
    expect(again.stderr).toContain('It exists already. The existing one stands.');
  });
});
